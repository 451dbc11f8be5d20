using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Queries;

/// <summary>What <see cref="QueryBinder"/> made of a parsed query.</summary>
/// <param name="Query">The query; null with an error, or when analysis left nothing of it (only stop words).</param>
/// <param name="Error">Why it cannot be carried out, e.g. a range over a text field.</param>
public sealed record BoundQuery(Query? Query, QuerySyntaxError? Error);
