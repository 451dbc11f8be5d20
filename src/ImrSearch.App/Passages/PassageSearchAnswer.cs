namespace ImrSearch.App.Passages;

/// <summary>The answer to a search. Hits, totals and facet counts all come from one set of decisions.</summary>
public sealed record PassageSearchAnswer
{
    /// <summary>Why the query could not be parsed; then everything else is empty.</summary>
    public QueryError? Error { get; init; }

    /// <summary>Words that were added to the query, as a reader would write them.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>What was looked for in the place of misspelt words; null when nothing was put right.</summary>
    public MendedQuery? Mended { get; init; }

    /// <summary>What was left out of a query that is too long; null when nothing was.</summary>
    public string? Notice { get; init; }

    /// <summary>Why the nearest in meaning could not be looked for, in plain words; null when they were, or were not asked for.</summary>
    public string? MeaningUnavailable { get; init; }

    /// <summary>
    /// How many decisions are in the set because they are the nearest in meaning, fewer than 200 where no more can be
    /// compared; null when nothing was looked for by meaning.
    /// </summary>
    public int? Nearest { get; init; }

    /// <summary>Exact size of the result set.</summary>
    public PassageTotals Totals { get; init; } = new(0, 0, 0);

    /// <summary>The page of hits.</summary>
    public IReadOnlyList<DecisionHit> Hits { get; init; } = [];

    /// <summary>
    /// For each field asked for: values with their number of decisions, most first, ties by value. A hierarchical field's
    /// nodes come as a tree is read: each before what is below it, most first among siblings, "Not stated" at the end.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; } =
        new Dictionary<string, IReadOnlyList<FacetCount>>();

    /// <summary>The tables asked for, in the order of <see cref="PassageSearchRequest.Breakdowns"/>.</summary>
    public IReadOnlyList<BreakdownTable> Breakdowns { get; init; } = [];
}
