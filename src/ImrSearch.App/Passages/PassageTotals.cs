namespace ImrSearch.App.Passages;

/// <summary>The size of a result set in each unit.</summary>
/// <param name="Decisions">Decisions with at least one matching passage.</param>
/// <param name="Letters">Letters that these decisions stand in.</param>
/// <param name="Passages">Matching passages of these decisions.</param>
public sealed record PassageTotals(int Decisions, int Letters, int Passages);
