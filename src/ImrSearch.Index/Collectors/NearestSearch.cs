using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Collectors;

/// <summary>A search for the documents whose vectors point most nearly where a given one does.</summary>
public sealed record NearestSearch
{
    /// <summary>The vector field.</summary>
    public required string Field { get; init; }

    /// <summary>What to be near to: its direction counts, its length does not. Vectors of other dimensions are passed over.</summary>
    public required ReadOnlyMemory<float> Vector { get; init; }

    /// <summary>How many to return.</summary>
    public int Top { get; init; } = 10;

    /// <summary>True: only the nearest document of each group counts, and <see cref="Top"/> counts groups.</summary>
    public bool ByGroup { get; init; } = true;

    /// <summary>Only documents of groups that pass all of them.</summary>
    public IReadOnlyList<GroupFilter> Filters { get; init; } = [];

    /// <summary>Only documents of groups with a document that matches it; null = of all.</summary>
    public Query? Condition { get; init; }

    /// <summary>True: every vector that may be found is looked at, however many there are, so that none is missed.</summary>
    public bool Exact { get; init; }

    /// <summary>True: graphs are walked also where looking at all rows would be faster. For tests and measuring.</summary>
    internal bool PrefersGraph { get; init; }
}
