using System.Text;

namespace ImrSearch.Letters.Tests;

/// <summary>Writes small letters of case-number form, so that a test shows only what it is about.</summary>
internal static class Written
{
    public const string Guidelines = """

        Claims Administrator guideline: Decision based on MTUS Knee Complaints 2004.

        MAXIMUS guideline: Decision based on MTUS Knee Complaints 2004.

        Decision rationale:
        """;

    /// <summary>An item whose title and outcome are given as printed.</summary>
    public static string Item(string titleAndOutcome, string rationale = "The notes do not tell why. It is not medically necessary.") =>
        titleAndOutcome + "\n" + Guidelines + " " + rationale + "\n\n";

    public static string Text(
        string issues,
        string summary = "This is a 44-year-old woman who hurt her knee.",
        string states = "Nevada",
        string specialties = "Family Practice",
        string header = "Case Number: CM15-7000001 Date Assigned: 01/05/2015\nDate of Injury: 02/06/2012 Decision Date: 02/09/2015\nPriority: Standard UR Denial Date: 12/01/2014\nApplication Received: 12/15/2014\n") =>
        $"""
        {header}
        HOW THE IMR FINAL DETERMINATION WAS MADE
        The Expert Reviewer has the following credentials:
        State(s) of Licensure: {states}
        Certification(s)/Specialty: {specialties}

        CLINICAL CASE SUMMARY
        {summary}

        IMR ISSUES, DECISIONS AND RATIONALES
        The Final Determination was based on decisions for the disputed items/services set forth below:

        {issues}
        """;

    public static LetterReading Read(string text) => new LetterReader().Read(Encoding.UTF8.GetBytes(text), "written.txt", TestContext.Current.CancellationToken);

    /// <summary>The letter of these issues, which must be read without a problem; a look at a doubtful field may be asked for.</summary>
    public static Letter Letter(string issues)
    {
        var reading = Read(Text(issues));
        Assert.DoesNotContain(reading.Problems, p => p.Stage != LetterProblem.ReviewStage);
        return reading.Letter!;
    }
}
