namespace ImrSearch.Letters;

/// <summary>What came of reading a file: a letter, problems, or both (a letter of unknown form is kept as text with a problem).</summary>
/// <param name="Letter">The letter, or null when the file gave no text at all.</param>
/// <param name="Problems">Empty when all went well.</param>
public sealed record LetterReading(Letter? Letter, IReadOnlyList<LetterProblem> Problems);
