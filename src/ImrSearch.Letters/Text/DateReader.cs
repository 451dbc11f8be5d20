using System.Globalization;
using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Text;

/// <summary>
/// Reads the dates of letters: 11/09/2016, 10-13-16 and 5.29.14 (years of two digits lie between 1950 and 2049),
/// 2014-05-29, June 03, 2004, May 29th 2014, 29 May 2014.
/// A date that no calendar holds is none.
/// </summary>
internal static partial class DateReader
{
    /// <summary>A pattern for a numeric or written date, for use inside other patterns.</summary>
    public const string Pattern =
        @"(?:(?:19|20)[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}(?![0-9])|[0-9]{1,2}\s?[/-]\s?[0-9]{1,2}\s?[/-]\s?(?:[0-9]{4}|[0-9]{2})(?![0-9])|[0-9]{1,2}\.[0-9]{1,2}\.(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9]|\.[0-9])"
        + "|" + MonthName + @"\.?\s+[0-9]{1,2}(?:st|nd|rd|th)?\s*,?\s+[0-9]{4}(?![0-9])|[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?" + MonthName + @"\.?,?\s+[0-9]{4}(?![0-9]))";

    private const string MonthName =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    public static DateOnly? Read(string text)
    {
        var numeric = Numeric().Match(text);
        if (numeric.Success)
        {
            var year = Int(numeric.Groups["y"]);
            return Make(year < 50 ? year + 2000 : year < 100 ? year + 1900 : year, Int(numeric.Groups["m"]), Int(numeric.Groups["d"]));
        }

        var iso = Iso().Match(text);
        if (iso.Success)
        {
            return Make(Int(iso.Groups["y"]), Int(iso.Groups["m"]), Int(iso.Groups["d"]));
        }

        var written = Written().Match(text);
        return written.Success
            ? Make(Int(written.Groups["y"]), 1 + Array.IndexOf(Months, written.Groups["m"].Value[..3].ToLowerInvariant()), Int(written.Groups["d"]))
            : null;
    }

    private static int Int(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    [GeneratedRegex(@"\A(?<m>[0-9]{1,2})\s?[/.-]\s?(?<d>[0-9]{1,2})\s?[/.-]\s?(?<y>[0-9]{4}|[0-9]{2})\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\A(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\A(?:(?<m>[A-Za-z]{3})[a-z]*\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\s*,?|(?<d>[0-9]{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?<m>[A-Za-z]{3})[a-z]*\.?,?)\s+(?<y>[0-9]{4})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Written();
}
