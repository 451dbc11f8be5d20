using System.Globalization;

namespace ImrSearch.Samples.Cases;

/// <summary>The dates of a case, in the order in which they come: injury, visit, denial, application, assignment, decision.</summary>
internal sealed record CaseDates(
    DateOnly Injury, DateOnly Earlier, DateOnly Imaging, DateOnly Visit, DateOnly Denial, DateOnly Application, DateOnly Assigned, DateOnly Decision)
{
    private static readonly string[] ProseFormats = ["M/d/yy", "MM-dd-yyyy", "MMMM d, yyyy", "MM/dd/yyyy", "M-d-yyyy"];

    public static CaseDates Draw(SampleRandom random, DateOnly firstDecision, DateOnly lastDecision, bool expedited)
    {
        var decision = firstDecision.AddDays(random.Next(lastDecision.DayNumber - firstDecision.DayNumber + 1));
        var assigned = decision.AddDays(-(expedited ? random.Between(2, 7) : random.Between(14, 40)));
        var application = assigned.AddDays(-random.Between(1, 14));
        var denial = application.AddDays(-random.Between(1, 30));
        var visit = denial.AddDays(-random.Between(5, 25));

        // Most disputes arise months to a few years after the injury, some decades after it.
        var age = random.PickWeighted([25, 55, 20]) switch
        {
            0 => random.Between(60, 365),
            1 => random.Between(366, 5 * 365),
            _ => random.Between(5 * 365, 22 * 365),
        };
        var injury = visit.AddDays(-age);
        return new CaseDates(
            injury, Within(random, injury, visit), Within(random, injury, visit), visit, denial, application, assigned, decision);
    }

    public int MonthsSinceInjury => Math.Max(1, (Visit.DayNumber - Injury.DayNumber) / 30);

    public static string DrawProseFormat(SampleRandom random) => random.Pick(ProseFormats);

    /// <summary>As headers print dates: "11/09/2016".</summary>
    public static string Header(DateOnly date) => date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    private static DateOnly Within(SampleRandom random, DateOnly injury, DateOnly visit)
    {
        // In the later half, as notes cited in a dispute are seldom older than the care in dispute.
        var days = visit.DayNumber - injury.DayNumber;
        return visit.AddDays(-random.Between(days / 10, days / 2));
    }
}
