using ImrSearch.App.Passages;
using ImrSearch.Index;
using ImrSearch.Index.Analysis;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>How decisions and their passages become fields of the built-in index: a group is a decision, its parent the letter.</summary>
internal static class PassageSchema
{
    public const string Body = "body";
    public const string Item = "item";
    public const string Rationale = "rationale";
    public const string Summary = "summary";

    /// <summary>The decision's date as a day number.</summary>
    public const string Day = "day";

    public static Analyzer Analyzer => EnglishAnalyzer.Instance;

    /// <summary>The text fields that a query can name; without a name it means <see cref="Body"/>.</summary>
    public static IReadOnlyList<string> NamedTexts { get; } = [Item, Rationale, Summary];

    /// <summary>All fields that a query can name.</summary>
    public static IReadOnlyList<string> QueryFields { get; } = [.. NamedTexts, .. DecisionFields.Filters];

    public static IndexSchema Create() => new(
        Analyzer, [Body, Item, Rationale, Summary], DecisionFields.Filters, [Day]);

    public static string NameOf(PassageField field) => field switch
    {
        PassageField.Body => Body,
        PassageField.Item => Item,
        PassageField.Rationale => Rationale,
        PassageField.Summary => Summary,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };
}
