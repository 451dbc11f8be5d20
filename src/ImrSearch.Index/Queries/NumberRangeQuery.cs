using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Queries;

/// <summary>Groups with a number between two, both included.</summary>
/// <param name="Field">The number field.</param>
/// <param name="Low">The least.</param>
/// <param name="High">The largest.</param>
public sealed record NumberRangeQuery(string Field, long Low = long.MinValue, long High = long.MaxValue) : GroupSetQuery
{
    internal override void AddGroups(IndexSchema schema, SegmentReader segment, BitSet groups) =>
        segment.Numbers[schema.NumberField(Field)].AddGroups(Low, High, groups);
}
