namespace ImrSearch.App.Statistics;

/// <summary>
/// The 95 % score interval of a proportion (E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
/// Inference", JASA 22, 1927). Unlike the textbook ± interval it stays within 0 and 1 and holds up for small n.
/// </summary>
public readonly record struct WilsonInterval(double Low, double High)
{
    // The 97.5 % point of the normal distribution.
    private const double Z = 1.959963984540054;

    public static WilsonInterval Of(int successes, int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, n);
        if (n == 0)
        {
            return new WilsonInterval(0, 1);
        }

        var share = (double)successes / n;
        var centre = share + Z * Z / (2 * n);
        var margin = Z * Math.Sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        var scale = 1 + Z * Z / n;
        return new WilsonInterval(
            successes == 0 ? 0 : (centre - margin) / scale,
            successes == n ? 1 : (centre + margin) / scale);
    }
}
