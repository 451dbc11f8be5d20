using ImrSearch.Letters;
using ImrSearch.Samples.Cases;

namespace ImrSearch.Samples.Forms;

/// <summary>The MAXIMUS letterhead of 2013–14 (design family 3).</summary>
internal sealed class LetterheadForm : ILetterForm
{
    public void Print(LetterPage page, LetterContent content)
    {
        var drawn = content.Case;
        var dates = drawn.Dates;
        page.Line("MAXIMUS FEDERAL SERVICES, INC.");
        page.Line("Independent Medical Review");
        page.Blank();
        page.Line($"Dated: {CaseDates.Header(dates.Decision)}");
        page.Blank();
        page.Line($"{"IMR Case Number:",-22}{drawn.CaseNumber,-24}{"Date of Injury:",-24}{CaseDates.Header(dates.Injury)}");
        page.Line($"{"Claims Number:",-22}{"",-24}{"UR Denial Date:",-24}{CaseDates.Header(dates.Denial)}");
        page.Line($"{"Priority:",-22}{(drawn.Expedited ? "Expedited" : "Standard"),-24}{"Application Received:",-24}{CaseDates.Header(dates.Application)}");

        page.Line("Employee Name:");
        page.Blank();
        page.Paragraph("MAXIMUS Federal Services has completed the Independent Medical Review of the above case. "
            + $"Final Determination: {Final(drawn)}. The decision on each of the disputed items follows below.");

        page.Heading("HOW THE IMR FINAL DETERMINATION WAS MADE");
        page.Paragraph($"{page.Sentences("selection")} The physician reviewer is Board Certified in {drawn.SpecialtyAsPrinted} "
            + $"and is licensed to practice in {drawn.States}. {page.Sentences("practice", 2)} {page.Sentences("law")}");

        page.Heading("DOCUMENTS REVIEWED");
        for (var i = page.Random.Between(2, 5); i > 0; i--)
        {
            page.Line(page.Phrase("documents"));
        }

        page.Heading("CLINICAL CASE SUMMARY");
        page.Paragraph("The physician reviewer developed the following clinical case summary based on a review of the case file, including all medical records:");
        page.Blank();
        page.Paragraph(content.Summary);

        page.Heading("IMR DECISION(S) AND RATIONALE(S)");
        page.Paragraph("The Final Determination was based on decisions for the disputed items/services set forth below:");
        for (var i = 0; i < drawn.Items.Count; i++)
        {
            var item = drawn.Items[i];
            var not = item.Outcome == Outcome.Overturned ? "" : page.Random.Chance(50) ? "not" : "not ";
            page.Blank();
            page.Paragraph($"{i + 1}. {item.Title} is {not}medically necessary and appropriate.");
            page.Blank();
            page.Paragraph(OlderCitation.Sentence("The Claims Administrator", "its", item.AdministratorCitation));
            page.Blank();
            page.Paragraph(OlderCitation.Sentence("The Physician Reviewer", "his/her", item.ReviewerCitation));
            page.Blank();
            page.Paragraph($"The Physician Reviewer's decision rationale: {content.Rationales[i]}");
        }
    }

    private static string Final(SampleCase drawn) =>
        drawn.Items.All(i => i.Outcome == Outcome.Overturned) ? "OVERTURN"
        : drawn.Items.Any(i => i.Outcome == Outcome.Overturned) ? "PARTIAL OVERTURN"
        : "UPHOLD";
}
