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
        page.Line($"{"IMR Case Number:",-22}{drawn.CaseNumber,-24}{"Date of Injury:",-24}{CaseDates.Header(dates.Injury)}");
        page.Line($"{"Claims Number:",-22}{"",-24}{"UR Denial Date:",-24}{CaseDates.Header(dates.Denial)}");
        page.Line($"{"Priority:",-22}{(drawn.Expedited ? "Expedited" : "Standard"),-24}{"Application Received:",-24}{CaseDates.Header(dates.Application)}");

        page.Heading("HOW THE IMR FINAL DETERMINATION WAS MADE");
        page.Paragraph($"{page.Sentences("selection")} The physician reviewer is Board Certified in {drawn.SpecialtyAsPrinted} "
            + $"and is licensed to practice in {drawn.States}. {page.Sentences("practice", 2)} {page.Sentences("law")}");

        page.Heading("DOCUMENTS REVIEWED");
        for (var i = page.Random.Between(2, 5); i > 0; i--)
        {
            page.Line(page.Phrase("documents"));
        }

        page.Heading("CLINICAL CASE SUMMARY");
        page.Paragraph(content.Summary);

        page.Heading("IMR DECISION(S) AND RATIONALE(S)");
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
}
