namespace ImrSearch.App.Exhibits;

/// <summary>Words of a letter, quoted.</summary>
/// <param name="Text">As printed, line breaks evened out.</param>
/// <param name="Place">Where they stand; null where the letter was read by an older version, which kept no places.</param>
public sealed record ExhibitQuote(string Text, PinCite? Place)
{
    /// <summary>What the words name, in the spelling that all letters share; only of guidelines.</summary>
    public string? Name { get; init; }

    /// <summary>The reason tags that the words support; only of sentences of a rationale.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];
}
