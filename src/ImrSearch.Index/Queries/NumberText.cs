using System.Globalization;

namespace ImrSearch.Index.Queries;

/// <summary>Reads the numbers and dates of queries. A date that leaves out day or month stands for all of them.</summary>
internal static class NumberText
{
    private static readonly (string Format, Func<DateOnly, DateOnly> After)[] Dates =
    [
        ("yyyy-M-d", day => day.AddDays(1)),
        ("yyyy-M", month => month.AddMonths(1)),
        ("yyyy", year => year.AddYears(1)),
    ];

    /// <summary>The least and the largest number that a text stands for; null when it stands for none.</summary>
    /// <param name="text">As written, e.g. "-7", "2016-05-31", "2016-05", "2016".</param>
    /// <param name="isDate">Whether the numbers are days (<see cref="DateOnly.DayNumber"/>).</param>
    public static (long First, long Last)? Read(string text, bool isDate)
    {
        if (!isDate)
        {
            return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? (number, number) : null;
        }

        foreach (var (format, after) in Dates)
        {
            // The last year of the calendar has no year after it.
            if (DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year < DateOnly.MaxValue.Year)
            {
                return (date.DayNumber, after(date).DayNumber - 1L);
            }
        }

        return null;
    }
}
