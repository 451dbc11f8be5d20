namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// Terms that start so: <c>terri*</c>. Compared in lower case with indexed terms, which are stems: the shorter the prefix,
/// the surer (<c>necess*</c> finds "necessity", <c>necessit*</c> does not).
/// </summary>
/// <param name="Text">What stands before the asterisk.</param>
public sealed record PrefixNode(string Text) : QueryNode;
