namespace ImrSearch.Letters;

/// <summary>The forms in which determination letters were printed over the years.</summary>
public enum LetterFamily
{
    /// <summary>No known form: the text is kept and searchable, and the letter is listed under problems.</summary>
    Unknown,

    /// <summary>The bulk: "Case Number:" header, "IMR ISSUES, DECISIONS AND RATIONALES".</summary>
    CaseNumber,

    /// <summary>"Notice of Independent Medical Review Determination", 2013.</summary>
    Notice,

    /// <summary>MAXIMUS letterhead, 2013–14: "IMR DECISION(S) AND RATIONALE(S)".</summary>
    Letterhead,

    /// <summary>"MEDICAL PROFESSIONAL REVIEW", first half of 2013.</summary>
    ProfessionalReview,
}
