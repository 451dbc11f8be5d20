using System.Globalization;

namespace ImrSearch.Web.Charts;

/// <summary>Shares as people read them: 0.125 → "12.5%".</summary>
public static class Percent
{
    public static string Of(double share) => (share * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
