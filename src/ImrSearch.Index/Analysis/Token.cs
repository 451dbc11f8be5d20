namespace ImrSearch.Index.Analysis;

/// <summary>A term and where it stands in its text.</summary>
/// <param name="Term">The term as it is indexed.</param>
/// <param name="Position">Which word it is, from 0; removed stop words count.</param>
/// <param name="StartOffset">First UTF-16 unit of the word in the text.</param>
/// <param name="EndOffset">The unit after its last.</param>
public readonly record struct Token(string Term, int Position, int StartOffset, int EndOffset);
