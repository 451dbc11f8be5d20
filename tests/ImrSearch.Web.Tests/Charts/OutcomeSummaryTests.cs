using ImrSearch.App.Statistics;
using ImrSearch.Web.Charts;

namespace ImrSearch.Web.Tests.Charts;

public class OutcomeSummaryTests
{
    [Fact]
    public void Share_overturned_is_of_the_decisions_with_a_stated_outcome()
    {
        var summary = new OutcomeSummary(new Dictionary<string, int>
        {
            ["Upheld"] = 30,
            ["Not stated"] = 8,
            ["PartiallyOverturned"] = 2,
            ["Overturned"] = 8,
        });

        Assert.Equal(48, summary.Decisions);
        Assert.Equal(new Share(8, 40), summary.Share);
        Assert.Equal(["Overturned", "Partially overturned", "Upheld", "Not stated"], summary.Counts.Select(count => count.Outcome.Text));
        Assert.Equal(1.0, summary.Counts.Sum(count => count.Share), 12);
    }

    [Fact]
    public void An_empty_set_has_no_share_and_no_counts()
    {
        var summary = new OutcomeSummary(new Dictionary<string, int>());

        Assert.Equal(0, summary.Share.N);
        Assert.Empty(summary.Counts);
    }

    [Fact]
    public void An_outcome_without_a_label_is_still_counted()
    {
        var summary = new OutcomeSummary(new Dictionary<string, int> { ["Withdrawn"] = 2, ["Upheld"] = 1 });

        Assert.Equal(3, summary.Counts.Sum(count => count.Count));
        Assert.Contains(summary.Counts, count => count is { Outcome.Text: "Withdrawn", Count: 2 });
    }
}
