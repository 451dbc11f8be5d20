namespace ImrSearch.App.Passages;

/// <summary>A search over decisions.</summary>
public sealed record PassageSearchRequest
{
    /// <summary>
    /// Classic query syntax; all words of a clause must stand in one passage. Empty matches every decision.
    /// </summary>
    public string Query { get; init; } = "";

    /// <summary>How the result set is made.</summary>
    public SearchMode Mode { get; init; }

    /// <summary>True: <see cref="Query"/> is plain text without operators, every sign in it a separator (judged queries, pasted text).</summary>
    public bool IsPlainText { get; init; }

    /// <summary>True: any of the query's words suffices (ranking tests, suggestions). False: all are required.</summary>
    public bool AnyWord { get; init; }

    /// <summary>Restrictions; they are not scored.</summary>
    public IReadOnlyList<FieldFilter> Filters { get; init; } = [];

    /// <summary>
    /// Fields to count by. A field that is itself filtered is counted without its own filter (siblings), so that a
    /// selected value keeps showing the others.
    /// </summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Tables of counts over exactly the result set.</summary>
    public IReadOnlyList<Breakdown> Breakdowns { get; init; } = [];

    /// <summary>The order of <see cref="PassageSearchAnswer.Hits"/>.</summary>
    public SortOrder Sort { get; init; }

    /// <summary>Hits to pass over, for later pages.</summary>
    public int Skip { get; init; }

    /// <summary>Hits to return; 0 for totals and facets alone.</summary>
    public int Top { get; init; } = 10;

    /// <summary>True to say with each hit how it came by its score.</summary>
    public bool Explain { get; init; }

    /// <summary>Best passages to name with each hit.</summary>
    public int PassagesPerDecision { get; init; } = 1;
}
