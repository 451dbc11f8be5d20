using System.Globalization;
using ImrSearch.Letters.Taxonomy;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Taxonomy;

/// <summary>Whatever a title holds, reading it ends, and what is found lies inside it.</summary>
public class TitleReaderPropertyTests
{
    private static readonly string[] Titles = [.. File.ReadLines(Path.Combine(SharedData.RepositoryRoot, "tests", "fixtures", "titles.tsv")).Skip(1).Select(l => l.Split('\t')[0])];

    private static readonly string[] Pieces =
        ["L4-5", "C5", "through", "to", "2x6", "x", "#", "%", "10/325", "mg", "mcg/hr", "(", ")", ",", "/", "-", "and", "weeks", "twelve", "(12)", "sessions", "left", "right", "refills", "qty:", "S1", "T12", "\t", "é", "\ud83d", "0", "9999999999", ".5", "Norco", "Soma", "MRI", "é\u0301", "ſ", "İ"];

    [Fact]
    public void Random_text_is_read_and_what_is_found_lies_inside()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < 1500; i++)
        {
            var title = RandomTitle(random);
            var start = random.Next(title.Length + 1);
            var asked = random.Next(2) == 0 ? new TextSpan(0, title.Length) : TextSpan.FromBounds(start, random.Next(start, title.Length + 1));
            AssertInside(title, TitleReader.Read(title, asked), $"seed {seed}: {title} at {asked}");
        }
    }

    [Fact]
    public void Long_titles_of_one_repeated_piece_are_read()
    {
        foreach (var piece in Pieces)
        {
            var title = string.Join(' ', Enumerable.Repeat(piece, 400));
            AssertInside(title, TitleReader.Read(title, new TextSpan(0, title.Length)), piece);
            title = string.Concat(Enumerable.Repeat(piece, 400));
            AssertInside(title, TitleReader.Read(title, new TextSpan(0, title.Length)), piece);
        }
    }

    [Fact]
    public void Small_letters_keep_the_place_of_an_item()
    {
        // Initials of drugs and letters of levels count in capitals only, so only titles without them are looked at.
        foreach (var title in Titles.Where(t => !t.Split(' ', ',', '/', '-', '(').Any(w => w.Length > 0 && w.All(c => char.IsUpper(c) || char.IsDigit(c)))))
        {
            Assert.Equal((title, Place(title)), (title, Place(title.ToUpper(CultureInfo.InvariantCulture))));
            Assert.Equal((title, Place(title)), (title, Place(title.ToLowerInvariant())));
        }
    }

    [Fact]
    public void Reading_twice_gives_the_same()
    {
        foreach (var title in Titles)
        {
            Assert.Equal(Summary(title), Summary(title));
        }
    }

    private static string RandomTitle(Random random)
    {
        if (random.Next(3) == 0)
        {
            return string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(1, random.Next(2) == 0 ? 0x80 : 0xFFFF)));
        }

        var words = Enumerable.Range(0, random.Next(1, 25))
            .Select(_ => random.Next(2) == 0 ? Pieces[random.Next(Pieces.Length)] : Titles[random.Next(Titles.Length)]);
        return string.Join(random.Next(4) == 0 ? "" : " ", words);
    }

    private static string Place(string title) => TitleReader.Read(title, new TextSpan(0, title.Length)).Place?.Value.ToString() ?? "";

    private static string Summary(string title)
    {
        var facts = TitleReader.Read(title, new TextSpan(0, title.Length));
        return string.Join(" | ",
        [
            Show(facts.Place), .. facts.Drugs.Select(d => Show<string>(d)), .. facts.BodyRegions.Select(d => Show<string>(d)),
            .. facts.SpinalLevels.Select(d => Show<string>(d)), Show(facts.Side), Show(facts.Course),
            .. facts.Medications.Select(m => Show<Medication>(m)),
        ]);

        string Show<T>(Found<T>? found) => found is { } f ? $"{f.Value} at {f.Place}" : "";
    }

    private static void AssertInside(string title, TitleFacts facts, string why)
    {
        List<TextSpan> spans =
        [
            .. facts.Drugs.Select(d => d.Place), .. facts.Medications.Select(m => m.Place), .. facts.BodyRegions.Select(r => r.Place), .. facts.SpinalLevels.Select(l => l.Place),
        ];
        spans.AddRange(new[] { facts.Place?.Place, facts.Course?.Place, facts.Side?.Place }.OfType<TextSpan>());
        Assert.All(spans, s => Assert.True(s.Start >= 0 && s.Length > 0 && s.End <= title.Length, $"{s} in {why}"));
    }
}
