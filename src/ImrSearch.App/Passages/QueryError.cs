namespace ImrSearch.App.Passages;

/// <summary>A fault in a query's text.</summary>
/// <param name="Position">Where, in UTF-16 units from 0.</param>
/// <param name="Length">How many units are concerned; at least 0.</param>
/// <param name="Reason">What is wrong and what to do, in plain words.</param>
public sealed record QueryError(int Position, int Length, string Reason);
