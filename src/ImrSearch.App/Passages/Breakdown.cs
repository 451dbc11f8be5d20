namespace ImrSearch.App.Passages;

/// <summary>
/// Asks for a table of counts over exactly the result set (all filters applied, no siblings): decisions by the values
/// of <paramref name="Field"/>, split by the values of <paramref name="By"/>; e.g. year by outcome.
/// </summary>
public sealed record Breakdown(string Field, string By);
