namespace ImrSearch.App.Exhibits;

/// <summary>Decisions made ready to be filed or sent with a brief.</summary>
/// <param name="Exhibits">The decisions, in the order asked for.</param>
/// <param name="Missing">Ids asked for that are no decisions of this library.</param>
/// <param name="MadeOn">The day on which it was made, where the program runs.</param>
public sealed record ExhibitPack(IReadOnlyList<Exhibit> Exhibits, IReadOnlyList<string> Missing, DateOnly MadeOn);
