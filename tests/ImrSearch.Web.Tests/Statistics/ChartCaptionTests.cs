using ImrSearch.App.Statistics;
using ImrSearch.Web.Statistics;

namespace ImrSearch.Web.Tests.Statistics;

public class ChartCaptionTests
{
    [Theory]
    [InlineData("?by=category", "category", "Bars: how many decisions, by outcome.")]
    [InlineData("?show=shares", "category", "Bars: the outcomes’ shares of each row, to 100%.")]
    [InlineData("?show=rate", "category", "Bars: the 95% Wilson interval of each row’s share overturned; marks: the share.")]
    [InlineData("", "year", "Columns: how many decisions, by outcome.")]
    [InlineData("?show=rate", "year", "Line: the share overturned; band: its 95% Wilson interval.")]
    [InlineData("?vs=all", "category", "Bars: the 95% Wilson interval of the share overturned, in A and in B; marks: the share.")]
    [InlineData("?vs=all&show=rate", "year", "Lines: the share overturned of A and of B; bands: its 95% Wilson intervals.")]
    public void It_says_what_is_drawn(string query, string field, string expected)
    {
        var caption = Caption(query, field);

        Assert.Contains(expected, caption.OnPage, StringComparison.Ordinal);
        Assert.Contains(expected, caption.InPicture, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?by=category")]
    [InlineData("?show=shares")]
    public void Of_bars_that_are_no_intervals_none_are_spoken_of_in_a_picture(string query) =>
        Assert.DoesNotContain("interval", Caption(query, "category").InPicture, StringComparison.Ordinal);

    [Fact]
    public void A_picture_names_its_sets_with_their_sizes_and_shares()
    {
        Assert.Equal(
            ["“norco” (all words). n = 44 decisions; 10.0% overturned of 40 with a stated outcome, 95% interval 4.0% to 23.1%."],
            Caption("?q=norco", "category").Sets);
        Assert.Equal(["A: Decision year: 2015. n = ", "B: Decision year: 2016. n = "], Caption("?year=2015&vs.year=2016", "category").Sets.Select(set => set[..28]));
    }

    [Fact]
    public void A_picture_needs_no_words_on_clicks_and_a_decision_in_two_rows_is_explained()
    {
        var caption = Caption("", "drug");

        Assert.Contains("Click a bar", caption.OnPage, StringComparison.Ordinal);
        Assert.DoesNotContain("Click", caption.InPicture, StringComparison.Ordinal);
        Assert.Contains("A decision with two drugs counts in both rows", caption.InPicture, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing about chances", caption.InPicture, StringComparison.Ordinal);
        Assert.Contains("nothing about chances", Caption("", "reason").InPicture, StringComparison.Ordinal);
    }

    private static ChartCaption Caption(string query, string field)
    {
        var state = StatisticsPageState.Parse(query);
        var row = new OutcomeRow("2015", new Dictionary<string, int> { ["Overturned"] = 4, ["Upheld"] = 36, ["Not stated"] = query == "?q=norco" ? 4 : 0 });
        var counted = new OutcomeTable { Field = field, Rows = [row], Total = row };
        return new ChartCaption(new FieldTable(counted, state.Other is null ? null : counted, state.Order, isWhole: false), state);
    }
}
