using ImrSearch.App.Passages;
using ImrSearch.Index;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Queries.Syntax;
using ImrSearch.Index.Suggestions;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>Turns what the application asks into what the index understands. Thread-safe.</summary>
internal static class QueryTranslator
{
    /// <summary>Reads queries.</summary>
    public static QueryParser Parser { get; } = new(
        [PassageSchema.Item, PassageSchema.Rationale, PassageSchema.Summary, PassageSchema.DecisionDate, .. DecisionFields.Filters]);

    /// <summary>Finds fields and terms.</summary>
    public static QueryBinder Binder { get; } = new(PassageSchema.Schema, PassageSchema.Body, DecisionFields.NotStated);

    /// <summary>Replaces misspelt words.</summary>
    public static QueryCorrector Corrector { get; } = new(Parser, PassageSchema.Schema, PassageSchema.Body);

    public static GroupFilter Filter(FieldFilter filter)
    {
        var field = FieldName(filter.Field);
        var values = filter.Values.Where(DecisionGroups.IsStated).ToList();
        return new GroupFilter(field, new KeywordQuery(field, values, orMissing: values.Count < filter.Values.Count));
    }

    /// <summary>The field's own spelling of a name in any case.</summary>
    /// <exception cref="ArgumentException">There is no such field.</exception>
    public static string FieldName(string name) => DecisionFields.Find(name, DecisionFields.Filters);

    public static GroupOrder Order(SortOrder sort) => new()
    {
        NumberField = sort == SortOrder.Relevance ? null : PassageSchema.DecisionDate,
        Descending = sort == SortOrder.Newest,
        TieNumberField = PassageSchema.DecisionDate,
        TiesByKey = true,
    };
}
