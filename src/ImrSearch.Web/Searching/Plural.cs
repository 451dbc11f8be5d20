using System.Globalization;

namespace ImrSearch.Web.Searching;

/// <summary>Numbers with their unit: "1 decision", "1,204 decisions".</summary>
public static class Plural
{
    public static string Of(int count, string one, string? many = null) =>
        $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    public static string Number(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
