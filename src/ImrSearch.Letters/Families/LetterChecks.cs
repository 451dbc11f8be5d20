using System.Globalization;

namespace ImrSearch.Letters.Families;

/// <summary>Looks for what the parser may have missed, so that a letter read only in part is listed as such.</summary>
internal static class LetterChecks
{
    /// <summary>The problems of a letter of which <paramref name="itemsWithoutOutcome"/> labelled items gave no decision.</summary>
    public static IReadOnlyList<LetterProblem> Check(Letter letter, int itemsWithoutOutcome)
    {
        var problems = new List<LetterProblem>();
        if (itemsWithoutOutcome > 0)
        {
            problems.Add(Parse(itemsWithoutOutcome == 1
                ? "The outcome of one item of the letter could not be read. Its text can be searched, but it does not count as a decision."
                : string.Create(CultureInfo.InvariantCulture, $"The outcomes of {itemsWithoutOutcome} items of the letter could not be read. Their text can be searched, but they do not count as decisions.")));
        }

        foreach (var decision in letter.Decisions.Where(d => d.Rationale.Length == 0))
        {
            problems.Add(Parse(string.Create(CultureInfo.InvariantCulture, $"Item {decision.Ordinal} ({Short(decision.Item)}) has no rationale.")));
        }

        return [.. problems, .. LetterReview.Check(letter)];
    }

    private static LetterProblem Parse(string reason) => new(LetterProblem.ParseStage, reason);

    private static string Short(string item) => item.Length <= 60 ? item : item[..60] + "…";
}
