using System.Text;

namespace ImrSearch.Web.Tests.Pages;

/// <summary>Writes a letter of the Case Number form, in words of our own.</summary>
internal static class LetterFile
{
    public const string Norco = "Norco 10/325mg #120";

    public static string Text(string caseNumber, string decisionDate, params (string Item, string Outcome, string Guideline, string Rationale)[] decisions)
    {
        var text = new StringBuilder($"""
            Case Number: {caseNumber}
            Date Assigned: 03/01/2016
            Date of Injury: 05/06/2012
            Decision Date: {decisionDate}
            UR Denial Date: 01/20/2016
            Priority: Standard
            Application Received: 02/03/2016

            HOW THE IMR FINAL DETERMINATION WAS MADE
            MAXIMUS Federal Services sent the complete case file to an expert reviewer. The physician reviewer is Board Certified in Anesthesiology, has a subspecialty in Pain Medicine and is licensed to practice in California. He/she has been in active clinical practice for more than five years.

            CLINICAL CASE SUMMARY
            The injured worker is a 47-year-old female who hurt her lower back while lifting a crate. She also has diabetes.

            IMR ISSUES, DECISIONS AND RATIONALES
            The Final Determination was based on decisions for the disputed items/services set forth below:

            """.ReplaceLineEndings("\n"));
        foreach (var (item, outcome, guideline, rationale) in decisions)
        {
            text.Append($"""

                {item}: {outcome}
                Claims Administrator guideline: Decision based on MTUS Chronic Pain Medical Treatment Guidelines 2009.
                MAXIMUS guideline: Decision based on {guideline}.
                Decision rationale: {rationale}

                """.ReplaceLineEndings("\n"));
        }

        return text.ToString();
    }
}
