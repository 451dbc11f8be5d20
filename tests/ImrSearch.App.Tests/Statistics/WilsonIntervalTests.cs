using ImrSearch.App.Statistics;

namespace ImrSearch.App.Tests.Statistics;

public class WilsonIntervalTests
{
    // Solutions of |p - x/n| = z * sqrt(p(1-p)/n) for p, computed by bisection apart from the formula under test.
    [Theory]
    [InlineData(0, 10, 0, 0.277533)]
    [InlineData(10, 10, 0.722467, 1)]
    [InlineData(5, 10, 0.236593, 0.763407)]
    [InlineData(10, 100, 0.055229, 0.174366)]
    [InlineData(19, 152, 0.081504, 0.186984)]
    [InlineData(1, 1, 0.206549, 1)]
    public void Bounds_are_those_of_the_score_test(int successes, int n, double low, double high)
    {
        var interval = WilsonInterval.Of(successes, n);

        Assert.Equal(low, interval.Low, 6);
        Assert.Equal(high, interval.High, 6);
    }

    [Fact]
    public void Each_inner_bound_solves_the_equation_that_defines_it()
    {
        const double z = 1.959963984540054;
        for (var n = 2; n < 400; n += 7)
        {
            for (var successes = 1; successes < n; successes += 3)
            {
                var share = (double)successes / n;
                var interval = WilsonInterval.Of(successes, n);
                foreach (var bound in new[] { interval.Low, interval.High })
                {
                    Assert.Equal(z * Math.Sqrt(bound * (1 - bound) / n), Math.Abs(bound - share), 9);
                }
            }
        }
    }

    [Fact]
    public void Nothing_observed_says_nothing() => Assert.Equal(new WilsonInterval(0, 1), WilsonInterval.Of(0, 0));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Impossible_counts_are_refused(int successes, int n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WilsonInterval.Of(successes, n));
}
