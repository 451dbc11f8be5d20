using ImrSearch.Letters;
using ImrSearch.Samples.Cases;

namespace ImrSearch.Samples.Forms;

/// <summary>The Medical Professional Review of the first half of 2013 (design family 4).</summary>
internal sealed class ProfessionalReviewForm : ILetterForm
{
    public void Print(LetterPage page, LetterContent content)
    {
        var drawn = content.Case;
        page.Line("MEDICAL PROFESSIONAL REVIEW");
        page.Line($"Dated: {CaseDates.Header(drawn.Dates.Decision)}");
        page.Line($"IMR CASE NUMBER: {drawn.CaseNumber}");

        page.Heading("ISSUE AT DISPUTE:");
        foreach (var item in drawn.Items)
        {
            page.Paragraph(item.Title);
        }

        page.Heading("CASE SUMMARY:");
        page.Paragraph(content.Summary);

        page.Heading("DOCUMENTS REVIEWED FOR DETERMINATION:");
        for (var i = page.Random.Between(2, 5); i > 0; i--)
        {
            page.Line("- " + page.Phrase("documents"));
        }

        page.Heading("MEDICAL TREATMENT GUIDELINE(S) RELIED UPON BY PROFESSIONAL REVIEWER AND WHY:");
        foreach (var item in drawn.Items)
        {
            page.Paragraph(OlderCitation.Sentence("The Professional Reviewer", "his/her", item.ReviewerCitation));
        }

        // One heading for each ruling, as a case may hold both.
        for (var i = 0; i < drawn.Items.Count; i++)
        {
            var item = drawn.Items[i];
            var not = item.Outcome == Outcome.Overturned ? "" : " NOT";
            if (i == 0 || item.Outcome != drawn.Items[i - 1].Outcome)
            {
                page.Heading($"RATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS{not} MEDICALLY NECESSARY:");
            }

            page.Paragraph($"{item.Title}: {content.Rationales[i]}");
        }

        page.Heading("MEDICAL REVIEWER QUALIFICATIONS:");
        page.Paragraph($"The reviewer is Board Certified in {drawn.SpecialtyAsPrinted} and is licensed to practice in {drawn.States}. {page.Sentences("practice")}");
    }
}
