using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Queries;

/// <summary>
/// Groups with a value between two in a keyword field, in the order of their letters and without regard to case.
/// </summary>
/// <param name="Field">The keyword field.</param>
/// <param name="Low">The least value; null = open.</param>
/// <param name="High">The largest value; null = open.</param>
/// <param name="LowIncluded">Whether <paramref name="Low"/> itself matches.</param>
/// <param name="HighIncluded">Whether <paramref name="High"/> itself matches.</param>
public sealed record KeywordRangeQuery(
    string Field, string? Low, string? High, bool LowIncluded = true, bool HighIncluded = true) : GroupSetQuery
{
    internal override void AddGroups(IndexSchema schema, SegmentReader segment, BitSet groups)
    {
        var field = segment.Keywords[schema.KeywordField(Field)];
        var (from, to) = field.FindRange(Low, LowIncluded, High, HighIncluded);
        for (var ordinal = from; ordinal < to; ordinal++)
        {
            field.AddGroups(ordinal, groups);
        }
    }
}
