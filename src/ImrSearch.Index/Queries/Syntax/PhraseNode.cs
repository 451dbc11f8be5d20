namespace ImrSearch.Index.Queries.Syntax;

/// <summary>Words in this order: <c>"small brown dog"</c>, or nearly so: <c>"dog brown"~2</c>.</summary>
/// <param name="Text">What stands between the quotation marks, escapes resolved.</param>
/// <param name="Slop">How many places the words may be moved altogether; 0 for exactly this phrase.</param>
public sealed record PhraseNode(string Text, int Slop = 0) : QueryNode;
