using ImrSearch.App.Statistics;

namespace ImrSearch.App.Tests.Statistics;

public class NewcombeIntervalTests
{
    // Table II of Newcombe's paper (Statistics in Medicine 17, 873-890, 1998), method 10, without continuity correction.
    [Theory]
    [InlineData(56, 70, 48, 80, 0.0524, 0.3339)]
    [InlineData(9, 10, 3, 10, 0.1705, 0.8090)]
    [InlineData(6, 7, 2, 7, 0.0582, 0.8062)]
    [InlineData(5, 56, 0, 29, -0.0381, 0.1926)]
    [InlineData(0, 10, 0, 20, -0.1611, 0.2775)]
    [InlineData(0, 10, 0, 10, -0.2775, 0.2775)]
    [InlineData(10, 10, 0, 20, 0.6791, 1.0000)]
    [InlineData(10, 10, 0, 10, 0.6075, 1.0000)]
    public void Bounds_are_those_that_were_published(int first, int n, int second, int m, double low, double high)
    {
        var interval = NewcombeInterval.Of(new Share(first, n), new Share(second, m));

        Assert.Equal(low, interval.Low, 0.00006);
        Assert.Equal(high, interval.High, 0.00006);
    }

    [Fact]
    public void Changing_sides_changes_the_sign_and_the_difference_lies_within()
    {
        for (var n = 1; n < 40; n += 3)
        {
            for (var x = 0; x <= n; x += 2)
            {
                var (one, other) = (new Share(x, n), new Share(n / 3, 2 * n));
                var difference = new ShareDifference(one, other);
                var back = new ShareDifference(other, one);
                Assert.InRange(difference.Rate, difference.Low, difference.High);
                Assert.InRange(difference.Low, -1, 1);
                Assert.InRange(difference.High, -1, 1);
                Assert.Equal(-difference.High, back.Low, 12);
                Assert.Equal(difference.CanBeChance, back.CanBeChance);
            }
        }
    }

    [Fact]
    public void Without_decisions_on_one_side_nothing_is_known()
    {
        var difference = new ShareDifference(new Share(0, 0), new Share(50, 100));

        Assert.False(difference.IsKnown);
        Assert.True(difference.CanBeChance);
        Assert.Equal(0, difference.Rate);
    }
}
