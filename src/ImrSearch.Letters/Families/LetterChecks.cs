using System.Globalization;
using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>Looks for what the parser may have missed, so that a letter read only in part is listed as such.</summary>
internal static partial class LetterChecks
{
    public static IReadOnlyList<LetterProblem> Check(Letter letter)
    {
        var problems = new List<LetterProblem>();
        var printed = RationaleLabel().Count(letter.Text);
        if (printed > letter.Decisions.Count)
        {
            problems.Add(Parse(string.Create(CultureInfo.InvariantCulture,
                $"The letter prints {printed} rationales, but only {letter.Decisions.Count} disputed items with an outcome were found; the others are part of the text of the item before them.")));
        }

        foreach (var decision in letter.Decisions.Where(d => d.Rationale.Length == 0))
        {
            problems.Add(Parse(string.Create(CultureInfo.InvariantCulture, $"Item {decision.Ordinal} ({Short(decision.Item)}) has no rationale.")));
        }

        return problems;
    }

    private static LetterProblem Parse(string reason) => new(LetterProblem.ParseStage, reason);

    private static string Short(string item) => item.Length <= 60 ? item : item[..60] + "…";

    [GeneratedRegex(@"\bDecision\s+rationale\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex RationaleLabel();
}
