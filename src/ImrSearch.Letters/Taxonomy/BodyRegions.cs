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

    public static IReadOnlyList<Found<string>> Find(string title)
    {
        var words = new TitleWords(title);
        var found = new List<Found<string>>();
        foreach (var (canonical, phrases, not) in Regions)
        {
            if (FirstOf(words, phrases, not) is { } place)
            {
                found.Add(new Found<string>(canonical, place, Confidence.Told));
            }
        }

        found.AddRange(SpinalLevels.Find(title).Select(l => new Found<string>(
            l.Region switch { 'C' => Cervical, 'T' => Thoracic, _ => Lumbar }, new TextSpan(l.At, 1), Confidence.Inferred)));

        // "Back" at something worn or laid there is the low back, where such things go.
        if (WornAtBack().Match(title) is { Success: true } worn)
        {
            found.Add(new Found<string>(Lumbar, new TextSpan(worn.Index, worn.Length), Confidence.Inferred));
        }

        var regions = found.OrderBy(f => f.Place.Start).DistinctBy(f => f.Value).ToList();
        if (regions.Exists(r => r.Value is Cervical or Thoracic or Lumbar or "Sacrum/SI joint"))
        {
            regions.RemoveAll(r => r.Value == Unspecified);
        }

        return regions;
    }

    private static TextSpan? FirstOf(TitleWords words, List<Phrase> phrases, List<Phrase> not)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (phrases.Find(p => words.IndexOf(p, i) == i) is { } phrase && !not.Exists(n => Covers(words, n, i)))
            {
                return TextSpan.FromBounds(words.Starts[i], words.Ends[i + phrase.Length - 1]);
            }
        }

        return null;
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
