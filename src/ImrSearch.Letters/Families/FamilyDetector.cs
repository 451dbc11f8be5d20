using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>Tells the form of a letter by the headings that only that form prints; white space between words is free.</summary>
internal static partial class FamilyDetector
{
    public static LetterFamily Detect(string text)
    {
        // The case-number form goes first: it is the bulk, and its rationales may quote words of the other forms.
        if (Issues().IsMatch(text) || (AdministratorLabel().IsMatch(text) && ReviewerLabel().IsMatch(text)))
        {
            return LetterFamily.CaseNumber;
        }

        if (Decisions().IsMatch(text))
        {
            return LetterFamily.Letterhead;
        }

        if (Notice().IsMatch(text))
        {
            return LetterFamily.Notice;
        }

        return ProfessionalReview().IsMatch(text) ? LetterFamily.ProfessionalReview : LetterFamily.Unknown;
    }

    [GeneratedRegex(@"IMR\s+ISSUES\s*,\s*DECISIONS\s+AND\s+RATIONALES?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Issues();

    [GeneratedRegex(@"Claims\s+Administrator\s+guideline\s*:", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex AdministratorLabel();

    [GeneratedRegex(@"MAXIMUS\s+guideline\s*:", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ReviewerLabel();

    [GeneratedRegex(@"IMR\s+DECISION(\s?\(S\)|S)?\s+AND\s+RATIONALE(\s?\(S\)|S)?", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Decisions();

    [GeneratedRegex(@"Notice\s+of\s+Independent\s+Medical\s+Review\s+Determination|Medical\s+Qualifications\s+of\s+the\s+Expert\s+Reviewer|Services,\s+Inc\.?\s+has\s+determined\s+the\s+request\s+for", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Notice();

    [GeneratedRegex(@"MEDICAL\s+PROFESSIONAL\s+REVIEW|RELIED\s+UPON\s+BY\s+PROFESSIONAL\s+REVIEWER|ISSUES?\s+AT\s+DISPUTE\s*:", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex ProfessionalReview();
}
