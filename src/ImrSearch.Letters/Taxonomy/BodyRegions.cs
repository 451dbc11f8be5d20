using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>Finds the body regions that a title names (Data/body-regions.json), in order of mention.</summary>
internal static partial class BodyRegions
{
    private const string Cervical = "Cervical spine";
    private const string Thoracic = "Thoracic spine";
    private const string Lumbar = "Lumbar spine";
    private const string Unspecified = "Spine (unspecified)";

    private sealed record Entry(string Canonical, List<string> Words, List<string>? Not);

    private sealed record Table(List<Entry> Regions);

    private static readonly List<(string Canonical, List<Phrase> Words, List<Phrase> Not)> Regions = DataFile.Read<Table>("body-regions.json").Regions
        .Select(r => (r.Canonical, r.Words.Select(w => new Phrase(w)).ToList(), (r.Not ?? []).Select(w => new Phrase(w)).ToList()))
        .ToList();

    public static IReadOnlyList<string> Find(string title)
    {
        var words = new TitleWords(title);
        var found = new List<(int At, string Region)>();
        foreach (var (canonical, phrases, not) in Regions)
        {
            var at = FirstOf(words, phrases, not);
            if (at >= 0)
            {
                found.Add((words.Starts[at], canonical));
            }
        }

        found.AddRange(SpinalLevels.Find(title).Select(l => (l.At, l.Region switch { 'C' => Cervical, 'T' => Thoracic, _ => Lumbar })));

        // "Back" at something worn or laid there is the low back, where such things go.
        if (WornAtBack().IsMatch(title))
        {
            found.Add((0, Lumbar));
        }

        var names = found.OrderBy(f => f.At).Select(f => f.Region).Distinct().ToList();
        if (names.Any(n => n is Cervical or Thoracic or Lumbar or "Sacrum/SI joint"))
        {
            names.Remove(Unspecified);
        }

        return names;
    }

    private static int FirstOf(TitleWords words, List<Phrase> phrases, List<Phrase> not)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (phrases.Exists(p => words.IndexOf(p, i) == i) && !not.Exists(n => Covers(words, n, i)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Covers(TitleWords words, Phrase phrase, int at)
    {
        for (var from = Math.Max(0, at - phrase.Length + 1); from <= at; from++)
        {
            if (words.IndexOf(phrase, from) == from)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\bback (?:[a-z]+ ){0,2}(?:brace|support|pad|wrap|belt|pack)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex WornAtBack();
}
