namespace ImrSearch.Index.Queries.Syntax;

/// <summary>Looks for a part in one field: <c>title:poodle</c>, <c>colour:(black OR white)</c>. The innermost field counts.</summary>
/// <param name="Field">The field's name as the parser was given it, whatever the case in the query.</param>
/// <param name="Node">What to look for in it.</param>
public sealed record FieldNode(string Field, QueryNode Node) : QueryNode;
