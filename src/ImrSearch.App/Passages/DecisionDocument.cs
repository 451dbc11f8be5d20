namespace ImrSearch.App.Passages;

/// <summary>One decision as the index takes it: its passages, and the values that it is filtered and counted by.</summary>
public sealed record DecisionDocument
{
    /// <summary>E.g. "CM16-0213037#1"; unique in the index.</summary>
    public required string DecisionId { get; init; }

    /// <summary>The item's title; indexed with each passage.</summary>
    public required string Item { get; init; }

    /// <summary>
    /// What it is about, in words that are the same for all decisions of a kind; beside each passage when meanings are
    /// compared, and not searched otherwise.
    /// </summary>
    public string Gist { get; init; } = "";

    /// <summary>The passages in order; their place here is <see cref="PassageHit.Ordinal"/>.</summary>
    public required IReadOnlyList<PassageDocument> Passages { get; init; }

    /// <summary>Values by field (<see cref="DecisionFields"/>); a missing or empty field counts as "Not stated".</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; }

    /// <summary>For sorting by date; undated decisions come last in both directions.</summary>
    public DateOnly? DecisionDate { get; init; }
}
