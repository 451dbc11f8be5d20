using System.Globalization;

namespace ImrSearch.Testing;

/// <summary>
/// Tests that try many random cases have a short form, for every change, and a long one: <c>IMRSEARCH_LONG=1</c>.
/// <c>IMRSEARCH_SEED=n</c> makes another choice of cases.
/// </summary>
public static class LongForm
{
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("IMRSEARCH_LONG") == "1";

    /// <summary>How many cases to try.</summary>
    public static int Cases(int inShort, int inLong) => IsOn ? inLong : inShort;

    /// <summary>The seed to use; name it in every failure.</summary>
    public static int Seed(int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable("IMRSEARCH_SEED"), CultureInfo.InvariantCulture, out var other) ? other : usual;
}
