using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>
/// The parts of a case-number letter, found by its three headings. A part whose heading is missing is empty; the oldest
/// public texts lack the header.
/// </summary>
internal sealed partial record LetterSections(TextSpan Header, TextSpan Reviewer, TextSpan Summary, TextSpan Issues)
{
    public static LetterSections Find(string text)
    {
        var end = LetterEnd.OfWords(text);
        var issuesHeading = Heading(text, FirstLabel(text, end));
        var issuesStart = issuesHeading.Success ? issuesHeading.Index : FirstLabel(text, end);
        var issuesBody = issuesHeading.Success ? issuesHeading.Index + issuesHeading.Length : 0;
        var reviewer = ReviewerHeading().Match(text, 0, issuesStart);
        var reviewerStart = reviewer.Success ? reviewer.Index : Start(CredentialsLabel().Match(text, 0, issuesStart), issuesStart);
        var summary = SummaryHeading().Match(text, 0, issuesStart);
        var summaryStart = summary.Success ? summary.Index : issuesStart;
        if (reviewerStart > summaryStart)
        {
            reviewerStart = summaryStart;
        }

        var summaryBody = summary.Success ? summary.Index + summary.Length : issuesStart;
        var issuesSection = TextSpan.FromBounds(Math.Min(issuesBody, end), end);
        return new LetterSections(
            TextSpan.FromBounds(0, reviewerStart),
            TextSpan.FromBounds(reviewerStart, summaryStart),
            Introductions.Skip(text, TextSpan.FromBounds(summaryBody, issuesStart)),
            issuesHeading.Success ? Introductions.Skip(text, issuesSection) : issuesSection);
    }

    // A cover sheet may quote the heading: the heading itself stands alone on its line, the last before the first label.
    private static Match Heading(string text, int firstLabel)
    {
        var printed = IssuesHeading().Matches(text);
        return printed.LastOrDefault(m => m.Index < firstLabel && IsAlone(text, m))
            ?? printed.LastOrDefault(m => m.Index < firstLabel)
            ?? printed.FirstOrDefault()
            ?? Match.Empty;
    }

    private static bool IsAlone(string text, Match heading)
    {
        var before = text.AsSpan(0, heading.Index).TrimEnd(" \t");
        var behind = text.AsSpan(heading.Index + heading.Length).TrimStart(" \t:");
        return (before.IsEmpty || before[^1] is '\n' or '\f') && (behind.IsEmpty || behind[0] is '\n' or '\f');
    }

    private static int FirstLabel(string text, int end) => Math.Min(end, Start(GuidelineLabel().Match(text), end));

    private static int Start(Match match, int otherwise) => match.Success ? match.Index : otherwise;

    [GeneratedRegex(@"HOW\s+THE\s+IMR\s+FINAL\s+DETERMINATION\s+WAS\s+MADE", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ReviewerHeading();

    [GeneratedRegex(@"The\s+Expert\s+Reviewer\s+has\s+the\s+following\s+credentials|State\(s\)\s+of\s+Licensure", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex CredentialsLabel();

    [GeneratedRegex(@"CLINICAL\s+CASE\s+SUMMARY", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SummaryHeading();

    [GeneratedRegex(@"IMR\s+(?:ISSUES\s*,\s*)?DECISIONS?(?:\s?\(S\))?\s+AND\s+RATIONALES?(?:\s?\(S\))?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex IssuesHeading();

    [GeneratedRegex(@"Claims\s+Administrator(?:['’]s)?\s+guidelines?\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex GuidelineLabel();
}
