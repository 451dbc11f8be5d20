namespace ImrSearch.Letters.Taxonomy;

/// <summary>A drug that a title names.</summary>
/// <param name="Ingredients">Its generic ingredients; one, or all of a combination.</param>
/// <param name="Name">The name as the table writes it; as printed when the table does not know it.</param>
/// <param name="IsBrand">Whether that is a brand's name.</param>
/// <param name="Place">Where it stands in the title.</param>
/// <param name="Confidence">How sure it is that this drug is meant.</param>
internal sealed record DrugMention(IReadOnlyList<string> Ingredients, string Name, bool IsBrand, TextSpan Place, double Confidence = Letters.Confidence.Told);
