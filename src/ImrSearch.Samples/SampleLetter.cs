namespace ImrSearch.Samples;

/// <summary>One synthetic letter.</summary>
/// <param name="FileName">E.g. "SM16-0000123.txt"; unique by letter number.</param>
/// <param name="CaseNumber">The case number that the letter prints, or null for a letter printed without a header.</param>
/// <param name="Text">The whole letter, lines ended by LF.</param>
public sealed record SampleLetter(string FileName, string? CaseNumber, string Text);
