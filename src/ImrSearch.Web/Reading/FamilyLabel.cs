using ImrSearch.Letters;

namespace ImrSearch.Web.Reading;

/// <summary>What pages call the forms of letters.</summary>
public static class FamilyLabel
{
    public static string Of(LetterFamily family) => family switch
    {
        LetterFamily.CaseNumber => "Final determination, case number form",
        LetterFamily.Notice => "Notice of determination (2013)",
        LetterFamily.Letterhead => "MAXIMUS letterhead (2013–14)",
        LetterFamily.ProfessionalReview => "Medical professional review (2013)",
        _ => "Not recognised: kept as text",
    };
}
