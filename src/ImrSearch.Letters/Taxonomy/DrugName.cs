namespace ImrSearch.Letters.Taxonomy;

/// <summary>A name of a drug (Data/drugs.json).</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Ingredients">The generic names of what it holds; one, or all of a combination.</param>
/// <param name="IsBrand">Whether it is a brand's name, or another word for the generic one; else it is the generic name.</param>
public sealed record DrugName(string Name, IReadOnlyList<string> Ingredients, bool IsBrand);
