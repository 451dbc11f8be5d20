using ImrSearch.App.Passages;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// Works out what a query asks for (<see cref="QueryPlan"/>): reads it, adds other names, and tells what binds from what
/// may be missing. Thread-safe.
/// </summary>
internal static class QueryPlanner
{
    private const string NothingToSearch =
        "This holds only punctuation or very common words such as \"the\" or \"of\", which are not searched. Add a more telling word.";

    private const string OnlyWildcards =
        "This holds only the signs * and ?, which stand for letters of a word. Put letters beside them, such as radicul* or wom?n; * alone finds everything.";

    /// <summary>Plans a query.</summary>
    /// <param name="text">As typed; blank asks for everything.</param>
    /// <param name="isPlainText">True: no sign in it is an operator.</param>
    /// <param name="expander">Knows other names; null adds none.</param>
    /// <param name="words">The index's words, to find what misspelt ones mean; null leaves them as they are.</param>
    public static QueryPlan Plan(string text, bool isPlainText = false, IQueryExpander? expander = null, IIndexWords? words = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return QueryPlan.Everything;
        }

        var plain = isPlainText ? PlainText.Of(text) : null;
        var (typed, fault) = plain is not null ? new QueryParseResult(plain.Node, null) : QueryTranslator.Parser.Parse(text);
        if (typed is null || (fault ?? ClosedValues.Fault(typed)) is not null)
        {
            return Failed(text, fault ?? (typed is null ? NothingIn(text) : ClosedValues.Fault(typed)!));
        }

        var named = NamedQuery.Of(typed, isPlainText ? null : text, expander, words is null ? null : new Spelling(words, expander));
        var (matches, unbound) = QueryTranslator.Binder.Bind(named.Node);
        if (matches is null)
        {
            return Failed(text, unbound ?? NothingIn(text));
        }

        var parts = QueryParts.Of(named.Node, named.Required);
        if (expander is not null)
        {
            parts.Leave(OutcomeWish.IsAbout);
        }

        return new QueryPlan
        {
            Matches = matches,
            AnyWord = parts.AnyWord is { } any ? QueryTranslator.Binder.Bind(any).Query ?? matches : matches,
            Condition = parts.HasFreeWords ? Condition(parts.Binding) : parts.Binding.Count > 0 ? matches : null,
            Meaning = MeaningText.Of(typed, named, leave: expander is null ? null : OutcomeWish.IsAbout),
            Wish = expander is null ? OutcomeWish.None : OutcomeWish.Of(named.Words),
            Added = [.. named.Words.Where(word => word.Names.Count > 0).Select(Told).Distinct()],
            Mended = isPlainText ? null : QueryMending.Of(text, named.MendedWords),
            Words = named.Words,
            Node = named.Node,
            Notice = plain?.Notice,
        };
    }

    private static string Told(PlannedWord word) => $"{string.Join(' ', word.Typed)} → {string.Join(", ", word.Names)}";

    /// <summary>
    /// Parts of the words' own field stand in one passage, as they do with the words; every other part holds for the
    /// decision by itself.
    /// </summary>
    private static Query? Condition(IReadOnlyList<ClauseNode> binding)
    {
        var together = binding.Where(clause => !IsOtherField(clause)).ToList();
        var nodes = binding.Where(IsOtherField).Select(clause => clause.Node);
        List<Query> parts =
        [
            .. (together.Count > 0 ? nodes.Prepend(new BooleanNode(together)) : nodes)
                .Select(node => QueryTranslator.Binder.Bind(node).Query)
                .OfType<Query>(),
        ];
        return parts switch
        {
            [] => null,
            [var single] => single,
            _ => new BooleanQuery([.. parts.Select(part => new BooleanClause(new WholeGroupQuery(part), Occur.Filter))]),
        };
    }

    private static bool IsOtherField(ClauseNode clause) =>
        clause.Kind != ClauseKind.MustNot && (clause.Node is FieldNode or BoostNode { Node: FieldNode });

    private static QuerySyntaxError NothingIn(string text) =>
        new(0, text.Length, IsOnlyWildcards(text) ? OnlyWildcards : NothingToSearch);

    private static bool IsOnlyWildcards(string text) =>
        text.AsSpan().IndexOfAny('*', '?') >= 0 && !text.Any(char.IsLetterOrDigit);

    private static QueryPlan Failed(string text, QuerySyntaxError error)
    {
        // Never beyond what was typed.
        var position = Math.Min(error.Position, text.Length);
        return new QueryPlan { Error = new QueryError(position, Math.Min(error.Length, text.Length - position), error.Reason) };
    }
}
