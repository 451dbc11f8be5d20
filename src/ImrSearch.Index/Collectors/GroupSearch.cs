using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// A search for groups of documents. A group is found when one of its documents matches; its score is its best
/// document's. Hits, totals and facet counts all come from the same set of groups.
/// </summary>
public sealed record GroupSearch
{
    /// <summary>What a document must match.</summary>
    public required Query Query { get; init; }

    /// <summary>What the group must match besides: all of these. Not scored.</summary>
    public IReadOnlyList<GroupFilter> Filters { get; init; } = [];

    /// <summary>Keyword fields to count the values of.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Pairs of keyword fields to count by; unlike <see cref="Facets"/>, under every filter.</summary>
    public IReadOnlyList<CrossTable> Tables { get; init; } = [];

    /// <summary>What <see cref="Facets"/> and <see cref="Tables"/> count.</summary>
    public CountUnit CountBy { get; init; }

    /// <summary>
    /// True to list each parent once, by that of its groups which comes first; pages then hold parents. Totals and counts
    /// are the same either way.
    /// </summary>
    public bool OneHitPerParent { get; init; }

    /// <summary>The order of the hits.</summary>
    public GroupOrder Order { get; init; } = GroupOrder.Relevance;

    /// <summary>Hits to pass over.</summary>
    public int Skip { get; init; }

    /// <summary>Hits to return; 0 = totals and facets alone.</summary>
    public int Top { get; init; } = 10;

    /// <summary>How many of its best documents to name with each hit.</summary>
    public int DocumentsPerGroup { get; init; } = 1;
}
