namespace ImrSearch.App.Catalogue;

/// <summary>A letter as it was written.</summary>
/// <param name="Letter">The letter.</param>
/// <param name="ReplacedSource">Where the letter came from that it replaced, or null when it is new.</param>
internal sealed record PutLetter(LetterSize Letter, string? ReplacedSource);
