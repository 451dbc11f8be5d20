using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>Tells the form of a letter by the headings that only that form prints; white space between words is free.</summary>
internal static partial class FamilyDetector
{
    public static LetterFamily Detect(string text)
    {
        // The case-number form goes first: it is the bulk, and its rationales may quote words of the other forms. A few
        // letters of early 2014 print its heading over items that are worded as under the letterhead.
        var labelled = AdministratorLabel().IsMatch(text) && ReviewerLabel().IsMatch(text);
        var stated = PhysicianRationale().IsMatch(text);
        if (labelled || (Issues().IsMatch(text) && !stated))
        {
            return LetterFamily.CaseNumber;
        }

        if (Decisions().IsMatch(text) || (Issues().IsMatch(text) && stated))
        {
            return LetterFamily.Letterhead;
        }

        // The reviews of early 2013 went out under a cover that is worded as the notices.
        return ProfessionalReview().IsMatch(text) ? LetterFamily.ProfessionalReview
            : Notice().IsMatch(text) ? LetterFamily.Notice
            : stated ? LetterFamily.Letterhead
            : LetterFamily.Unknown;
    }

    [GeneratedRegex(@"IMR\s+ISSUES\s*,\s*DECISIONS\s+AND\s+RATIONALES?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Issues();

    [GeneratedRegex(@"\b(?:Physician|Expert)\s+Reviewer['’]?s?\s+decision\s+rationale\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex PhysicianRationale();

    [GeneratedRegex(@"Claims\s+Administrator(?:['’]s)?\s+guidelines?\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex AdministratorLabel();

    [GeneratedRegex(@"(?:MAXIMUS|Expert\s+Reviewer)(?:['’]s)?\s+guidelines?\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex ReviewerLabel();

    [GeneratedRegex(@"IMR\s+DECISION(\s?\(S\)|S)?\s+AND\s+RATIONALE(\s?\(S\)|S)?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Decisions();

    [GeneratedRegex(@"Notice\s+of\s+Independent\s+Medical\s+Review\s+Determination|Medical\s+Qualifications\s+of\s+the\s+[A-Za-z]{4,20}\s+Reviewer|MAXIMUS\s+Federal\s+Services(?:,?\s+Inc\.?)?,?\s+has\s+determined", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Notice();

    [GeneratedRegex(@"MEDICAL\s+PROFESSIONAL\s+REVIEW\b|RELIED\s+UPON\s+BY\s+(?:THE\s+)?PROFESSIONAL\s+REVIEWER|ISSUES?(?:\s?\(S\))?\s+(?:AT|IN)\s+DISPUTE\s*:", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ProfessionalReview();
}
