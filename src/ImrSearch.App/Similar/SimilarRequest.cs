using ImrSearch.App.Passages;

namespace ImrSearch.App.Similar;

/// <summary>Asks for the decisions most like one decision, or like a text. Exactly one of the two is given.</summary>
public sealed record SimilarRequest
{
    /// <summary>The decision, e.g. "CM16-0213037#1".</summary>
    public string? DecisionId { get; init; }

    /// <summary>A pasted text. When its first line is short, it is read as an item's title: "Norco 10/325mg #120".</summary>
    public string? Text { get; init; }

    /// <summary>Restrictions as in a search. One by outcome does not hold for twins, which need the other outcome.</summary>
    public IReadOnlyList<FieldFilter> Filters { get; init; } = [];

    /// <summary>How many to return; the outcome split is of these.</summary>
    public int Top { get; init; } = 30;

    /// <summary>How many twins to return.</summary>
    public int Twins { get; init; } = 5;
}
