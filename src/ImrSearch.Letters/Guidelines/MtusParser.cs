using System.Text.RegularExpressions;
using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Guidelines;

/// <summary>
/// Reads a chain of guidelines of California's Medical Treatment Utilization Schedule, in the forms of both periods:
/// "Low Back Complaints 2004, Section(s): Summary, and Chronic Pain Medical Treatment 2016, Section(s): Facet blocks" and
/// "ACOEM Chapter 12 Low Back Complaints Page(s): 305-306", "Chronic Pain Treatment Guidelines Muscle Relaxants Page(s): 63".
/// </summary>
internal static partial class MtusParser
{
    private const string BodyPart = @"\b(?:Neck|Upper Back|Shoulder|Elbow|Forearm|Wrist|Hand|Low(?:er)? Back|Knee|Ankle|Foot|Eye)\b";

    public static IEnumerable<GuidelineCitation> Parse(string chain)
    {
        var heads = Heads(chain);
        for (var i = 0; i < heads.Count; i++)
        {
            var bodyStart = heads[i].Index + heads[i].Length;
            var body = chain[bodyStart..(i + 1 < heads.Count ? heads[i + 1].Index : chain.Length)];
            body = TrailingAnd().Replace(body, "");
            var (sections, pages) = SectionList.Parse(body);
            var (source, chapter) = Canonical(heads[i]);
            yield return new GuidelineCitation
            {
                Source = source,
                Chapter = chapter,
                Sections = sections,
                Pages = pages,
                Edition = heads[i].Groups["year"] is { Success: true } year ? year.Value : null,
            };
        }
    }

    // A guideline's name counts at the chain's start, and later only where it cannot be a section of the one before:
    // behind a comma or semicolon, with its year or the ACOEM mark.
    private static List<Match> Heads(string chain)
    {
        var heads = new List<Match>();
        foreach (Match match in Head().Matches(chain))
        {
            var before = chain.AsSpan(0, match.Index).TrimEnd();
            if (before.EndsWith(" and"))
            {
                before = before[..^4].TrimEnd();
            }

            var first = heads.Count == 0;
            if ((first && match.Index <= 12)
                || (match.Groups["year"].Success && (first || before.EndsWith(",") || before.EndsWith(";") || before.EndsWith(".")))
                || (match.Groups["acoem"].Success && before.Length < match.Index))
            {
                heads.Add(match);
            }
        }

        return heads;
    }

    private static (string Source, string? Chapter) Canonical(Match head)
    {
        if (head.Groups["pain"].Success)
        {
            return (GuidelineSource.ChronicPain, null);
        }

        if (head.Groups["post"].Success)
        {
            return (GuidelineSource.Postsurgical, null);
        }

        if (head.Groups["acu"].Success)
        {
            return (GuidelineSource.Acupuncture, null);
        }

        if (head.Groups["opioid"].Success)
        {
            return (GuidelineSource.Opioids, null);
        }

        if (head.Groups["general"].Success)
        {
            return (GuidelineSource.General, null);
        }

        var acoem = GuidelineData.Instance.Sources[GuidelineSource.Acoem];
        var name = head.Groups["chapter"];
        if (name.Success)
        {
            return (GuidelineSource.Acoem, acoem.Chapters.FirstOrDefault(c => NamesChapter(name.Value, c)));
        }

        var number = head.Groups["number"];
        return number.Success && acoem.AcoemChapterNumbers!.TryGetValue(number.Value, out var chapter)
            ? (GuidelineSource.Acoem, chapter)
            // Chapters 1 to 7 of ACOEM's second edition are the general ones.
            : (number.Success && number.Value.Length == 1 ? GuidelineSource.General : GuidelineSource.Acoem, null);
    }

    // One telling word is enough, in whatever order the name is printed: "Hand, Wrist and Forearm Complaints".
    private static bool NamesChapter(string printed, string chapter)
    {
        var words = new TitleWords(printed);
        return TellingWord().Matches(chapter).Any(w => words.Holds(new Phrase(w.Value + "*")));
    }

    [GeneratedRegex(@"\b(?!and\b|Back\b|Complaints\b|Related\b|Conditions\b)\w+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex TellingWord();

    [GeneratedRegex(@"(?:(?<pain>Chronic Pain(?: Medical)?(?: Treatment)?(?: Guidelines?)?)|(?<post>Post-?\s?surgical(?: Rehabilitation)?(?: Treatment)?(?: Guidelines?)?)|(?<acu>Acupuncture(?: Medical)?(?: Treatment)?(?: Guidelines?)?)|(?<opioid>Opioids? Treatment(?: Guidelines?)?)|(?<general>General Approach(?:es)?\b(?! to))|(?<acoem>ACOEM(?: Practice)?(?: Guidelines?)?)?,?\s?(?:Chapter (?<number>[0-9]{1,2})\b\W{0,3})?(?<chapter>" + BodyPart + @"(?:(?:, ?|/| )?(?:(?:and|&) )?" + BodyPart + @"){0,3} (?:Complaints|Disorders)(?: Chapter)?|Stress[- ]Related (?:Conditions|Complaints)|Eye(?: Chapter)?(?= [12]))|(?<acoem>ACOEM(?: Practice)?(?: Guidelines?)?)(?:,? Chapter (?<number>[0-9]{1,2})\b)?)(?: (?<year>(?:19|20)[0-9]{2}))?(?: Guidelines?)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Head();

    [GeneratedRegex(@"(?:[,;]\s*)?(?:\band\s*)?\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex TrailingAnd();
}
