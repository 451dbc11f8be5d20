namespace ImrSearch.Index.Queries.Syntax;

/// <summary>A clause of a <see cref="BooleanNode"/>.</summary>
/// <param name="Kind">What it asks.</param>
/// <param name="Node">The part.</param>
public sealed record ClauseNode(ClauseKind Kind, QueryNode Node);
