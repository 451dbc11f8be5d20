using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Reads the two-column header of a case-number letter, whatever order the text came in:
/// <code>
/// paired                                           by columns
/// Case Number:   CM16-0000001                      Case Number:
/// Date Assigned: 11/09/2016  Date of Injury: …     Date Assigned:
/// Priority:      Standard    Application 11/03/…   Priority:
///                            Received:             CM16-0000001
///                                                  11/09/2016 …
/// </code>
/// Labels wait in a queue and each value goes to the first one that takes its kind. In the paired order a label whose
/// value was redacted must not take its neighbour's: a single value behind several labels belongs to the last of them.
/// </summary>
internal static partial class HeaderParser
{
    public static LetterHeader Parse(string text, TextSpan section)
    {
        var values = new Dictionary<string, TextSpan>();
        var waiting = new List<string>();
        var run = new List<(string Kind, TextSpan Span)>();
        foreach (Match token in Tokens().Matches(text[..section.End]))
        {
            if (token.Groups["label"].Success)
            {
                Assign(waiting, run, values);
                if (Field(token.ValueSpan) is { } field && !values.ContainsKey(field) && !waiting.Contains(field))
                {
                    waiting.Add(field);
                }
            }
            else
            {
                run.Add((token.Groups["case"].Success ? "case" : token.Groups["date"].Success ? "date" : "priority", new TextSpan(token.Index, token.Length)));
            }
        }

        Assign(waiting, run, values);
        return new LetterHeader(values);
    }

    private static void Assign(List<string> waiting, List<(string Kind, TextSpan Span)> run, Dictionary<string, TextSpan> values)
    {
        if (run.Count == 0)
        {
            return;
        }

        var paired = run.Count == 1 && waiting.Count > 1;
        var passed = 0;
        foreach (var (kind, span) in run)
        {
            var at = paired ? waiting.FindLastIndex(f => Kind(f) == kind) : waiting.FindIndex(f => Kind(f) == kind);
            if (at >= 0)
            {
                values[waiting[at]] = span;
                waiting.RemoveAt(at);
                passed = at >= passed ? at : passed - 1;
            }
        }

        // A label before the last one that got its value was redacted, and so was one whose kind came and ran out. The
        // others still wait: "Case Number: Date Assigned:", then the number, other labels, and the date.
        waiting.RemoveRange(0, passed);
        waiting.RemoveAll(f => run.Exists(r => r.Kind == Kind(f)));
        run.Clear();
    }

    private static string Kind(string field) => field switch
    {
        FactFields.CaseNumber => "case",
        FactFields.Priority => "priority",
        _ => "date",
    };

    private static string? Field(ReadOnlySpan<char> label) => label[0] switch
    {
        _ when label.StartsWith("Case", StringComparison.OrdinalIgnoreCase) => FactFields.CaseNumber,
        _ when label.StartsWith("Decision", StringComparison.OrdinalIgnoreCase) || label.StartsWith("Dated", StringComparison.OrdinalIgnoreCase) => FactFields.DecisionDate,
        _ when label.StartsWith("UR", StringComparison.OrdinalIgnoreCase) || label.Contains("UR ", StringComparison.OrdinalIgnoreCase) => FactFields.UrDenialDate,
        _ when label.StartsWith("Priority", StringComparison.OrdinalIgnoreCase) => FactFields.Priority,
        _ when label.StartsWith("Application", StringComparison.OrdinalIgnoreCase) || label.StartsWith("IMR", StringComparison.OrdinalIgnoreCase) => FactFields.ApplicationReceived,
        _ when label.Contains("Injury", StringComparison.OrdinalIgnoreCase) => FactFields.DateOfInjury,
        _ when label.StartsWith("Date", StringComparison.OrdinalIgnoreCase) => FactFields.DateAssigned,
        // The second half of "Application … Received:": its first half waits already, or has its value.
        _ => null,
    };

    // The last case numbers of the list are those of the first half of 2013 ("13-000004"), which had no letters before them.
    [GeneratedRegex(@"(?<label>\b(?:Case\s+Number\s*:|Dated\s*:|Date\s+Assigned\s*:|Date\s+of\s+Injury\s*:|Date\s+of\s+UR\s+(?:Decision|Denial)\s*:|Decision\s+Date\s*:|UR\s+(?:Denial|Decision)\s+Date\s*:|Priority\s*:|(?:IMR\s+)?Application\b|Received\s*:))|(?<case>\b[A-Z]{2}[0-9]{2}\s?-\s?[0-9]{7}\b|\b(?:IMR\s?|CM)?1[3-9]-[0-9]{4,7}\b)|(?<date>\b" + DateReader.Pattern + @"\b)|(?<priority>\b(?:Standard|Expedited|Regular)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Tokens();
}
