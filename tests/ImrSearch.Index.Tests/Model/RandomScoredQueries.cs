using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Tests.Model;

/// <summary>Random queries of every kind that <see cref="ModelScorer"/> can score.</summary>
/// <param name="random">The choice.</param>
/// <param name="word">Draws a word of two letters or more; null = one of <see cref="RandomContent"/>'s.</param>
internal sealed class RandomScoredQueries(Random random, Func<string>? word = null)
{
    public Query Next(int depth = 2) => random.Next(depth > 0 ? 16 : 11) switch
    {
        0 or 1 => new TermQuery(Field(), Word()),
        2 => Phrase(Field()),
        3 or 4 => Synonym(),
        5 => new PrefixQuery(Field(), Word()[..random.Next(1, 3)]),
        6 => new FuzzyQuery(Field(), Word(), random.Next(3)),
        7 => new WildcardQuery(Field(), Pattern()),
        8 => new MatchAllQuery(),
        9 => new KeywordQuery("colour", ["green"], random.Next(2) == 0),
        10 => new NumberRangeQuery(ModelIndex.Number, random.Next(-20, 5), random.Next(0, 20)),
        11 => new ConstantScoreQuery(Next(depth - 1), random.Next(3)),
        12 => new BoostQuery(Next(depth - 1), random.Next(1, 5) / 2f),
        13 => new WholeGroupQuery(Next(depth - 1)),
        _ => Boolean(depth),
    };

    private BooleanQuery Boolean(int depth)
    {
        var clauses = Enumerable.Range(0, random.Next(1, 6))
            .Select(_ => new BooleanClause(Next(depth - 1), random.Next(7) switch { 0 => Occur.Must, 1 => Occur.Filter, 2 => Occur.MustNot, _ => Occur.Should }))
            .ToList();

        // A clause that stands there twice counts twice.
        if (random.Next(3) == 0)
        {
            clauses.Add(clauses[random.Next(clauses.Count)]);
        }

        return new BooleanQuery(clauses, random.Next(4));
    }

    private SynonymQuery Synonym()
    {
        var field = Field();
        return new SynonymQuery(
            field,
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => Word())],
            [.. Enumerable.Range(0, random.Next(3)).Select(_ => Phrase(field))]);
    }

    private PhraseQuery Phrase(string field)
    {
        var terms = Enumerable.Range(0, random.Next(2, 4)).Select(_ => random.Next(2) == 0 ? "pain" : Word()).ToArray();
        return new PhraseQuery(field, terms, random.Next(3) == 0 ? [.. Enumerable.Range(0, terms.Length).Select(i => 2 * i)] : null);
    }

    private string Pattern()
    {
        var pattern = Word().ToCharArray();
        for (var i = random.Next(3); i >= 0; i--)
        {
            pattern[random.Next(pattern.Length)] = random.Next(2) == 0 ? '*' : '?';
        }

        return new string(pattern);
    }

    private string Field() => ModelIndex.TextFields[random.Next(2)];

    private string Word() => word is not null ? word() : random.Next(4) switch
    {
        0 => $"a{random.Next(4)}",
        1 => $"b{random.Next(40)}",
        2 => $"ab{random.Next(2000)}",
        _ => random.Next(2) == 0 ? "pain" : "épaule",
    };
}
