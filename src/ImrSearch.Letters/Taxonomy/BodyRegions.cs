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

    private static readonly List<Entry> Entries = DataFile.Read<Table>("body-regions.json").Regions;

    private static readonly List<(string Canonical, PhraseSet Words, List<Phrase> Not)> Regions =
        Entries.ConvertAll(r => (r.Canonical, new PhraseSet(r.Words.Select(w => new Phrase(w))), (r.Not ?? []).ConvertAll(w => new Phrase(w))));

    /// <summary>Every phrase that names a region.</summary>
    public static IEnumerable<Phrase> AllPhrases => Entries.SelectMany(e => e.Words).Select(w => new Phrase(w));

    public static IReadOnlyList<Found<string>> Find(string title)
    {
        var words = TitleWords.Mended(title);
        var found = new List<Found<string>>();
        foreach (var (canonical, phrases, not) in Regions)
        {
            if (FirstOf(words, phrases, not) is { } place)
            {
                found.Add(new Found<string>(canonical, place, Confidence.Told));
            }
        }

        found.AddRange(SpinalLevels.Find(title).Select(l => new Found<string>(
            l.Value[0] switch { 'C' => Cervical, 'T' => Thoracic, _ => Lumbar }, l.Place, Confidence.Inferred)));
        if (TwoRegions().Match(title) is { Success: true } both)
        {
            foreach (var letter in new[] { both.Groups["a"], both.Groups["b"] })
            {
                var region = char.ToUpperInvariant(letter.ValueSpan[0]) switch { 'C' => Cervical, 'T' => Thoracic, _ => Lumbar };
                found.Add(new Found<string>(region, new TextSpan(letter.Index, 1), Confidence.Told));
            }
        }

        // "Back" at something worn or laid there is the low back, where such things go.
        if (WornAtBack().Match(title) is { Success: true } worn)
        {
            found.Add(new Found<string>(Lumbar, new TextSpan(worn.Index, worn.Length), Confidence.Inferred));
        }

        var regions = found.OrderBy(f => f.Place.Start).DistinctBy(f => f.Value).ToList();
        if (regions.Exists(r => r.Value is Cervical or Thoracic or Lumbar or "Sacrum/SI joint"))
        {
            regions.RemoveAll(r => r.Value == Unspecified && !BackInList().IsMatch(title));
        }

        return regions;
    }

    private static TextSpan? FirstOf(TitleWords words, PhraseSet phrases, List<Phrase> not)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (phrases.At(words, i) is { } phrase && !not.Exists(n => Covers(words, n, i)))
            {
                return words.PlaceOf(i, phrase.Length);
            }
        }

        return null;
    }

    private static bool Covers(TitleWords words, Phrase phrase, int at)
    {
        for (var from = Math.Max(0, at - phrase.Length + 1); from <= at; from++)
        {
            if (words.FitsAt(phrase, from))
            {
                return true;
            }
        }

        return false;
    }

    // "C/T spine", "L-S spine".
    [GeneratedRegex(@"\b(?<a>[CTL])\s?[/&-]\s?(?<b>[TLS])[-\s]?spine\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex TwoRegions();

    // "Neck, back": a part of its own in a list; "lumbar back brace" is none.
    [GeneratedRegex(@"(?:\A|[,;/&]|\b(?:and|for|the|to))\s?back\s?(?:\z|[,;/&.)]|and\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex BackInList();

    [GeneratedRegex(@"\bback (?:[a-z]+ ){0,2}(?:brace|support|pad|wrap|belt|pack)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex WornAtBack();
}
