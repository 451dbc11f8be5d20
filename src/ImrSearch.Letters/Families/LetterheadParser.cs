using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Finds the parts of a letter under the MAXIMUS letterhead of 2013 and 2014:
/// <code>
/// IMR Case Number: … Date of Injury: … UR Denial Date: … Priority: … Application Received: …
/// HOW THE IMR FINAL DETERMINATION WAS MADE · DOCUMENTS REVIEWED · CLINICAL CASE SUMMARY · IMR DECISION(S) AND RATIONALE(S)
/// </code>
/// whose items <see cref="StatedItems"/> finds. Never throws for any text.
/// </summary>
internal static partial class LetterheadParser
{
    public static LetterParts Parse(string text)
    {
        var words = LetterEnd.OfWords(text);
        var lastRationale = StatedItems.RationaleLabel().Matches(text[..words]).LastOrDefault();
        var end = lastRationale is null ? words : LetterEnd.Find(text, lastRationale.Index + lastRationale.Length, words);
        var letter = EvenedText.Of(text, new TextSpan(0, end));
        var evened = letter.Value;
        var sections = LetterSection.Find(evened, Headings(), evened.Length);
        TextSpan Section(string name) => sections.FindLast(s => s.Name == name) is { Name: not null } found ? found.Body : default;
        TextSpan Source(TextSpan place) => place.TrimIn(evened) is { Length: > 0 } span ? letter.ToSource(span.Start, span.Length) : default;

        // Where the heading of the items was lost, they are looked for under the last one that was not.
        var issues = sections.Exists(s => s.Name == "issues") ? Section("issues") : sections.Count > 0 ? sections[^1].Body : new TextSpan(0, evened.Length);
        var headerEnd = HeaderEnd().Match(text, 0, end);
        return new LetterParts
        {
            Family = LetterFamily.Letterhead,
            Header = HeaderParser.Parse(text, new TextSpan(0, headerEnd.Success ? headerEnd.Index : Math.Min(end, 3000))) with { Told = FilingParser.Parse(letter) },
            Reviewer = ReviewerParser.Parse(text, Source(Section("reviewer"))),
            Summary = Source(Introductions.Skip(evened, Section("summary"))),
            Issues = StatedItems.Find(text, letter, Introductions.Skip(evened, issues)),
        };
    }

    [GeneratedRegex(@"(?<reviewer>\bHOW THE IMR FINAL DETERMINATION WAS MADE\b:?)|(?<documents>\bDOCUMENTS REVIEWED\b:?)|(?<summary>\bCLINICAL CASE SUMMARY\b:?)|(?<issues>\bIMR (?:ISSUES, )?DECISION ?(?:\(S\)|S)? AND RATIONALE ?(?:\(S\)|S)?(?!\w):?)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Headings();

    [GeneratedRegex(@"\bHOW\s+THE\s+IMR\s+FINAL\b|\b(?i:has\s+completed\s+the|Dear\s|Final\s+Determination\s*:|An\s+application\s+for|Treatment\(?s?\)?\s+in\s+Dispute)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex HeaderEnd();
}
