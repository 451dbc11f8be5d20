using ImrSearch.App.Passages;
using ImrSearch.Index;
using ImrSearch.Index.Analysis;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>The fields of the built-in index.</summary>
internal static class PassageSchema
{
    public const string Body = "body";
    public const string Item = "item";
    public const string Rationale = "rationale";
    public const string Summary = "summary";
    public const string DecisionDate = "decisionDate";
    public const string Meaning = "meaning";

    public static IndexSchema Schema { get; } = new(
        EnglishAnalyzer.Instance, [Body, Item, Rationale, Summary], DecisionFields.Filters, [DecisionDate])
    {
        DateFields = [DecisionDate],
        VectorFields = [Meaning],
        SuggestFields = [Body],
        HierarchicalFields = DecisionFields.Hierarchical,
        PathSeparator = DecisionFields.PathSeparator,
    };

    public static string Name(PassageField field) => field switch
    {
        PassageField.Body => Body,
        PassageField.Item => Item,
        PassageField.Rationale => Rationale,
        PassageField.Summary => Summary,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This is no field of a passage."),
    };
}
