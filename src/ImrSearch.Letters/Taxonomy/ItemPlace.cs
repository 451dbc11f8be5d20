namespace ImrSearch.Letters.Taxonomy;

/// <summary>An item's place in Data/item-types.json; nulls when no rule fits.</summary>
internal readonly record struct ItemPlace(string? Category, string? Subcategory)
{
    public static ItemPlace AdjunctService { get; } = new("Surgery", "Adjunct Surgical Services");

    /// <summary>Whether this is an operation, which makes other items of its letter add-ons.</summary>
    public bool IsOperation => Category == "Surgery" && Subcategory is "Arthroscopic Surgery" or "Non-arthroscopic Surgery" or "Spine";

    /// <summary>"Pharmaceuticals / Opioids".</summary>
    public override string ToString() => Subcategory is null ? Category ?? "" : $"{Category} / {Subcategory}";
}
