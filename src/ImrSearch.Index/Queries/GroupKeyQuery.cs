using System.Text;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Queries;

/// <summary>The group of a key.</summary>
/// <param name="Key">The key (<see cref="DocumentGroup.Key"/>), letter for letter.</param>
public sealed record GroupKeyQuery(string Key) : GroupSetQuery
{
    internal override void AddGroups(IndexSchema schema, SegmentReader segment, BitSet groups)
    {
        // The last one of the key is the live one, where an earlier one was replaced in the same segment.
        if (segment.Keys.Groups.Find(Encoding.UTF8.GetBytes(Key)) is var group and >= 0)
        {
            groups.Add(group);
        }
    }
}
