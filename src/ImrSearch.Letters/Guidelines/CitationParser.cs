using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Guidelines;

/// <summary>Reads citations outside the MTUS: ODG, ACOEM's later editions, and anything else, of which the words are kept.</summary>
internal static partial class CitationParser
{
    public static IEnumerable<GuidelineCitation> Parse(string citation)
    {
        var text = citation.Trim();
        if (text.Length == 0)
        {
            yield break;
        }

        var names = Name().Matches(text);
        var before = names.Count == 0 ? text : text[..names[0].Index];
        if (OdgParser.StartsWithChapter(before))
        {
            foreach (var odg in OdgParser.Parse(before, text))
            {
                yield return odg;
            }
        }
        else if (HasSubstance(before))
        {
            yield return new GuidelineCitation { Source = GuidelineSource.Other, Text = names.Count == 0 ? text : before.Trim(' ', ',', ';') };
        }

        var seen = new HashSet<(string, string?)>();
        for (var i = 0; i < names.Count; i++)
        {
            var start = names[i].Index + names[i].Length;
            var body = text[start..(i + 1 < names.Count ? names[i + 1].Index : text.Length)];
            body = TrailingAnd().Replace(body, "");
            IEnumerable<GuidelineCitation> found = names[i].Groups["odg"].Success ? OdgParser.Parse(body, text) : [Acoem(body, text)];
            foreach (var one in found)
            {
                if (seen.Add((one.Source, one.Chapter)) || one.Sections.Count > 0)
                {
                    yield return one;
                }
            }
        }
    }

    private static GuidelineCitation Acoem(string body, string text)
    {
        var evened = body.Replace("&", "and", StringComparison.Ordinal);
        var chapter = GuidelineData.Instance.Sources[GuidelineSource.OtherAcoem].Chapters
            .FirstOrDefault(c => evened.Contains(c, StringComparison.OrdinalIgnoreCase));
        var rest = "";
        if (chapter is not null)
        {
            rest = evened[(evened.IndexOf(chapter, StringComparison.OrdinalIgnoreCase) + chapter.Length)..];
            rest = ChapterWord().Replace(rest, "");
        }

        var (sections, pages) = SectionList.Parse(chapter is null ? PagesOnly().Match(evened).Value : rest);
        return new GuidelineCitation { Source = GuidelineSource.OtherAcoem, Chapter = chapter, Sections = sections, Pages = pages, Text = text };
    }

    [GeneratedRegex(@"[,;\s]*\b(?:and|as well as|or)\s*\z|[,;]\s*\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex TrailingAnd();

    private static bool HasSubstance(string text) => Filler().Replace(text, "").Count(char.IsLetter) >= 4;

    [GeneratedRegex(@"(?<odg>Off\w{0,3}cial Disab\w{3,7} Guid\w{2,8}(?:[ -]*\(?ODG\)?(?:-TWC)?)?(?: Guidelines?)?|\bODG(?:-TWC)?\b(?: Guidelines?)?(?:,? ?\(?Official Disability Guidelines?\)?)?)|(?<acoem>American College of Occupational (?:and|&) Environmental Medicine(?: \(ACOEM\))?(?: Practice)?(?: Guidelines?)?|\bACOEM\b(?:'s)?(?: Guidelines?)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:and|the|or|per|see|also|according|to|in|of|from|guidelines?|CA|MTUS|California|treatment|occupational|medicine|practice|medical|updated?|current|citation|web|based|edition|version)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\A\s*(?:chapter|section)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex ChapterWord();

    [GeneratedRegex(@"\b(?:pages?|pgs?\.?|pp?\.)\s*:?\s*[0-9].*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex PagesOnly();
}
