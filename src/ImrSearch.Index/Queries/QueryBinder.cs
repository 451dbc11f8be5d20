using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Queries;

/// <summary>
/// Turns a parsed query into one that can be carried out: words are analyzed, fields found in the schema.
/// <list type="bullet">
/// <item>Words without a field belong to the default field, and all of them have to stand in one document.</item>
/// <item>A part with another text field is a condition on the group, wherever in it that text stands
/// (<c>poodle title:care</c>); alone, it is searched and scored like any other.</item>
/// <item>An exclusion holds for the group: no document of it may match.</item>
/// <item>Keyword fields compare whole values, without regard to case; a word can stand for "no value".</item>
/// <item>Number fields take numbers, date fields (<see cref="IndexSchema.DateFields"/>) dates such as 2016-05-31, 2016-05 or
/// 2016, alone or in ranges.</item>
/// </list>
/// Thread-safe.
/// </summary>
/// <param name="schema">The fields.</param>
/// <param name="defaultField">The text field of words without a prefix.</param>
/// <param name="missingValue">
/// What stands for groups without a value in a keyword field, in any case, e.g. "not stated"; null = nothing does.
/// </param>
public sealed class QueryBinder(IndexSchema schema, string defaultField, string? missingValue = null)
{
    /// <summary>Binds a parsed query.</summary>
    /// <param name="node">The query.</param>
    /// <param name="anyWord">
    /// True: any single word of the query suffices, and a word that analysis splits counts as several; phrases, fields
    /// and exclusions still bind. False: everything is required.
    /// </param>
    public BoundQuery Bind(QueryNode node, bool anyWord = false)
    {
        ArgumentNullException.ThrowIfNull(node);
        try
        {
            return new BoundQuery(anyWord ? BindAny(node) : Bind(node, defaultField), null);
        }
        catch (UnbindableException problem)
        {
            // What was not parsed has no place of its own.
            return new BoundQuery(null, problem.Node.Length > 0
                ? new QuerySyntaxError(problem.Node.Position, problem.Node.Length, problem.Message)
                : new QuerySyntaxError(0, node.ToString().Length, problem.Message));
        }
    }

    private Query? BindAny(QueryNode node)
    {
        var parts = node is BooleanNode boolean ? boolean.Clauses : [new ClauseNode(ClauseKind.Must, node)];
        var optional = parts.Where(IsOptional)
            .SelectMany(part => part.Node is WordNode word ? BindTerms(word.Text) : [Bind(part.Node, defaultField)])
            .OfType<Query>()
            .Select(query => new BooleanClause(query, Occur.Should))
            .ToList();
        var others = Clauses(parts.Where(part => !IsOptional(part)), defaultField);

        // Fields and phrases beside the words must not make all the words optional.
        return optional.Count == 0 ? Combine(others)
            : others.Count == 0 ? Combine(optional)
            : new BooleanQuery([.. optional, .. others], minimumShouldMatch: 1);

        static bool IsOptional(ClauseNode part) => part.Kind == ClauseKind.Must && IsWords(part.Node);
        static bool IsWords(QueryNode node) => node is WordNode or SynonymNode or BooleanNode or PrefixNode or WildcardNode or FuzzyNode
            || (node is BoostNode boost && IsWords(boost.Node));
        IEnumerable<Query?> BindTerms(string text) => schema.Analyzer.Terms(text).Select(term => new TermQuery(defaultField, term));
    }

    private Query? Bind(QueryNode node, string field) => node switch
    {
        WordNode word when IsNumber(field) => BindNumber(word, word.Text, field),
        PhraseNode phrase when IsNumber(field) => BindNumber(phrase, phrase.Text, field),
        RangeNode range when IsNumber(field) => BindNumberRange(range, field),
        WordNode word => BindPhrase(word.Text, 0, field),
        PhraseNode phrase => BindPhrase(phrase.Text, phrase.Slop, field),
        SynonymNode synonyms => BindSynonyms(synonyms, field),
        PrefixNode prefix when IsKeyword(field) => new KeywordPrefixQuery(field, prefix.Text),
        PrefixNode prefix => new PrefixQuery(TextField(prefix, field, "A beginning with *"), Normalize(prefix.Text)),
        WildcardNode wildcard => new WildcardQuery(TextField(wildcard, field, "A pattern with * or ? inside a word"), Normalize(wildcard.Pattern)),
        FuzzyNode fuzzy => BindFuzzy(fuzzy, TextField(fuzzy, field, "A search for similar spellings (~)")),
        RangeNode range => BindRange(range, field),
        MatchAllNode => BindAll(field),
        FieldNode scoped => Bind(scoped.Node, scoped.Field),
        BoostNode boost => Bind(boost.Node, field) is { } inner ? new BoostQuery(inner, boost.Factor) : null,
        BooleanNode boolean => Combine(Clauses(boolean.Clauses, field)),
        _ => throw new ArgumentException($"A query part of the kind {node.GetType().Name} is not known.", nameof(node)),
    };

    private List<BooleanClause> Clauses(IEnumerable<ClauseNode> parts, string field)
    {
        var bound = parts.Select(part => (part.Kind, Query: Bind(part.Node, field), Field: TextFieldOf(part.Node, field)))
            .Where(part => part.Query is not null)
            .ToList();

        // All that is required of one document lies in one field: the words' own, or the first that is named.
        var required = bound.Where(part => part.Kind == ClauseKind.Must && part.Field is not null).Select(part => part.Field).ToList();
        var main = required.Contains(field) ? field : required.FirstOrDefault();
        return
        [
            .. bound.Select(part => part.Kind switch
            {
                ClauseKind.MustNot => new BooleanClause(new WholeGroupQuery(part.Query!), Occur.MustNot),
                ClauseKind.Should => new BooleanClause(part.Query!, Occur.Should),
                _ when part.Field is null || part.Field == main => new BooleanClause(part.Query!, Occur.Must),
                _ => new BooleanClause(new WholeGroupQuery(part.Query!), Occur.Filter),
            }),
        ];
    }

    private static Query? Combine(List<BooleanClause> clauses) => clauses switch
    {
        [] => null,
        [{ Occur: Occur.Must or Occur.Should } single] => single.Query,
        _ when clauses.All(clause => clause.Occur == Occur.MustNot) => new BooleanQuery([new(new MatchAllQuery(), Occur.Filter), .. clauses]),
        _ => new BooleanQuery(clauses),
    };

    private Query? BindPhrase(string text, int slop, string field)
    {
        if (IsKeyword(field))
        {
            return text.Equals(missingValue, StringComparison.OrdinalIgnoreCase)
                ? new KeywordQuery(field, [], orMissing: true)
                : new KeywordQuery(field, [text]);
        }

        var tokens = schema.Analyzer.Tokens(text);
        return tokens switch
        {
            [] => null,
            [var single] => new TermQuery(field, single.Term),
            _ => new PhraseQuery(field, [.. tokens.Select(token => token.Term)], [.. tokens.Select(token => token.Position - tokens[0].Position)], slop),
        };
    }

    private Query? BindSynonyms(SynonymNode synonyms, string field)
    {
        if (IsKeyword(field))
        {
            return new KeywordQuery(field, synonyms.Names);
        }

        if (IsNumber(field))
        {
            return new BooleanQuery([.. synonyms.Names.Select(name => new BooleanClause(Bind(new PhraseNode(name), field)!, Occur.Should))]);
        }

        // Each name as it would be bound alone: a term, a phrase, or nothing.
        var names = synonyms.Names.Select(name => BindPhrase(name, 0, field)).ToList();
        List<string> terms = [.. names.OfType<TermQuery>().Select(term => term.Term)];
        List<PhraseQuery> phrases = [.. names.OfType<PhraseQuery>()];
        return terms.Count + phrases.Count == 0 ? null : new SynonymQuery(field, terms, phrases);
    }

    /// <summary>Compared with stems, so that the ending of the misspelt word does not count as a mistake.</summary>
    private FuzzyQuery BindFuzzy(FuzzyNode fuzzy, string field) =>
        new(field, schema.Analyzer.Terms(fuzzy.Text) is [var stem] ? stem : Normalize(fuzzy.Text), fuzzy.MaxEdits);

    private KeywordRangeQuery BindRange(RangeNode range, string field)
    {
        if (!IsKeyword(field))
        {
            throw new UnbindableException(range, $"A range such as [2015 TO 2017] needs a field in front, for example year:[2015 TO 2017]; it does not work on the words of {field}.");
        }

        // In the order in which the query compares them.
        return range is { Lower: { } lower, Upper: { } upper } && string.CompareOrdinal(lower.ToUpperInvariant(), upper.ToUpperInvariant()) > 0
            ? throw new UnbindableException(range, WrongWayRound(lower, upper, field))
            : new KeywordRangeQuery(field, range.Lower, range.Upper, range.IncludesLower, range.IncludesUpper);
    }

    private Query BindNumber(QueryNode node, string text, string field)
    {
        if (text.Equals(missingValue, StringComparison.OrdinalIgnoreCase))
        {
            return new BooleanQuery([new(new MatchAllQuery(), Occur.Filter), new(new NumberRangeQuery(field), Occur.MustNot)]);
        }

        var (first, last) = ReadNumber(node, text, field);
        return new NumberRangeQuery(field, first, last);
    }

    private NumberRangeQuery BindNumberRange(RangeNode range, string field)
    {
        var low = long.MinValue;
        var high = long.MaxValue;
        if (range.Lower is { } lower)
        {
            var (first, last) = ReadNumber(range, lower, field);
            low = range.IncludesLower ? first : Math.Max(last, last + 1);
        }

        if (range.Upper is { } upper)
        {
            var (first, last) = ReadNumber(range, upper, field);
            high = range.IncludesUpper ? last : Math.Min(first, first - 1);
        }

        return low > high && range is { Lower: not null, Upper: not null, IncludesLower: true, IncludesUpper: true }
            ? throw new UnbindableException(range, WrongWayRound(range.Lower, range.Upper, field))
            : new NumberRangeQuery(field, low, high);
    }

    private (long First, long Last) ReadNumber(QueryNode node, string text, string field)
    {
        var isDate = schema.DateFields.Contains(field);
        return NumberText.Read(text, isDate) ?? throw new UnbindableException(node, isDate
            ? $"\"{text}\" is no date. Write it as year-month-day, such as {field}:2016-05-31, or less of it: 2016-05, 2016."
            : $"\"{text}\" is no whole number, as {field} has.");
    }

    private Query BindAll(string field) =>
        IsKeyword(field) ? new KeywordRangeQuery(field, null, null)
        : IsNumber(field) ? new NumberRangeQuery(field)
        : field == defaultField ? new MatchAllQuery()
        : new PrefixQuery(field, "");

    private string TextField(QueryNode node, string field, string what) =>
        IsKeyword(field) ? throw new UnbindableException(node, $"{what} works on text, not on {field}. Name the whole value, or its beginning with * at the end.")
        : IsNumber(field) ? throw new UnbindableException(node, $"{what} works on text, not on {field}. Name a value, or a range such as {field}:[2015 TO 2017].")
        : field;

    private static string WrongWayRound(string lower, string upper, string field) =>
        $"The range {lower} TO {upper} is the wrong way round and holds nothing. Write the lower value first: {field}:[{upper} TO {lower}].";

    private string Normalize(string text) => schema.Analyzer.Normalize(text);

    private bool IsText(string field) => schema.TextFields.Contains(field);

    private bool IsNumber(string field) => schema.NumberFields.Contains(field);

    private bool IsKeyword(string field) => schema.KeywordFields.Contains(field);

    /// <summary>The text field that a part looks at; null for one that looks at values, which are the group's anyway.</summary>
    private string? TextFieldOf(QueryNode node, string field) => node switch
    {
        FieldNode scoped => TextFieldOf(scoped.Node, scoped.Field),
        BoostNode boost => TextFieldOf(boost.Node, field),
        MatchAllNode => null,
        _ => IsText(field) ? field : null,
    };

    private sealed class UnbindableException(QueryNode node, string message) : Exception(message)
    {
        public QueryNode Node => node;
    }
}
