using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Queries;

/// <summary>Groups that hold at least one of several values in a keyword field, without regard to case.</summary>
public sealed record KeywordQuery : GroupSetQuery
{
    /// <summary>Names field and values.</summary>
    /// <param name="field">The keyword field.</param>
    /// <param name="values">Whole values.</param>
    /// <param name="orMissing">Whether groups without any value in the field match too.</param>
    public KeywordQuery(string field, IReadOnlyList<string> values, bool orMissing = false)
    {
        ArgumentNullException.ThrowIfNull(values);
        Field = field;
        Values = values;
        OrMissing = orMissing;
    }

    /// <summary>The keyword field.</summary>
    public string Field { get; }

    /// <summary>The values.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>Whether groups without any value match too.</summary>
    public bool OrMissing { get; }

    internal override void AddGroups(IndexSchema schema, SegmentReader segment, BitSet groups)
    {
        var field = segment.Keywords[schema.KeywordField(Field)];
        foreach (var value in Values)
        {
            var (from, to) = field.Find(value);
            for (var ordinal = from; ordinal < to; ordinal++)
            {
                field.AddGroups(ordinal, groups);
            }
        }

        if (OrMissing)
        {
            field.Column.AddGroupsWithout(groups);
        }
    }
}
