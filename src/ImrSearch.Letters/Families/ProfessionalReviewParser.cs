using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Finds the parts of a Medical Professional Review of early 2013:
/// <code>
/// IMR CASE NUMBER: …
/// ISSUE AT DISPUTE: …                                   ← what was asked for: one item, a list, or a question
/// CASE SUMMARY: … DOCUMENTS REVIEWED FOR DETERMINATION: …
/// MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY: …
/// RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY: …    ← the heading rules
/// MEDICAL REVIEWER QUALIFICATIONS: …
/// </code>
/// A letter may hold one review for each issue, and a cover that is worded as the notices; what the cover determines is
/// then the list of items. Never throws for any text.
/// </summary>
internal static partial class ProfessionalReviewParser
{
    public static LetterParts Parse(string text)
    {
        var words = LetterEnd.OfWords(text);
        var lastHeading = Headings().Matches(text[..words]).LastOrDefault();
        var end = lastHeading is null ? words : LetterEnd.Find(text, lastHeading.Index + lastHeading.Length, words);
        var letter = EvenedText.Of(text, new TextSpan(0, end));
        var evened = letter.Value;
        var sections = LetterSection.Find(evened, Headings(), evened.Length);
        var front = sections.Count > 0 ? sections[0].Heading.Start : evened.Length;
        var (determinations, unread) = DeterminationList.Find(evened, front);
        TextSpan Section(string name) => sections.Find(s => s.Name == name && !s.Body.TrimIn(evened).Equals(default)) is { Name: not null } found ? found.Body : default;
        TextSpan Source(TextSpan place) => place.TrimIn(evened) is { Length: > 0 } span ? letter.ToSource(span.Start, span.Length) : default;

        return new LetterParts
        {
            Family = LetterFamily.ProfessionalReview,
            Header = HeaderParser.Parse(text, new TextSpan(0, HeaderEnd(text, end))) with { Told = FilingParser.Parse(letter) },
            Reviewer = ReviewerParser.Parse(text, Source(Section("reviewer"))),
            Summary = Source(Introductions.Skip(evened, Section("summary"))),
            Issues = ItemPairing.Join(letter, determinations, ReviewedIssues.Find(text, letter, sections), unread),
        };
    }

    // The header ends at the first heading but the case number's own, or where the cover begins to tell.
    private static int HeaderEnd(string text, int end)
    {
        var heading = Headings().Match(text, 0, end);
        return heading.Success ? heading.Index : Math.Min(end, 3000);
    }

    [GeneratedRegex(@"(?<issue>\bISSUES?(?:\s?\(S\))?\s+(?:AT|IN)\s+DISPUTE\s*:)|(?<summary>\b(?:CLINICAL\s+)?CASE\s+SUMMARY\s*:)|(?<documents>\bDOCUMENTS\s+REVIEWED(?:\s+FOR\s+DETERMINATION)?\s*:)"
        + @"|(?<guidelines>\bMEDICAL\s+TREATMENT\s+GUIDELINES?(?:\s?\(S\))?\s+RELIED\s+UPON\s+BY\s+(?:THE\s+)?[A-Z]{4,12}\s+REVIEWER(?:\s+AND\s+WHY)?\s*:?)"
        + @"|(?<rationale>\bRATIONALE\s+FOR\s+WHY\s+(?:THE\s+)?(?:REQUESTED\s+)?[A-Z/() ,\n]{3,90}?\bMEDICALLY\s+NECESSARY(?:\s+AND\s+APPROPRIATE)?\s*:?)"
        + @"|(?<reviewer>\bMEDICAL\s+(?:PROFESSIONAL\s+)?REVIEWER\s+QUALIFICATIONS\s*:?)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Headings();
}
