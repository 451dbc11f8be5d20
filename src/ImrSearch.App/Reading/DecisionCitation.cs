using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.Letters;

namespace ImrSearch.App.Reading;

/// <summary>How a decision is cited, in a brief or a letter: case number, item, outcome and day.</summary>
public static class DecisionCitation
{
    /// <summary>
    /// One line: "IMR Case CM16-0213037, item 1 (Norco 10/325mg #120), overturned, decided June 3, 2016". What a letter does not
    /// state is left out, and a letter without a case number is named by its id here.
    /// </summary>
    /// <param name="decisionId">E.g. "CM16-0213037#1".</param>
    /// <param name="caseNumber">Null where the letter has none.</param>
    /// <param name="item">The item's title.</param>
    /// <param name="outcome">Null for a letter kept as text.</param>
    /// <param name="decided">The decision date.</param>
    public static string Of(string decisionId, string? caseNumber, string item, string? outcome, DateOnly? decided)
    {
        var id = DecisionId.Parse(decisionId);
        var name = caseNumber is not null ? $"IMR Case {caseNumber}" : $"IMR letter {id?.LetterId ?? decisionId} (case number not stated)";
        var place = id is { Ordinal: > DecisionId.WholeLetter and var ordinal } ? string.Create(CultureInfo.InvariantCulture, $", item {ordinal}") : "";
        var result = outcome switch
        {
            null => "",
            nameof(Outcome.PartiallyOverturned) => ", overturned in part",
            _ => ", " + outcome.ToLowerInvariant(),
        };
        var day = decided is { } date ? ", decided " + date.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) : "";
        return $"{name}{place} ({item}){result}{day}";
    }
}
