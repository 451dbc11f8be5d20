namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// A word: <c>poodle</c>. Analysis may cut it into several terms ("10/25", "A4-5"), which then stand next to one another as in
/// a phrase, or leave nothing of it (a stop word), so that it asks for nothing.
/// </summary>
/// <param name="Text">The word as written, with punctuation, escapes resolved.</param>
public sealed record WordNode(string Text) : QueryNode;
