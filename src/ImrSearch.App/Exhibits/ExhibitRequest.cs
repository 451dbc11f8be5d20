namespace ImrSearch.App.Exhibits;

/// <summary>Asks for an exhibit pack.</summary>
public sealed record ExhibitRequest
{
    /// <summary>The decisions, e.g. "CM16-0213037#1", in any case; each is quoted once.</summary>
    public IReadOnlyList<string> DecisionIds { get; init; } = [];

    /// <summary>True to quote the clinical case summary.</summary>
    public bool Summary { get; init; }

    /// <summary>True to quote the guidelines of both sides.</summary>
    public bool Guidelines { get; init; } = true;

    /// <summary>True to quote only the sentences of the rationale that show its reasons, where there are any.</summary>
    public bool OnlyReasons { get; init; }
}
