using System.Buffers;
using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Guidelines;

/// <summary>
/// Reads what stands behind the name of the Official Disability Guidelines: ", Knee and Leg Chapter, Durable medical
/// equipment", " Low Back - Lumbar &amp; Thoracic (Acute &amp; Chronic), EMG, NCV", ": Physical Therapy Guidelines".
/// Chapters that stand together share the sections behind them; a chapter behind sections begins a citation of its own.
/// </summary>
internal static partial class OdgReader
{
    private const double GuessedChapter = 0.65;

    private sealed record Part(List<string> Chapters, List<string> Sections, List<string> Pages)
    {
        public bool Guessed { get; set; }
    }

    public static IEnumerable<Found<GuidelineCitation>> Read(CitationHead head, string body)
    {
        var rest = Noise().Replace(Even(body), " ").Replace(" , ", ", ", StringComparison.Ordinal);
        var parts = Parts(rest, Ampersands(body));
        if (parts[0].Chapters.Count == 0 && Page(head.Word) is { } page)
        {
            parts[0].Chapters.Add(page);
        }

        foreach (var part in parts)
        {
            Guess(part);
            foreach (var chapter in part.Chapters.Count == 0 ? [null] : part.Chapters.Cast<string?>())
            {
                yield return new(
                    new GuidelineCitation { Source = GuidelineSource.Odg, Chapter = chapter, Sections = part.Sections, Pages = part.Pages.Count == 0 ? null : string.Join(", ", part.Pages) },
                    default,
                    part.Guessed ? GuessedChapter : Confidence.Printed);
            }
        }
    }

    /// <summary>The text with "&amp;" written out, as chapters are compared so.</summary>
    public static string Even(string text) => Spaces().Replace(text.Replace("&", " and ", StringComparison.Ordinal), " ");

    private static List<Part> Parts(string rest, IReadOnlyList<(string Spelled, string Printed)> ampersands)
    {
        var parts = new List<Part> { new([], [], []) };
        var at = 0;
        var named = false;
        while (at < rest.Length && rest.AsSpan(at).IndexOfAnyExcept(Separators) >= 0)
        {
            var current = parts[^1];
            var open = current.Sections.Count == 0;
            if (OdgChapters.Take(rest, at) is { } chapter && (chapter.Named || (open ? !named || Joined().IsMatch(rest[at..]) : SetOff(rest, at, chapter.Length))))
            {
                if (!open && current.Chapters.Count > 0)
                {
                    parts.Add(current = new([], [], []));
                }

                if (!current.Chapters.Contains(chapter.Canonical))
                {
                    current.Chapters.Add(chapter.Canonical);
                }

                named = chapter.Named;
                at += chapter.Length;
                continue;
            }

            var start = rest.AsSpan(at).IndexOfAnyExcept(Separators) + at;
            var length = Math.Max(1, SectionList.EndOfFirst(rest[start..]));
            foreach (var (spelled, printed) in ampersands)
            {
                // The sections are kept as printed.
                if (rest.AsSpan(start, length).Contains(spelled, StringComparison.Ordinal))
                {
                    var piece = rest.Substring(start, length).Replace(spelled, printed, StringComparison.Ordinal);
                    rest = rest[..start] + piece + rest[(start + length)..];
                    length = piece.Length;
                }
            }

            var words = rest.Substring(start, length);
            var cut = Math.Min(BeforeChapter(words), BeforeList(rest, start, words));
            Section(current, words[..cut]);
            at = start + cut;
        }

        return parts;
    }

    // "Lumbar supports in the Low Back chapter", "Bursa injections and Low Back Chapter, …": where a named chapter begins in a piece.
    private static int BeforeChapter(string piece)
    {
        for (var space = ChapterWord().IsMatch(piece) ? piece.IndexOf(' ', 1) : -1; space > 0; space = piece.IndexOf(' ', space + 1))
        {
            if (OdgChapters.Take(piece, space) is { Named: true } chapter && ChapterWord().IsMatch(piece.AsSpan(space, chapter.Length)))
            {
                return space;
            }
        }

        return piece.Length;
    }

    // "Compound drugs and Forearm, Wrist and Hand, MRI": behind a known section, "and" begins a chapter that is set off.
    private static int BeforeList(string rest, int start, string piece)
    {
        for (var and = piece.IndexOf(" and ", StringComparison.Ordinal); and > 0; and = piece.IndexOf(" and ", and + 1, StringComparison.Ordinal))
        {
            if (SectionNames.Holds(piece[..and]) && !SectionNames.Holds(piece) && OdgChapters.Take(rest, start + and) is { } chapter && SetOff(rest, start + and, chapter.Length))
            {
                return and;
            }
        }

        return piece.Length;
    }

    private static void Section(Part part, string piece)
    {
        if (part.Chapters.Count == 0 && OdgChapters.Whole(Even(piece)) is { } whole)
        {
            part.Chapters.Add(whole);
            return;
        }

        var (sections, pages) = SectionList.Parse(piece);
        part.Sections.AddRange(sections.Where(s => !part.Sections.Contains(s, StringComparer.OrdinalIgnoreCase)));
        if (pages is not null)
        {
            part.Pages.Add(pages);
        }
    }

    private static void Guess(Part part)
    {
        for (var i = 0; part.Chapters.Count == 0 && i < part.Sections.Count; i++)
        {
            if (OdgChapters.Told(part.Sections[i]) is { } told)
            {
                part.Chapters.Add(told.Canonical);
                part.Sections[i] = SectionList.Canonical(told.Section);
                part.Guessed = true;
            }
        }
    }

    // "http://www.odg-twc.com/odgtwc/low_back.htm"
    private static string? Page(string word) =>
        PageName().Match(word) is { Success: true } page ? OdgChapters.Whole(page.Groups["name"].Value.Replace('_', ' ')) : null;

    private static bool SetOff(string rest, int at, int length) =>
        (at == 0 || rest[at] is ',' or ';' or '.' or '/' || rest.AsSpan(at).TrimStart().StartsWith("and ", StringComparison.Ordinal))
        && (at + length >= rest.Length || rest.AsSpan(at + length).TrimStart() is var next && (next.Length == 0 || next[0] is ',' or ';' or ':' or '.' or '-'));

    private static List<(string Spelled, string Printed)> Ampersands(string body) =>
        [.. AmpersandWords().Matches(body).Select(m => (Even(m.Value), m.Value))];

    private static readonly SearchValues<char> Separators = SearchValues.Create(" ,;:-\u2013/.)>");

    [GeneratedRegex(@"\((?:last )?(?:updated|revised|accessed|web|online|internet|version|current|effective|through)[^)]{0,60}\)|\((?:19|20)[0-9]{2}\)|\(TWC\)|\bTWC\b|\b(?:ODG )?Treatment in Workers?.{0,2} Comp(?:ensation)?(?: \(TWC\))?|\bTreatment Index,?|\bIntegrated Treatment/ ?Disability Duration Guidelines?|\b(?:web|online|internet)(?:[- ]based)? (?:version|edition)\b|\b[0-9]{1,2}(?:st|nd|rd|th) (?:annual )?(?:edition|ed\.?)(?: \(web\))?|\(?\b(?:most )?(?:current|latest) (?:version|edition|online version)\b\)?|,? ?\b(?:19|20)[0-9]{2}(?: or (?:the )?current (?:year|version|edition))?\b(?! ?-)|\((?:acute (?:and|/) chronic|acute|chronic)\)|\b(?:last )?(?:updated|accessed|revised|reviewed)(?: on)?:? [0-9]{1,4}[/.-][0-9/.-]{1,8}|\b(?:last )?(?:updated|accessed|revised)(?: on)?:? (?:January|February|March|April|May|June|July|August|September|October|November|December)(?: [0-9]{1,2})?,?|\[[^\]]{0,20}updated[^\]]{0,40}\]|\(web\)|\bWork Loss Data Institute,?(?: LLC)?|\bCorpus Christi,? (?:TX|Texas)\b|\bhttps?\S{1,200}|\bwww\.\S{1,200}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Noise();

    [GeneratedRegex(@"\A\s*(?:,? and |, |/|; )", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(?:chapters?|sections?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex ChapterWord();

    [GeneratedRegex(@"/(?<name>[a-z_]{3,40})\.html?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex PageName();

    [GeneratedRegex(@"\w+,? ?& ?\w+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AmpersandWords();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Spaces();
}
