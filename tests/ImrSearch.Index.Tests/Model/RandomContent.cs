using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Tests.Model;

/// <summary>Random groups and queries over a small vocabulary, so that everything meets everything.</summary>
internal sealed class RandomContent(Random random)
{
    private static readonly string[] Colours = ["red", "Red", "green", "blue", "dark blue", "Ärger", "ärger"];
    private static readonly string[] Tags = [.. Enumerable.Range(0, 300).Select(i => $"t{i:000}")];

    public string ParentKey() => $"p{random.Next(60)}";

    public List<ModelGroup> Groups(string parent) =>
    [
        .. Enumerable.Range(1, random.Next(1, 4)).Select(i => new ModelGroup(
            $"{parent}#{i}",
            parent,
            [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Document())],
            random.Next(4) == 0 ? [] : [Colours[random.Next(Colours.Length)]],
            [.. Enumerable.Range(0, random.Next(4)).Select(_ => Tags[random.Next(Tags.Length)]).Distinct()],
            random.Next(5) == 0 ? null : random.Next(-20, 20) * (random.Next(50) == 0 ? 1_000_000_000_000L : 1))),
    ];

    public Query Query(int depth = 2) => random.Next(depth > 0 ? 10 : 7) switch
    {
        0 or 1 => new TermQuery(Field(), Word()),
        2 => Phrase(),
        3 => new PrefixQuery(Field(), Word()[..random.Next(1, 3)]),
        4 => new KeywordQuery("colour", [Colours[random.Next(Colours.Length)].ToUpperInvariant()], random.Next(3) == 0),
        5 => new KeywordRangeQuery(
            "tags", random.Next(4) == 0 ? null : Tags[random.Next(300)], random.Next(4) == 0 ? null : Tags[random.Next(300)],
            random.Next(2) == 0, random.Next(2) == 0),
        6 => random.Next(3) == 0 ? new MatchAllQuery() : new NumberRangeQuery(ModelIndex.Number, random.Next(-20, 5), random.Next(0, 20)),
        _ => new BooleanQuery(
            [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => new BooleanClause(Query(depth - 1), (Occur)random.Next(4)))],
            random.Next(3)),
    };

    private PhraseQuery Phrase()
    {
        var terms = Enumerable.Range(0, random.Next(2, 4)).Select(_ => Word()).ToArray();
        return new PhraseQuery(Field(), terms, random.Next(3) == 0 ? [.. Enumerable.Range(0, terms.Length).Select(i => 2 * i)] : null);
    }

    private ModelDocument Document()
    {
        var texts = new List<(string, string[])>();
        for (var i = random.Next(3); i >= 0; i--)
        {
            texts.Add((Text(), random.Next(3) switch { 0 => ["body"], 1 => ["title"], _ => ["body", "title"] }));
        }

        return new ModelDocument(texts);
    }

    private string Text() => string.Join(' ', Enumerable.Range(0, random.Next(random.Next(10) == 0 ? 300 : 20)).Select(_ => Word()));

    private string Field() => ModelIndex.TextFields[random.Next(2)];

    // Few words are common, many are rare; some share their beginnings, some need several bytes a letter.
    private string Word() => random.Next(4) switch
    {
        0 => $"a{random.Next(4)}",
        1 => $"b{random.Next(40)}",
        2 => $"ab{random.Next(2000)}",
        _ => random.Next(2) == 0 ? "pain" : "épaule",
    };
}
