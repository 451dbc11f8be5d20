using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Finds the dates that the older forms tell in sentences besides their header: "An application for Independent Medical
/// Review was filed on 7/24/2013 disputing the Utilization Review Denial dated 7/16/2013."
/// </summary>
internal static partial class FilingParser
{
    public static Dictionary<string, TextSpan> Parse(EvenedText letter)
    {
        var told = new Dictionary<string, TextSpan>();
        void Note(string field, Group group)
        {
            if (group.Success)
            {
                told.TryAdd(field, letter.ToSource(group.Index, group.Length));
            }
        }

        var filed = Filed().Match(letter.Value);
        Note(FactFields.ApplicationReceived, filed.Groups["filed"]);
        Note(FactFields.UrDenialDate, filed.Groups["denial"]);
        Note(FactFields.UrDenialDate, SummaryTakenFrom().Match(letter.Value).Groups["denial"]);
        return told;
    }

    [GeneratedRegex(@"\bapplication for (?:an? )?(?:Expedited )?Independent Medical Review was (?:filed|received|submitted) on (?<filed>" + DateReader.Pattern + @")(?:,?[^.]{0,60}?\bUtilization Review [A-Za-z/]{4,40}(?: [a-z]{4,15})? (?:dated|of|on|issued on) (?<denial>" + DateReader.Pattern + "))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Filed();

    [GeneratedRegex(@"\bcase summary was taken (?:directly )?from the utilization review\b.{0,60}?\bdated (?<denial>" + DateReader.Pattern + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex SummaryTakenFrom();
}
