namespace ImrSearch.Index.Queries.Syntax;

/// <summary>What <see cref="QueryParser.Parse"/> made of a text.</summary>
/// <param name="Query">The query; null when there is an error, or when the text asks for nothing (blank, or only punctuation).</param>
/// <param name="Error">The first fault; null when the text was understood.</param>
public sealed record QueryParseResult(QueryNode? Query, QuerySyntaxError? Error)
{
    /// <summary>Whether the text was understood but asks for nothing.</summary>
    public bool IsEmpty => Query is null && Error is null;
}
