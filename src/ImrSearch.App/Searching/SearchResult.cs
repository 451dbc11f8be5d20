using ImrSearch.App.Passages;

namespace ImrSearch.App.Searching;

/// <summary>A page of decisions, with totals, counts and charts of the whole set.</summary>
public sealed record SearchResult
{
    /// <summary>The mode that made the set.</summary>
    public required SearchMode Mode { get; init; }

    /// <summary>A plain sentence on how the set was made.</summary>
    public required string Explanation { get; init; }

    /// <summary>Why the query could not be understood; then the rest is empty.</summary>
    public QueryError? Error { get; init; }

    /// <summary>What was left out of a query that is too long; null when nothing was.</summary>
    public string? Notice { get; init; }

    /// <summary>Why the nearest in meaning could not be looked for, and the set is by words alone; null when they were.</summary>
    public string? MeaningUnavailable { get; init; }

    /// <summary>Words that were added to the query.</summary>
    public IReadOnlyList<string> Expanded { get; init; } = [];

    /// <summary>What was looked for in the place of misspelt words, and how to have them as they were written; null when nothing was put right.</summary>
    public MendedQuery? Mended { get; init; }

    public PassageTotals Totals { get; init; } = new(0, 0, 0);

    /// <summary>Decisions of the set by outcome, e.g. "Upheld" → 12; "Not stated" for letters kept as text.</summary>
    public IReadOnlyDictionary<string, int> Outcomes { get; init; } = new Dictionary<string, int>();

    /// <summary>Decisions of the set by year and outcome, years ascending; undated decisions under "Not stated", last.</summary>
    public IReadOnlyList<YearOutcomes> Years { get; init; } = [];

    /// <summary>
    /// The share overturned to be expected of the set; null when it was not asked for, when the set was made by choosing
    /// outcomes, and when no decision has one.
    /// </summary>
    public ExpectedShare? Baseline { get; init; }

    public IReadOnlyList<DecisionCard> Hits { get; init; } = [];

    /// <summary>Counts by field, with siblings, most first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; } =
        new Dictionary<string, IReadOnlyList<FacetCount>>();

    /// <summary>A better spelling that finds more; null when there is none, or none was asked for.</summary>
    public QuerySuggestion? DidYouMean { get; init; }

    public double Milliseconds { get; init; }
}
