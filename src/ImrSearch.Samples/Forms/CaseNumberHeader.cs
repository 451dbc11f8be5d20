using ImrSearch.Samples.Cases;

namespace ImrSearch.Samples.Forms;

/// <summary>The two-column header of the Case Number letter, in the text orders that extractors make of it.</summary>
internal static class CaseNumberHeader
{
    private static readonly int[] OrderWeights = [35, 25, 25, 15];

    public static void Print(LetterPage page, SampleCase drawn)
    {
        var dates = drawn.Dates;
        var header = new Fields(
            drawn.CaseNumber,
            CaseDates.Header(dates.Assigned),
            CaseDates.Header(dates.Injury),
            CaseDates.Header(dates.Decision),
            CaseDates.Header(dates.Denial),
            drawn.Expedited ? "Expedited" : "Standard",
            CaseDates.Header(dates.Application));
        switch (page.Random.PickWeighted(OrderWeights))
        {
            case 0:
                PrintPaired(page, header);
                break;
            case 1:
                PrintColumns(page, header);
                break;
            case 2:
                PrintLabelsFirst(page, header);
                break;
            default:
                PrintSplitLabel(page, header);
                break;
        }
    }

    private static void PrintPaired(LetterPage page, Fields header)
    {
        page.Line($"Case Number: {header.CaseNumber}");
        page.Line($"Date Assigned: {header.Assigned}");
        page.Line($"Date of Injury: {header.Injury}");
        page.Line($"Decision Date: {header.Decision}");
        page.Line($"UR Denial Date: {header.Denial}");
        page.Line($"Priority: {header.Priority}");
        page.Line($"Application Received: {header.Application}");
    }

    private static void PrintColumns(LetterPage page, Fields header)
    {
        page.Line($"{"Case Number:",-22}{header.CaseNumber}");
        page.Line($"{"Date Assigned:",-22}{header.Assigned,-32}{"Date of Injury:",-21}{header.Injury}");
        page.Line($"{"Decision Date:",-22}{header.Decision,-32}{"UR Denial Date:",-21}{header.Denial}");
        page.Line($"{"Priority:",-22}{header.Priority,-32}{"Application",-21}{header.Application}");
        page.Line($"{"",-54}Received:");
    }

    private static void PrintLabelsFirst(LetterPage page, Fields header)
    {
        foreach (var line in (string[])["Case Number:", "Date Assigned:", "Decision Date:", "Priority:", "",
            header.CaseNumber, header.Assigned, header.Decision, header.Priority, "",
            "Date of Injury:", "UR Denial Date:", "Application", "Received:", "",
            header.Injury, header.Denial, header.Application])
        {
            page.Line(line);
        }
    }

    private static void PrintSplitLabel(LetterPage page, Fields header)
    {
        page.Line($"Case Number: {header.CaseNumber}");
        page.Line($"Date Assigned: {header.Assigned} Date of Injury: {header.Injury}");
        page.Line($"Decision Date: {header.Decision} UR Denial Date: {header.Denial}");
        page.Line($"Priority: {header.Priority} Application {header.Application}");
        page.Line("Received:");
    }

    private sealed record Fields(
        string CaseNumber, string Assigned, string Injury, string Decision, string Denial, string Priority, string Application);
}
