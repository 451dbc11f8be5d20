using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;

namespace ImrSearch.App.Searching;

/// <summary>A view on the decisions: what a URL of the search page or a command line asks for.</summary>
public sealed record SearchRequest
{
    public string Query { get; init; } = "";
    public SearchMode Mode { get; init; } = SearchMode.Keyword;

    /// <summary>Keyword mode: true when any of the words suffices; false when all are required.</summary>
    public bool AnyWord { get; init; }

    public IReadOnlyList<FieldFilter> Filters { get; init; } = [];
    public SortOrder Sort { get; init; } = SortOrder.Relevance;
    public int Skip { get; init; }
    public int Top { get; init; } = 10;

    /// <summary>Best passages to show with each decision.</summary>
    public int PassagesPerDecision { get; init; } = 1;

    /// <summary>True to show with each decision how it came by its score.</summary>
    public bool Explain { get; init; }

    /// <summary>True to look for a better spelling when few decisions are found.</summary>
    public bool Suggest { get; init; }

    /// <summary>Fields to count with siblings.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>True to count the result set by year and outcome as well.</summary>
    public bool ByYear { get; init; }

    /// <summary>True to work out the share overturned that is to be expected of the set.</summary>
    public bool WithBaseline { get; init; }

    /// <summary>Whether the set is made by choosing outcomes, as <see cref="OutcomeChoice"/> says.</summary>
    public bool IsOutcomeChosen => OutcomeChoice.IsMadeBy(Query, Filters);
}
