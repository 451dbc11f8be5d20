namespace ImrSearch.Index.Queries.Syntax;

/// <summary>Why a query cannot be understood.</summary>
/// <param name="Position">Where: UTF-16 units from the start of the query, the first one being 0.</param>
/// <param name="Length">How many units are concerned; at least 0.</param>
/// <param name="Reason">What is wrong and what to do, in plain words. Counts characters from 1, as people do.</param>
public sealed record QuerySyntaxError(int Position, int Length, string Reason);
