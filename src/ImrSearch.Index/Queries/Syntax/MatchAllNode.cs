namespace ImrSearch.Index.Queries.Syntax;

/// <summary>Everything: <c>*</c> or <c>*:*</c>. Within a <see cref="FieldNode"/>: everything that has a value in that field.</summary>
public sealed record MatchAllNode : QueryNode;
