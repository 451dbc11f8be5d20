namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// Terms that look so: <c>wom?n</c>, <c>*ology</c>. Compared in lower case with indexed terms, which are stems.
/// </summary>
/// <param name="Pattern">The pattern: * stands for any characters, also none, and ? for exactly one.</param>
public sealed record WildcardNode(string Pattern) : QueryNode;
