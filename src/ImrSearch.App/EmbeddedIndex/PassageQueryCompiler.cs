using ImrSearch.App.Passages;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// Makes an index query of a query text: <c>opioid taper -surgery outcome:overturned</c>. Words go through the index's
/// analysis; one that leaves several terms ("10/325") is a phrase, one that leaves none (a stop word) asks for nothing.
/// Fields of whole values (outcome, year ...) restrict and do not score.
/// <para>A query matches passage by passage: all its words must stand in one. The fields <c>item:</c> and
/// <c>rationale:</c> are of one passage, <c>summary:</c> is of other ones.</para>
/// </summary>
internal sealed class PassageQueryCompiler
{
    private static readonly QueryParser Parser = new(PassageSchema.QueryFields);

    private readonly bool _anyWord;
    private string? _fault;

    private PassageQueryCompiler(bool anyWord) => _anyWord = anyWord;

    /// <param name="text">The query text; blank asks for everything.</param>
    /// <param name="anyWord">Whether one of the words suffices.</param>
    public static CompiledQuery Compile(string text, bool anyWord)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new CompiledQuery(new MatchAllQuery(), null);
        }

        var parsed = Parser.Parse(text);
        if (parsed.Error is { } error)
        {
            return new CompiledQuery(null, new QueryError(error.Position, error.Length, error.Reason));
        }

        if (parsed.Query is null)
        {
            return Fault(text, "There is no word in the query to search for. Type a word, or leave the box empty to see everything.");
        }

        var compiler = new PassageQueryCompiler(anyWord);
        var query = compiler.Compile(parsed.Query, PassageSchema.Body);
        return compiler._fault is { } fault ? Fault(text, fault)
            : query is null ? Fault(text, "The query has only very common words (such as \"the\" or \"of\"), which are not searched for. Add another word.")
            : new CompiledQuery(query, null);
    }

    /// <summary>The query's tree, for highlighting; null when there is none.</summary>
    public static QueryNode? Parse(string text) => Parser.Parse(text).Query;

    private static CompiledQuery Fault(string text, string reason) => new(null, new QueryError(0, text.Length, reason));

    /// <summary>Null when the part asks for nothing.</summary>
    private Query? Compile(QueryNode node, string field) => node switch
    {
        FieldNode inField => Compile(inField.Node, inField.Field),
        BooleanNode boolean => CompileBoolean(boolean, field),
        BoostNode boost => Compile(boost.Node, field) is { } inner ? new BoostQuery(inner, boost.Factor) : null,
        _ when IsText(field) => CompileText(node, field),
        _ => CompileKeyword(node, field),
    };

    private Query? CompileText(QueryNode node, string field) => node switch
    {
        WordNode word => Words(field, word.Text, slop: 0),
        PhraseNode phrase => Words(field, phrase.Text, phrase.Slop),
        PrefixNode prefix => new PrefixQuery(field, PassageSchema.Analyzer.Normalize(prefix.Text)),
        WildcardNode wildcard => new WildcardQuery(field, PassageSchema.Analyzer.Normalize(wildcard.Pattern)),
        FuzzyNode fuzzy => new FuzzyQuery(field, PassageSchema.Analyzer.Normalize(fuzzy.Text), fuzzy.MaxEdits),
        MatchAllNode => field == PassageSchema.Body ? new MatchAllQuery() : new PrefixQuery(field, ""),
        _ => Fail($"A range such as [2015 TO 2017] needs a field of values before it, such as {DecisionFields.Year}:[2015 TO 2017]."),
    };

    private Query? CompileKeyword(QueryNode node, string field) => node switch
    {
        WordNode word => Values(field, [word.Text]),
        PhraseNode phrase => Values(field, [phrase.Text]),
        PrefixNode prefix => new KeywordPrefixQuery(field, prefix.Text),
        RangeNode range => new KeywordRangeQuery(field, range.Lower, range.Upper, range.IncludesLower, range.IncludesUpper),
        MatchAllNode => new KeywordRangeQuery(field, null, null),
        _ => Fail($"The field {field} takes a whole value, the beginning of one with * at its end, or a range."),
    };

    private BooleanQuery? CompileBoolean(BooleanNode node, string field)
    {
        var clauses = new List<BooleanClause>();
        foreach (var clause in node.Clauses)
        {
            if (Compile(clause.Node, field) is { } query)
            {
                clauses.Add(new BooleanClause(query, OccurOf(clause.Kind, query)));
            }
        }

        if (clauses.Count == 0)
        {
            return null;
        }

        if (clauses.TrueForAll(clause => clause.Occur == Occur.MustNot))
        {
            clauses.Add(new BooleanClause(new MatchAllQuery(), Occur.Must));
        }

        // Restrictions must not make the words optional.
        var wordsRequired = clauses.Exists(clause => clause.Occur == Occur.Should) && !clauses.Exists(clause => clause.Occur == Occur.Must);
        return new BooleanQuery(clauses, wordsRequired ? 1 : 0);
    }

    private Occur OccurOf(ClauseKind kind, Query query) => kind switch
    {
        ClauseKind.MustNot => Occur.MustNot,
        ClauseKind.Should => Occur.Should,
        _ when query is GroupSetQuery => Occur.Filter,
        _ => _anyWord ? Occur.Should : Occur.Must,
    };

    private static Query? Words(string field, string text, int slop)
    {
        var tokens = PassageSchema.Analyzer.Tokens(text);
        return tokens.Count switch
        {
            0 => null,
            1 => new TermQuery(field, tokens[0].Term),
            _ => new PhraseQuery(field, [.. tokens.Select(token => token.Term)], [.. tokens.Select(token => token.Position)], slop),
        };
    }

    /// <summary>Decisions with one of the values; "Not stated" stands for those without any.</summary>
    public static KeywordQuery Values(string field, IEnumerable<string> values)
    {
        var stated = values.ToLookup(DecisionGroup.IsStated);
        return new KeywordQuery(field, [.. stated[true]], orMissing: stated[false].Any());
    }

    private static bool IsText(string field) => field == PassageSchema.Body || PassageSchema.NamedTexts.Contains(field);

    private BooleanQuery Fail(string reason)
    {
        _fault ??= reason;
        return new BooleanQuery([]);
    }
}
