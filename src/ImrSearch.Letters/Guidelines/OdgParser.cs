using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Guidelines;

/// <summary>
/// Reads one citation of the Official Disability Guidelines, behind its name: ", Knee and Leg Chapter, Durable medical
/// equipment", " Low Back - Lumbar &amp; Thoracic (Acute &amp; Chronic), EMG, NCV", ": Physical Therapy Guidelines".
/// Several chapters give several citations with the same sections.
/// </summary>
internal static partial class OdgParser
{
    private static readonly List<(string Printed, string Canonical)> Chapters = Names();

    public static IEnumerable<GuidelineCitation> Parse(string body, string text)
    {
        var rest = Noise().Replace(body.Replace("&", "and", StringComparison.Ordinal), " ");
        rest = Spaces().Replace(rest, " ").Trim(Separators);
        var chapters = new List<string>();
        while (TakeChapter(rest) is { } taken)
        {
            if (!chapters.Contains(taken.Canonical))
            {
                chapters.Add(taken.Canonical);
            }

            rest = rest[taken.Length..];
            if (taken.Last)
            {
                break;
            }
        }

        if (chapters.Count == 0 && ChapterBehind(rest) is { } behind)
        {
            chapters.Add(behind.Canonical);
            rest = rest.Remove(behind.Index, behind.Length);
        }

        // Put back the sign: the sections are kept as printed.
        var printed = body.Contains('&') ? RestoreAmpersand(rest, body) : rest;
        var (sections, pages) = SectionList.Parse(printed);
        foreach (var chapter in chapters.Count == 0 ? [null] : chapters.Cast<string?>())
        {
            yield return new GuidelineCitation { Source = GuidelineSource.Odg, Chapter = chapter, Sections = sections, Pages = pages, Text = text };
        }
    }

    /// <summary>Whether a text begins with the name of a chapter, as some citations leave out the book's.</summary>
    public static bool StartsWithChapter(string text) =>
        TakeChapter(text.Replace("&", "and", StringComparison.Ordinal).Trim(Separators)) is not null;

    private static readonly char[] Separators = [' ', ',', ';', ':', '-', '\u2013', '/', '.'];

    private static (string Canonical, int Length, bool Last)? TakeChapter(string rest)
    {
        var lead = Lead().Match(rest).Length;
        foreach (var (printed, canonical) in Chapters)
        {
            if (string.Compare(rest, lead, printed, 0, printed.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                continue;
            }

            var end = Tail().Match(rest, lead + printed.Length);
            var behind = lead + printed.Length + (end.Success ? end.Length : 0);
            var named = end.Groups["named"].Success;
            var bounded = behind == rest.Length || named || !char.IsLetterOrDigit(rest[lead + printed.Length]);
            // One plain word ("Shoulder", "Pain") must be set off, or it begins a section ("Shoulder surgery").
            var setOff = named || behind >= rest.Length || !char.IsLetterOrDigit(rest.AsSpan(lead + printed.Length).TrimStart()[0]);
            if (bounded && (setOff || printed.Contains(' ', StringComparison.Ordinal)))
            {
                var goesOn = Joined().IsMatch(rest[behind..]);
                return (canonical, behind, named || !goesOn);
            }
        }

        return null;
    }

    private static (string Canonical, int Index, int Length)? ChapterBehind(string rest)
    {
        foreach (var (printed, canonical) in Chapters)
        {
            var at = rest.IndexOf(printed + " chapter", StringComparison.OrdinalIgnoreCase);
            if (at > 0 && !char.IsLetter(rest[at - 1]))
            {
                return (canonical, at, printed.Length + " chapter".Length);
            }
        }

        return null;
    }

    private static string RestoreAmpersand(string rest, string body)
    {
        foreach (Match ampersand in AmpersandWords().Matches(body))
        {
            rest = rest.Replace(ampersand.Value.Replace("&", "and", StringComparison.Ordinal), ampersand.Value, StringComparison.Ordinal);
        }

        return rest;
    }

    private static List<(string Printed, string Canonical)> Names()
    {
        var odg = GuidelineData.Instance.Sources[GuidelineSource.Odg];
        return odg.Chapters.Select(c => (Printed: c, Canonical: c))
            .Concat((odg.ChapterAliases ?? []).Select(a => (Printed: a.Key, Canonical: a.Value)))
            .Select(n => (n.Printed.Replace("&", "and", StringComparison.Ordinal), n.Canonical))
            .DistinctBy(n => n.Item1.ToUpperInvariant())
            .OrderByDescending(n => n.Item1.Length)
            .ToList();
    }

    [GeneratedRegex(@"\((?:last )?(?:updated|revised|accessed|web|online|internet)[^)]{0,60}\)|\((?:19|20)[0-9]{2}\)|\(TWC\)|\bTWC\b|\b(?:ODG )?Treatment in Workers.{0,2} Comp(?:ensation)?(?: \(TWC\))?|\bTreatment Index,?|\b(?:web|online|internet)(?:[- ]based)? (?:version|edition)\b|\b[0-9]{1,2}(?:st|nd|rd|th) (?:edition|ed\.?)(?: \(web\))?|,? ?\b(?:19|20)[0-9]{2}\b(?! ?-)|\((?:acute (?:and|/) chronic|acute|chronic)\)|\((?:last )?updated[^)]{0,60}\)|\b(?:last )?updated [0-9/.-]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\A(?:[\s,;:/.-]*(?:and |the |chapters?\b|sections?\b|under |\()?){0,3}[\s,;:/.-]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\G(?:\s?[-,]?\s?\(?(?:lumbar(?: and thoracic)?|thoracic|acute|chronic|conditions|disorders|complaints)\b\)?){0,4}(?<named>[\s,:-]*\b(?:chapters?|sections?|procedure summary))?(?=\W|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\A\s*(?:,? and |, |/)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\w+,? ?& ?\w+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AmpersandWords();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Spaces();
}
