namespace ImrSearch.App.Statistics;

/// <summary>
/// The 95 % interval of the difference of two independent proportions, from their Wilson intervals (R. G. Newcombe,
/// "Interval estimation for the difference between independent proportions: comparison of eleven methods", Statistics in
/// Medicine 17, 1998, method 10). It holds up for small sets and shares near 0, where the textbook ± interval does not.
/// </summary>
public readonly record struct NewcombeInterval(double Low, double High)
{
    /// <summary>The interval of <paramref name="first"/>'s rate less <paramref name="second"/>'s.</summary>
    public static NewcombeInterval Of(Share first, Share second)
    {
        // Nothing is known of a share of no decisions: it may be anything, which its rate of 0 would hide.
        if (first.N == 0 || second.N == 0)
        {
            return new NewcombeInterval(first.Low - second.High, first.High - second.Low);
        }

        var difference = first.Rate - second.Rate;
        return new NewcombeInterval(
            difference - Hypotenuse(first.Rate - first.Low, second.High - second.Rate),
            difference + Hypotenuse(first.High - first.Rate, second.Rate - second.Low));
    }

    private static double Hypotenuse(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
