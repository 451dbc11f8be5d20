using ImrSearch.Letters;
using ImrSearch.Samples.Cases;

namespace ImrSearch.Samples.Forms;

/// <summary>The Case Number letter, the bulk of all letters (design family 1).</summary>
internal sealed class CaseNumberForm : ILetterForm
{
    private static readonly string[] PartialWords = ["Overturned in part", "Partial Overturn", "Modified"];

    public void Print(LetterPage page, LetterContent content)
    {
        var drawn = content.Case;
        if (drawn.PrintsCaseNumber)
        {
            CaseNumberHeader.Print(page, drawn);
        }

        page.Heading("HOW THE IMR FINAL DETERMINATION WAS MADE");
        PrintReviewer(page, drawn);

        page.Heading("CLINICAL CASE SUMMARY");
        page.Paragraph(content.Summary);

        page.Heading("IMR ISSUES, DECISIONS AND RATIONALES");
        for (var i = 0; i < drawn.Items.Count; i++)
        {
            var item = drawn.Items[i];
            page.Blank();
            PrintTitle(page, item);
            page.Paragraph($"Claims Administrator guideline: {Citation("Claims Administrator", item.AdministratorCitation)}");
            page.Paragraph($"MAXIMUS guideline: {Citation("Expert Reviewer", item.ReviewerCitation)}");
            page.Paragraph($"Decision rationale: {content.Rationales[i]}");
        }
    }

    private static void PrintReviewer(LetterPage page, SampleCase drawn)
    {
        var before = page.Sentences("selection");
        var after = $"{page.Sentences("practice", 2)} {page.Sentences("law")}";
        if (page.Random.Chance(400))
        {
            var specialties = drawn.SpecialtyAsPrinted.Split(", ");
            var sub = specialties.Length > 1 ? $", has a subspecialty in {specialties[1]}" : "";
            page.Paragraph($"{before} The expert reviewer is Board Certified in {specialties[0]}{sub} "
                + $"and is licensed to practice in {drawn.States}. {after}");
        }
        else
        {
            page.Paragraph($"{before} {after}");
            page.Blank();
            page.Line("The Expert Reviewer has the following credentials:");
            page.Line($"State(s) of Licensure: {drawn.States}");
            page.Line($"Certification(s)/Specialty: {drawn.SpecialtyAsPrinted}");
        }
    }

    private static void PrintTitle(LetterPage page, SampleItem item)
    {
        var outcome = item.Outcome == Outcome.PartiallyOverturned ? page.Random.Pick(PartialWords) : item.Outcome.ToString();
        if (page.Random.Chance(20))
        {
            page.Paragraph(item.Title + ":");
            page.Line(outcome);
        }
        else
        {
            page.Paragraph($"{item.Title}: {outcome}");
        }
    }

    private static string Citation(string side, SampleCitation citation)
    {
        if (citation.IsNone)
        {
            return $"The {side} did not cite any medical evidence for its decision.";
        }

        var parts = new List<string>();
        if (citation.Mtus.Count > 0)
        {
            parts.Add($"Decision based on MTUS {string.Join(", and ", citation.Mtus)}.");
        }
        else
        {
            parts.Add($"The {side} based their decision on recommendation(s) outside of the MTUS Guidelines.");
        }

        parts.AddRange(citation.Other.Select(other => $"Decision based on Non-MTUS Citation {other}."));
        return string.Join(' ', parts);
    }
}
