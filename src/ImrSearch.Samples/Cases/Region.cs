namespace ImrSearch.Samples.Cases;

/// <summary>A body region with the guideline chapters that treat it (Data/regions.json).</summary>
internal sealed record Region(
    string Key,
    int Weight,
    string Name,
    string Other,
    bool Sided,
    string Limb,
    string Limbs,
    string Chapter,
    string Edition,
    string Odg,
    IReadOnlyList<string> Levels)
{
    public string NameWithSide(string side) => Sided ? $"{side} {Name}" : Name;
}
