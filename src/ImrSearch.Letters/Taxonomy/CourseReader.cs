using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// Reads how often and how long a treatment is asked for. A printed number of visits counts before the product of times and
/// weeks. Bare products ("2x6") and counts ("QTY: 12", "x 8") count only for what is given in visits.
/// </summary>
internal static partial class CourseReader
{
    private const int MostPerWeek = 7;
    private const int MostVisits = 200;
    private const double WeeksOfMonth = 52.0 / 12;
    private const int WeeksOfYear = 52;

    /// <summary>Reads the course.</summary>
    /// <param name="title">The title's part in dispute.</param>
    /// <param name="category">Its category.</param>
    public static Found<TreatmentCourse>? Read(string title, string? category)
    {
        if (category == "Pharmaceuticals")
        {
            return null;
        }

        var inVisits = category is "Rehabilitation" or "Psych Services" or "Surgery" or "Programs" or "Home Health" or null;
        var shown = new List<TextSpan>();
        int? visits = null, perWeek = null, weeks = null, perMonth = null, product = null;
        if (inVisits && Product().Match(title) is { Success: true } times)
        {
            perWeek = Numerals.Value(times.Groups["times"].Value);
            weeks = Numerals.Value(times.Groups["weeks"].Value);
            Show(times);
        }
        else
        {
            if (PerWeek().Match(title) is { Success: true } often)
            {
                perWeek = often.Groups["times"] is { Success: true } number ? Numerals.Value(number.Value) : often.ValueSpan[0] is 't' or 'T' ? 2 : 1;
                Show(often);
            }
            else if (PerMonth().Match(title) is { Success: true } monthly)
            {
                perMonth = monthly.Groups["times"] is { Success: true } number ? Numerals.Value(number.Value) : monthly.ValueSpan[0] is 't' or 'T' ? 2 : 1;
                Show(monthly);
            }

            if (Length().Matches(title).FirstOrDefault(m => !shown.Exists(s => m.Index < s.End && m.Index + m.Length > s.Start)) is { } length)
            {
                var number = Numerals.Value(length.Groups["number"].Value);
                var months = length.Groups["unit"].ValueSpan[0] is 'm' or 'M';
                weeks = months ? (int)Math.Round(number * WeeksOfMonth)
                    : length.Groups["unit"].ValueSpan[0] is 'y' or 'Y' ? number * WeeksOfYear : number;
                product = perMonth * (months ? number : null);
                Show(length);
            }
        }

        if (perWeek is 0 or > MostPerWeek)
        {
            perWeek = null;
        }

        if (Visits().Match(title) is { Success: true } printed)
        {
            visits = Numerals.Value(printed.Groups["number"].Value);
            Show(printed);
        }
        else if (inVisits && perWeek is null && perMonth is null && Count().Match(title) is { Success: true } count)
        {
            visits = Numerals.Value(count.Groups["number"].Value);
            Show(count);
        }

        visits = visits is > 0 and <= MostVisits ? visits : product ?? perWeek * weeks;
        if (visits is null && perWeek is null && weeks is null)
        {
            return null;
        }

        var place = TextSpan.FromBounds(shown.Min(s => s.Start), shown.Max(s => s.End));
        return new Found<TreatmentCourse>(new TreatmentCourse(visits, perWeek, weeks is > 0 ? weeks : null), place, Confidence.Told);

        void Show(Match match) => shown.Add(new TextSpan(match.Index, match.Length).TrimIn(title));
    }

    private const string N = Numerals.Pattern;

    // A second number in brackets repeats the first: "two (2) times a week".
    private const string Again = @"(?:\s?\(\s?\w{1,12}\s?\))?";

    private const string Unit = @"(?:visits?|sessions?|treatments?|appointments?)";

    // "2x6", "2 x 6", "2 times 6", "2-3x6" (the most counts); neither a measure nor a date nor a level.
    [GeneratedRegex(@"(?<![\w.#/%$-]|\d\s|[LCTS]\d[-\s])(?:(?<!,\s?)(?:1\s?-\s?(?=2)|2\s?-\s?(?=3)|3\s?-\s?(?=4)))?(?<times>[1-7]|one|two|three)\s?(?:x|times|×)\s?(?<weeks>[1-9]|1[0-9]|2[0-4])(?!\s?(?:x|×|times?|per|/|mg|ml|mcg|cm|mm|gm?|in(?:ch(?:es)?)?|%|days?|hours?|units?|views?|months?|sessions?|visits?|treatments?|box(?:es)?|pairs?|level)\b|[\w.%/-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Product();

    [GeneratedRegex(@"\b(?:(?:(?<times>" + N + @")" + Again + @"\s?(?:-\s?)?(?:x|×|times?|visits?|sessions?|treatments?|days?)?\s?(?:/|per|a|each|every|(?=weekly))\s?(?:weeks?\b|wks?\b|weekly\b))|(?:(?<times>[1-7])\s?x\s?(?:weekly|wk|week)\b)|(?:once|twice)\s(?:an?|per|every|each)?\s?(?:week(?:ly)?|wk)\b|weekly\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex PerWeek();

    [GeneratedRegex(@"\b(?:(?:(?<times>" + N + @")" + Again + @"\s?(?:x|×|times?|visits?|sessions?|treatments?)?\s?(?:/|per|a|each|every|(?=monthly))\s?(?:months?\b|mo\b|monthly\b))|(?:once|twice)\s(?:an?|per|every|each)?\s?month(?:ly)?\b|monthly\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex PerMonth();

    [GeneratedRegex(@"(?<![\d/-]\s?|every\s{1,2}|each\s{1,2}|in\s{1,2}|(?:every|each|in)\s{1,2}\d-)\b(?<number>" + N + @")" + Again + @"\s?-?\s?(?<unit>weeks?|wks?|months?|mos?\b|years?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Length();

    // Between a number and its visits stand only words of the treatment, none of time.
    [GeneratedRegex(@"(?<![\w.#/%$-]|[LCTS]\d[-\s])(?<number>" + N + @")" + Again + @"[\s-]{1,3}(?:(?!(?:times?|x|weeks?|wks?|per|an?|days?|months?|hours?|hrs?|and|mg|units?|levels?|years?|for|to|of)\b)[a-z][a-z/&'-]{0,24}[\s,]{1,2}){0,6}?" + Unit + @"\b(?!\s?(?:(?:per|an?|each|every|weekly|monthly)\b|/))|\b" + Unit + @"\s?(?:,|:|x|×|-|\()?\s?(?:qty:?\s?|quantity:?\s?|#\s?|x\s?|times\s)?(?<number>" + N + @")\b(?!\s?(?:x|×|times?|per|/|weeks?|wks?|months?|days?|hours?|hrs?|minutes?|-|mg)|\()", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Visits();

    [GeneratedRegex(@"\b(?:qty|quantity)\.?\s?[:=]?\s?(?<number>[0-9]{1,3})(?:\.0{1,2})?(?![\w.])|(?<![\w.]\s?)(?:\bx|×)\s?(?<number>[0-9]{1,2}|twelve|six|eight|four|ten)(?!\s?(?:x|×|-|/|weeks?|wks?|months?|days?|hours?|hrs?|mg|ml|%|years?|levels?|minutes?|[0-9]))(?![\w.])|(?<=[a-z]\s)x\s?(?<number>[0-9]{1,2})(?!\s?(?:x|×|-|/|weeks?|wks?|months?|days?|hours?|hrs?|mg|ml|%|years?|levels?|minutes?))(?![\w.])|(?<=[a-z],?\s)#(?<number>[0-9]{1,2})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Count();
}
