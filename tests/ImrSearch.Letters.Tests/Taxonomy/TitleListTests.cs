using System.Globalization;
using ImrSearch.Letters.Taxonomy;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Taxonomy;

/// <summary>
/// tests/fixtures/titles.tsv: titles written for the purpose as letters of 2013 to 2018 print them, each with the place,
/// drugs and regions that the taxonomy gives it. The shares below are what the product promises for letters it has never seen.
/// </summary>
public class TitleListTests
{
    private sealed record Entry(string Title, string Category, string Subcategory, string[] Drugs, string[] Regions);

    private static readonly List<Entry> Titles = File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "tests", "fixtures", "titles.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .Select(p => new Entry(p[0], p[1], p[2], Split(p[3]), Split(p[4])))
        .ToList();

    [Fact]
    public void The_list_is_broad() => Assert.True(Titles.Count >= 500 && Titles.DistinctBy(t => t.Subcategory).Count() >= 50);

    [Fact]
    public void Titles_get_their_category() =>
        AssertShare(97, t => t.Category, (_, facts) => facts.Place?.Value.Category ?? "");

    [Fact]
    public void Titles_get_their_subcategory() =>
        AssertShare(95, t => $"{t.Category} / {t.Subcategory}", (_, facts) => facts.Place?.Value.ToString() ?? "");

    [Fact]
    public void Titles_name_their_drugs() =>
        AssertShare(97, t => Join(t.Drugs), (_, facts) => Join(facts.Drugs.Select(d => d.Value)));

    [Fact]
    public void Titles_name_their_regions() =>
        AssertShare(95, t => Join(t.Regions), (_, facts) => Join(facts.BodyRegions.Select(r => r.Value)));

    [Fact]
    public void Every_word_shown_for_a_place_stands_in_the_title()
    {
        foreach (var entry in Titles)
        {
            var facts = Read(entry.Title);
            Assert.NotEqual("", facts.Place?.Place.In(entry.Title).Trim());
        }
    }

    private static void AssertShare(double least, Func<Entry, string> expected, Func<Entry, TitleFacts, string> read)
    {
        var misses = Titles.Select(t => (t.Title, Expected: expected(t), Read: read(t, Read(t.Title)))).Where(m => m.Expected != m.Read).ToList();
        var share = 100.0 * (Titles.Count - misses.Count) / Titles.Count;
        Assert.True(
            share >= least,
            string.Create(CultureInfo.InvariantCulture, $"{share:F1} % of {Titles.Count}\n") + string.Join('\n', misses.Select(m => $"{m.Title}: {m.Read} (not {m.Expected})")));
    }

    private static TitleFacts Read(string title) => TitleReader.Read(title, new TextSpan(0, title.Length));

    private static string[] Split(string list) => list.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static string Join(IEnumerable<string> names) => string.Join('|', names.Order(StringComparer.Ordinal));
}
