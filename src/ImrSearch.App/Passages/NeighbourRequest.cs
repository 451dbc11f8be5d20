namespace ImrSearch.App.Passages;

/// <summary>Asks for decisions like a text.</summary>
public sealed record NeighbourRequest
{
    /// <summary>The text: an item and its rationale, or anything pasted.</summary>
    public required string Text { get; init; }

    /// <summary>A decision to leave out: the one that the text comes from.</summary>
    public string? ExceptDecisionId { get; init; }

    /// <summary>Restrictions as in a search.</summary>
    public IReadOnlyList<FieldFilter> Filters { get; init; } = [];

    /// <summary>How many to return.</summary>
    public int Top { get; init; } = 10;
}
