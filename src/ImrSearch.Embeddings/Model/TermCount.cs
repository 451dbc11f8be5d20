namespace ImrSearch.Embeddings.Model;

/// <summary>A term by its number, and how often it stands in a text.</summary>
internal readonly record struct TermCount(int Term, int Count);
