using ImrSearch.App.Passages;

namespace ImrSearch.App.Statistics;

/// <summary>A view on the decisions, made as a search makes it, and what to count it by.</summary>
public sealed record StatisticsRequest
{
    public string Query { get; init; } = "";

    public SearchMode Mode { get; init; } = SearchMode.Keyword;

    /// <summary>True when any of the words suffices; false when all are required.</summary>
    public bool AnyWord { get; init; }

    public IReadOnlyList<FieldFilter> Filters { get; init; } = [];

    /// <summary>Fields to count by; each gives a table.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>Fields to count with siblings, for the lists of filters.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];
}
