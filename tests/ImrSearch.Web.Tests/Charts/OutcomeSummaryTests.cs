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
        Assert.Equal(40, summary.Decided);
        Assert.Equal(0.2, summary.Rate, 12);
        Assert.Equal(WilsonInterval.Of(8, 40), summary.Interval);
        Assert.False(summary.IsFew);
        Assert.Equal(["Overturned", "Partially overturned", "Upheld", "Not stated"], summary.Counts.Select(count => count.Outcome.Text));
        Assert.Equal(1.0, summary.Counts.Sum(count => count.Share), 12);
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Few_means_fewer_than_thirty(int upheld, bool few) =>
        Assert.Equal(few, new OutcomeSummary(new Dictionary<string, int> { ["Upheld"] = upheld }).IsFew);

    [Fact]
    public void An_empty_set_has_no_share_and_no_counts()
    {
        var summary = new OutcomeSummary(new Dictionary<string, int>());

        Assert.Equal(0, summary.Rate);
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
