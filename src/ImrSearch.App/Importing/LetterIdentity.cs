using ImrSearch.Letters;

namespace ImrSearch.App.Importing;

/// <summary>What a letter is called in the catalogue.</summary>
internal static class LetterIdentity
{
    private const int HashDigits = 16;

    /// <summary>
    /// The case number where the letter has one; else "T-" and the first 16 hex digits of its bytes' SHA-256 (64 bits: among
    /// two million letters the chance of two with the same id is about one in ten million).
    /// </summary>
    public static string Of(Letter letter, string sha256) =>
        letter.CaseNumber?.Trim() is { Length: > 0 } caseNumber ? caseNumber : $"T-{sha256[..HashDigits]}";
}
