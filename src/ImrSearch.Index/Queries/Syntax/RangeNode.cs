namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// Values between two bounds: <c>year:[2015 TO 2017]</c>; <c>{ }</c> leave the bound itself out, and an asterisk leaves an
/// end open. Stands within a <see cref="FieldNode"/>.
/// </summary>
/// <param name="Lower">The lower bound as written, or null for none.</param>
/// <param name="Upper">The upper bound as written, or null for none.</param>
/// <param name="IncludesLower">Whether the lower bound itself belongs to the range.</param>
/// <param name="IncludesUpper">Whether the upper bound itself belongs to the range.</param>
public sealed record RangeNode(string? Lower, string? Upper, bool IncludesLower = true, bool IncludesUpper = true) : QueryNode;
