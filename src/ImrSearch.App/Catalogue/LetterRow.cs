using ImrSearch.Letters;

namespace ImrSearch.App.Catalogue;

/// <summary>A row of <c>letters</c>: the letter with its identity and the file that it came from.</summary>
internal sealed record LetterRow(long Key, string Id, string Sha256, string FileName, string StoredAs, Letter Letter);
