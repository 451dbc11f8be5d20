using System.Globalization;
using System.Text;
using ImrSearch.Letters;
using ImrSearch.Samples.Cases;

namespace ImrSearch.Samples.Forms;

/// <summary>The Notice of Independent Medical Review Determination of 2013 (design family 2); its list is printed twice.</summary>
internal sealed class NoticeForm : ILetterForm
{
    private const int LinesPerPage = 44;

    public void Print(LetterPage page, LetterContent content)
    {
        var drawn = content.Case;
        var dates = drawn.Dates;
        page.Line("Notice of Independent Medical Review Determination");
        page.Line($"Dated: {CaseDates.Header(dates.Decision)}");
        page.Blank();
        page.Line($"MAXIMUS Case Number: {drawn.CaseNumber}");
        page.Line($"Date of UR Decision: {CaseDates.Header(dates.Denial)}");
        page.Line($"Date of Injury: {CaseDates.Header(dates.Injury)}");
        page.Line($"IMR Application Received: {CaseDates.Header(dates.Application)}");
        page.Blank();
        PrintList(page, drawn);

        page.Heading("INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE");
        page.Paragraph($"An application for Independent Medical Review was filed on {CaseDates.Header(dates.Application)} disputing the "
            + $"Utilization Review Denial dated {CaseDates.Header(dates.Denial)}. A decision has been made for each of the treatments and services that were in dispute:");
        page.Blank();
        PrintList(page, drawn);

        page.Heading("Medical Qualifications of the Expert Reviewer:");
        page.Paragraph($"{page.Sentences("selection")} The physician reviewer is Board Certified in {drawn.SpecialtyAsPrinted} "
            + $"and is licensed to practice in {drawn.States}. {page.Sentences("practice", 2)}");

        page.Heading(page.Random.Chance(600) ? "Expert Reviewer Case Summary:" : "Case Summary:");
        page.Paragraph(content.Summary);

        page.Heading("Documents Reviewed for Determination:");
        for (var i = page.Random.Between(3, 6); i > 0; i--)
        {
            page.Line("- " + page.Phrase("documents"));
        }

        for (var i = 0; i < drawn.Items.Count; i++)
        {
            var item = drawn.Items[i];
            page.Blank();
            page.Paragraph($"{i + 1}) Regarding the request for {item.Title}:");
            page.Blank();
            page.Paragraph("Section of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision");
            page.Paragraph(OlderCitation.Sentence("The Claims Administrator", "its", item.AdministratorCitation));
            page.Paragraph(OlderCitation.Sentence("The Expert Reviewer", "his/her", item.ReviewerCitation));
            page.Blank();
            page.Line("Rationale for the Decision:");
            page.Paragraph(content.Rationales[i]);
        }

        page.Heading("Effect of the Decision:");
        page.Paragraph("The determination of MAXIMUS Federal Services and its physician reviewer stands for the Administrative Director's. It binds the parties of this sample only.");
    }

    /// <summary>Puts the footer of every page between two lines, wherever a sentence happens to stand.</summary>
    public static string InsertFooters(string text, string caseNumber)
    {
        var output = new StringBuilder(text.Length + 500);
        var line = 0;
        foreach (var range in text.AsSpan().TrimEnd('\n').Split('\n'))
        {
            output.Append(text.AsSpan()[range]).Append('\n');
            if (++line % LinesPerPage == 0)
            {
                output.Append(CultureInfo.InvariantCulture, $"Final Determination Letter for IMR Case Number {caseNumber} {line / LinesPerPage}\n");
            }
        }

        return output.ToString();
    }

    private static void PrintList(LetterPage page, SampleCase drawn)
    {
        for (var i = 0; i < drawn.Items.Count; i++)
        {
            var item = drawn.Items[i];
            var not = item.Outcome == Outcome.Overturned ? "" : page.Random.Chance(120) ? "not" : "not ";
            page.Paragraph($"{i + 1}) MAXIMUS Federal Services, Inc. has determined the request for {item.Title} "
                + $"is {not}medically necessary and appropriate.");
        }
    }
}
