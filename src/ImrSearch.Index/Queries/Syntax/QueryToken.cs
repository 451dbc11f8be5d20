namespace ImrSearch.Index.Queries.Syntax;

/// <summary>A piece of query text that belongs together.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Position">Its first UTF-16 unit in the query.</param>
/// <param name="Length">How many units it has.</param>
/// <param name="Text">The operator as written, the field's canonical name, or the reason of an error.</param>
/// <param name="Node">What an operand stands for.</param>
internal readonly record struct QueryToken(
    QueryTokenKind Kind, int Position, int Length, string Text = "", QueryNode? Node = null);
