namespace ImrSearch.Index.Queries;

/// <summary>A part of a <see cref="BooleanQuery"/>.</summary>
/// <param name="Query">The query.</param>
/// <param name="Occur">What it asks of a document.</param>
public sealed record BooleanClause(Query Query, Occur Occur);
