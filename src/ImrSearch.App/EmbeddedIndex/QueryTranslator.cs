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
    private const string NothingToSearch =
        "This holds only punctuation or very common words such as \"the\" or \"of\", which are not searched. Add a more telling word.";

    private const string OnlyWildcards =
        "This holds only the signs * and ?, which stand for letters of a word. Put letters beside them, such as radicul* or wom?n; * alone finds everything.";

    private static readonly QueryParser Parser = new(
        [PassageSchema.Item, PassageSchema.Rationale, PassageSchema.Summary, PassageSchema.DecisionDate, .. DecisionFields.Filters]);

    private static readonly QueryBinder Binder = new(PassageSchema.Schema, PassageSchema.Body, DecisionFields.NotStated);

    /// <summary>Replaces misspelt words.</summary>
    public static QueryCorrector Corrector { get; } = new(Parser, PassageSchema.Schema, PassageSchema.Body);

    /// <summary>The parsed text; null with or without an error.</summary>
    public static QueryParseResult Parse(string text) => Parser.Parse(text);

    /// <summary>A query that can be carried out, or the reason why not.</summary>
    public static (Query? Query, QueryError? Error) Translate(string text, bool anyWord)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (new MatchAllQuery(), null);
        }

        var parsed = Parser.Parse(text);
        var (query, error) = parsed.Query is { } node ? Binder.Bind(node, anyWord) : new BoundQuery(null, parsed.Error);
        if (error is not null)
        {
            // Never beyond what was typed.
            var position = Math.Min(error.Position, text.Length);
            return (null, new QueryError(position, Math.Min(error.Length, text.Length - position), error.Reason));
        }

        return query is null
            ? (null, new QueryError(0, text.Length, IsOnlyWildcards(text) ? OnlyWildcards : NothingToSearch))
            : (query, null);
    }

    /// <summary>Plain words, every sign between them a separator; a word given twice counts twice. Without words, nothing to search.</summary>
    public static (Query? Query, QueryError? Error) TranslatePlain(string text, bool anyWord)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (new MatchAllQuery(), null);
        }

        var occur = anyWord ? Occur.Should : Occur.Must;
        BooleanClause[] words = [.. PassageSchema.Schema.Analyzer.Terms(text).Select(term => new BooleanClause(new TermQuery(PassageSchema.Body, term), occur))];
        return words.Length > 0 ? (new BooleanQuery(words), null) : (null, new QueryError(0, text.Length, NothingToSearch));
    }

    private static bool IsOnlyWildcards(string text) =>
        text.AsSpan().IndexOfAny('*', '?') >= 0 && !text.Any(char.IsLetterOrDigit);

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
