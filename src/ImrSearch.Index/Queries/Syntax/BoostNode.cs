namespace ImrSearch.Index.Queries.Syntax;

/// <summary>A part that counts more, or less, for the ranking: <c>poodle^2</c>.</summary>
/// <param name="Node">The part.</param>
/// <param name="Factor">What its score is multiplied by; not negative.</param>
public sealed record BoostNode(QueryNode Node, float Factor) : QueryNode;
