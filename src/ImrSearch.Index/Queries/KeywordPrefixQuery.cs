using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Queries;

/// <summary>Groups with a value in a keyword field that begins with a prefix, without regard to case.</summary>
/// <param name="Field">The keyword field.</param>
/// <param name="Prefix">The beginning of values.</param>
public sealed record KeywordPrefixQuery(string Field, string Prefix) : GroupSetQuery
{
    internal override void AddGroups(IndexSchema schema, SegmentReader segment, BitSet groups)
    {
        var field = segment.Keywords[schema.KeywordField(Field)];
        var (from, to) = field.FindPrefix(Prefix);
        for (var ordinal = from; ordinal < to; ordinal++)
        {
            field.AddGroups(ordinal, groups);
        }
    }
}
