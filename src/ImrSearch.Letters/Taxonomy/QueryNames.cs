namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// What one thing is called: the names by which a query may ask for what a letter calls otherwise (Data/drugs.json,
/// abbreviations.json, query-names.json). Thread-safe.
/// </summary>
public static class QueryNames
{
    private sealed record Abbreviation(string Abbr, List<string> Expansions, bool Ambiguous);

    private sealed record AbbreviationFile(List<Abbreviation> Abbreviations);

    private sealed record Group(List<string> Names, List<string>? Said, List<string>? Kinds);

    private sealed record NameFile(List<Group> Groups, List<ShortForm> ShortForms, List<string> Asked, List<string> Quiet);

    private static readonly NameFile Names = DataFile.Read<NameFile>("query-names.json");

    /// <summary>Every name of a drug, in the order of the table; names that are also common words are left out.</summary>
    public static IReadOnlyList<DrugName> Drugs { get; } =
        [.. DrugNames.All.Where(drug => !Names.Quiet.Contains(drug.Name, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Groups of names, those of the letters for an abbreviation among them. A name may stand in several.</summary>
    public static IReadOnlyList<NameGroup> Groups { get; } =
    [
        .. Names.Groups.Select(group => new NameGroup(group.Names, group.Said ?? [], group.Kinds ?? [])),
        .. DataFile.Read<AbbreviationFile>("abbreviations.json").Abbreviations
            .Where(entry => !entry.Ambiguous && !Names.ShortForms.Exists(form => form.Short.Equals(entry.Abbr, StringComparison.OrdinalIgnoreCase)))
            .Select(entry => (entry.Abbr, Long: entry.Expansions.Select(WithoutRemark)))
            .Select(entry => Names.Asked.Contains(entry.Abbr)
                ? new NameGroup([.. entry.Long], [entry.Abbr], [])
                : new NameGroup([entry.Abbr, .. entry.Long], [], [])),
    ];

    /// <summary>Letters whose meaning the other words tell.</summary>
    public static IReadOnlyList<ShortForm> ShortForms => Names.ShortForms;

    /// <summary>Whether a word names a part of the body.</summary>
    /// <param name="word">A single word.</param>
    public static bool IsRegion(string word) => BodyRegions.Find(word).Count > 0;

    /// <summary>Whether a word is, or begins, the name of a drug, spelt right.</summary>
    /// <param name="word">A single word in any case.</param>
    public static bool IsDrug(string word) => DrugNames.Knows(word.ToLowerInvariant());

    /// <summary>The class of a drug, as decisions have it for a subcategory: "Opioids"; null for the few without.</summary>
    /// <param name="generic">A generic name, as <see cref="DrugName.Ingredients"/> has it.</param>
    public static string? ClassOf(string generic) => DrugNames.ClassOf(generic);

    /// <summary>
    /// The drug or technical word that a misspelt word means; null when it means none, or could mean several. Short words
    /// are not looked at, for they are near to many.
    /// </summary>
    /// <param name="word">A single word that is none itself.</param>
    public static string? Nearest(string word) =>
        DrugNames.Find(word) is [var drug] && !drug.Name.Equals(word, StringComparison.OrdinalIgnoreCase)
            ? drug.Name
            : TitleVocabulary.Mend(word.ToLowerInvariant());

    // "superior labral anterior posterior (tear)".
    private static string WithoutRemark(string name) =>
        name.IndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? name[..at] : name;
}
