using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Expansion;
using ImrSearch.App.Passages;
using static ImrSearch.App.Tests.PassageIndexContract.TestLetters;

namespace ImrSearch.App.Tests.PassageIndexContract;

public sealed class EmbeddedPassageIndexNamesTests : PassageIndexNamesContract
{
    private static readonly string[] Words =
    [
        "norco", "hydrocodone", "vicodin", "acetaminophen", "hydrocodone/apap", "physical", "therapy", "PT", "visits", "knee", "low", "back",
        "lumbar", "shock", "wave", "eswt", "10/325", "of", "opioid", "narcotic", "x-ray", "radiograph",
    ];

    protected override IPassageIndex Open(string folder) =>
        EmbeddedPassageIndex.Open(folder, new EmbeddedIndexOptions { Expander = TaxonomyExpander.Instance });

    [Fact]
    public void Names_never_lose_what_was_found_without_them()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var letters = Enumerable.Range(0, 60).Select(i => Letter($"L{i}", Decision($"L{i}#1", Text(random, 3), Text(random, 6), Text(random, 6)))).ToArray();
        Apply(letters);
        using var plain = EmbeddedPassageIndex.Open(Folder);
        for (var i = 0; i < 300; i++)
        {
            var query = Query(random);
            var any = random.Next(3) == 0;
            var without = All(plain, query, any);
            var with = All(Index, query, any);
            Assert.True(without.IsSubsetOf(with), $"seed {seed}, query {i}, any word {any}: {query}");
        }
    }

    private static HashSet<string> All(IPassageIndex index, string query, bool any) =>
        [.. index.Search(new PassageSearchRequest { Query = query, AnyWord = any, Top = 1000 }, Token).Hits.Select(hit => hit.DecisionId)];

    private static string Text(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, most)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Query(Random random) => random.Next(5) switch
    {
        0 => Text(random, 5) + " -" + Words[random.Next(Words.Length)],
        1 => Text(random, 3) + " OR " + Text(random, 3),
        2 => $"({Text(random, 3)}) OR ({Text(random, 3)}) {Text(random, 3)}",
        3 => $"item:{Words[random.Next(Words.Length)]} \"{Text(random, 3)}\" +{Text(random, 4)}",
        _ => Text(random, 5),
    };
}
