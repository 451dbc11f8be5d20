using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Tests.Syntax;

/// <summary>Makes random query trees of the kinds that the parser makes, and random texts that look like queries.</summary>
internal sealed class RandomQueries(int seed)
{
    public static readonly string[] Fields = ["item", "rationale", "year"];

    private static readonly string[] Words =
    [
        "norco", "L4-5", "10/325", "3:1", "AND", "OR", "NOT", "&&", "||", "-x", "+x", "!x", "a:b", "item:x", "*", "?", "pain?", "a*b",
        "x~", "x~1", "~x", "x^2", "10^6", "\"", "6\"", "a\"b", "(s)", "a b", "\\", "a\\b", "[x]", "{x", "é", "👍", "→", "“x”", "$50", "%", "TO",
    ];

    private static readonly string[] Pieces =
    [
        " ", " ", " ", "a", "b7", "-", "+", "!", "*", "?", "~", "~1", "^2", "^", ":", "item:", "zzz:", "\"", "\"", "“", "”", "(", ")", "[", "]",
        "{", "}", " TO ", " OR ", " AND ", " NOT ", "&&", "||", "\\", ".", ",", "é", "👍", "\uD83D", "\0", "\n", "L4-5",
    ];

    private readonly Random _random = new(seed);

    public string Text() => string.Concat(Enumerable.Range(0, _random.Next(1, 25)).Select(_ => Pick(Pieces)));

    public QueryNode Tree(int depth) => _random.Next(depth > 0 ? 10 : 5) switch
    {
        0 or 1 => new WordNode(Pick(Words)),
        2 => new PhraseNode("x " + Pick(Words) + " " + Pick(Words), _random.Next(3)),
        3 => new PrefixNode(Pick(["a", "L4-5", "item:x", "a b", "AND", "7", "a*b"])),
        4 => _random.Next(3) switch
        {
            0 => new WildcardNode(Pick(["wom?n", "*x", "a*b*c", "a?*", "OR*b"])),
            1 => new FuzzyNode(Pick(["x", "AND", "a:b", "a b", "item:x", "x~1", "\"q"]), _random.Next(3)),
            _ => new MatchAllNode(),
        },
        5 or 6 => All(depth - 1),
        7 => Choice(depth - 1),
        8 => new FieldNode(Pick(Fields), _random.Next(3) == 0 ? Range() : Tree(depth - 1)),
        _ => new BoostNode(Tree(depth - 1), Pick(["1", "2", "0.5", "0.125", "9999.999"]) is var factor ? float.Parse(factor, System.Globalization.CultureInfo.InvariantCulture) : 0),
    };

    private BooleanNode All(int depth)
    {
        var clauses = Enumerable.Range(0, _random.Next(1, 4))
            .Select(_ => new ClauseNode(_random.Next(3) == 0 ? ClauseKind.MustNot : ClauseKind.Must, Tree(depth))).ToList();
        if (clauses is [{ Kind: ClauseKind.Must }])
        {
            clauses.Add(new ClauseNode(ClauseKind.MustNot, Tree(depth)));
        }

        return new BooleanNode(clauses);
    }

    private BooleanNode Choice(int depth)
    {
        var clauses = Enumerable.Range(0, _random.Next(1, 4))
            .Select(_ => new ClauseNode(_random.Next(4) == 0 ? ClauseKind.Must : ClauseKind.Should, Tree(depth)))
            .Append(new ClauseNode(ClauseKind.Should, Tree(depth)));
        return new BooleanNode([.. clauses]);
    }

    private RangeNode Range() => new(Bound(), Bound(), _random.Next(2) == 0, _random.Next(2) == 0);

    private string? Bound() => _random.Next(3) == 0 ? null : Pick(["2015", "a b", "", "TO", "*", "x]", "\"q\\"]);

    private string Pick(string[] choices) => choices[_random.Next(choices.Length)];
}
