using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;

namespace ImrSearch.App.Tests.Statistics;

public class ShareTests
{
    [Fact]
    public void Letters_kept_as_text_are_left_out_and_partial_overturns_are_decisions_without_being_overturns()
    {
        var share = Share.Of(new Dictionary<string, int>
        {
            ["Upheld"] = 90,
            ["Overturned"] = 10,
            ["PartiallyOverturned"] = 0,
            [DecisionFields.NotStated] = 40,
        });

        Assert.Equal((10, 100, 0.1), (share.Overturned, share.N, share.Rate));
        Assert.Equal(0.055229, share.Low, 6);
        Assert.Equal(0.174366, share.High, 6);

        var partial = Share.Of(new Dictionary<string, int> { ["Overturned"] = 1, ["PartiallyOverturned"] = 3 });
        Assert.Equal((1, 4), (partial.Overturned, partial.N));
    }

    [Theory]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void Few_means_fewer_than_thirty(int decisions, bool few) => Assert.Equal(few, new Share(1, decisions).IsFew);

    [Fact]
    public void Without_decisions_nothing_is_known()
    {
        var share = Share.Of(new Dictionary<string, int>());

        Assert.Equal((0, 0.0, 0.0, 1.0, true), (share.N, share.Rate, share.Low, share.High, share.IsFew));
    }

    [Fact]
    public void The_share_lies_within_its_interval_and_more_decisions_narrow_it()
    {
        for (var n = 1; n < 60; n++)
        {
            for (var overturned = 0; overturned <= n; overturned++)
            {
                var share = new Share(overturned, n);
                Assert.InRange(share.Rate, share.Low, share.High);
                Assert.InRange(share.Low, 0, share.High);
                Assert.InRange(share.High, share.Low, 1);
                var tenfold = new Share(10 * overturned, 10 * n);
                Assert.True(tenfold.High - tenfold.Low < share.High - share.Low);
            }
        }
    }

    [Fact]
    public void Impossible_counts_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Share(3, 2));
}
