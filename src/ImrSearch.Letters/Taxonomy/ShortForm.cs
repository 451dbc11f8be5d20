namespace ImrSearch.Letters.Taxonomy;

/// <summary>Letters that mean something only beside other words: they have several meanings, or are a word of English.</summary>
/// <param name="Short">The letters: "PT".</param>
/// <param name="Meanings">What they can mean; at least one.</param>
public sealed record ShortForm(string Short, IReadOnlyList<ShortFormMeaning> Meanings);
