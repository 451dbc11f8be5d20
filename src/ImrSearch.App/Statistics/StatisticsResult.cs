using ImrSearch.App.Passages;

namespace ImrSearch.App.Statistics;

/// <summary>One set of decisions, counted by several fields: everything here is of that one set.</summary>
public sealed record StatisticsResult
{
    /// <summary>A plain sentence on how the set was made.</summary>
    public required string Explanation { get; init; }

    /// <summary>Why the query could not be understood; then the rest is empty.</summary>
    public QueryError? Error { get; init; }

    /// <summary>What was left out of a query that is too long; null when nothing was.</summary>
    public string? Notice { get; init; }

    /// <summary>Why the nearest in meaning could not be looked for; null when they were.</summary>
    public string? MeaningUnavailable { get; init; }

    /// <summary>Words that were added to the query.</summary>
    public IReadOnlyList<string> Expanded { get; init; } = [];

    public PassageTotals Totals { get; init; } = new(0, 0, 0);

    /// <summary>The whole set, each decision once.</summary>
    public OutcomeRow Total { get; init; } = new("", new Dictionary<string, int>());

    /// <summary>What must be known before the whole set's share overturned is relied on.</summary>
    public IReadOnlyList<ShareCaution> Cautions { get; init; } = [];

    /// <summary>In the order asked for.</summary>
    public IReadOnlyList<OutcomeTable> Tables { get; init; } = [];

    /// <summary>Counts by field, with siblings, most first.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets { get; init; } =
        new Dictionary<string, IReadOnlyList<FacetCount>>();

    public double Milliseconds { get; init; }

    /// <summary>The table of a field that was asked for.</summary>
    public OutcomeTable Table(string field) => Tables.First(table => table.Field == field);
}
