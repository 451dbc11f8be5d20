using System.Globalization;

namespace ImrSearch.Web.Searching;

/// <summary>Dates as pages show them: the month as a word, since readers differ on 04/05.</summary>
public static class Dates
{
    public static string Long(DateOnly date) => date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
