using ImrSearch.App.Passages;

namespace ImrSearch.App.Searching;

/// <summary>Says in a plain sentence how the set of results was made.</summary>
internal static class SetSentence
{
    // As many decisions belong to a set because they are the nearest, where there are as many (HybridSearch.Nearest).
    private const int Asked = 200;

    /// <param name="request">What was asked.</param>
    /// <param name="meaningUnavailable">Why meaning had no part in it; null when it had.</param>
    /// <param name="nearest">How many decisions belong to the set because they are the nearest; null when meaning had no part.</param>
    public static string Of(SearchRequest request, string? meaningUnavailable, int? nearest)
    {
        var isFiltered = request.Filters.Count > 0;
        if (string.IsNullOrWhiteSpace(request.Query))
        {
            return isFiltered ? "All decisions that pass the filters." : "All decisions.";
        }

        var words = request switch
        {
            { AnyWord: true } => "Decisions with a passage that holds any of the words",
            _ when request.Query.Contains(" OR ", StringComparison.Ordinal) || request.Query.Contains("||", StringComparison.Ordinal) =>
                "Decisions with a passage that holds the words as combined by OR",
            _ => "Decisions with a passage that holds all the words",
        };
        var mode = meaningUnavailable is not null && request.Mode == SearchMode.Hybrid ? SearchMode.Keyword : request.Mode;
        return mode switch
        {
            SearchMode.Meaning when meaningUnavailable is not null => "No decisions: the nearest in meaning could not be looked for.",
            SearchMode.Meaning => ByMeaning(nearest ?? 0, isFiltered),
            SearchMode.Hybrid => $"{words}{AndNearest(nearest ?? 0, isFiltered)}.",
            _ => isFiltered ? $"{words}. Only those that pass the filters." : $"{words}.",
        };
    }

    private static string ByMeaning(int nearest, bool isFiltered) => nearest switch
    {
        Asked => $"The {Asked} decisions nearest in meaning{(isFiltered ? " of those that pass the filters" : "")}.",
        0 => $"No decision {(isFiltered ? "that passes the filters " : "")}can be compared by meaning.",
        1 => $"The one decision that {(isFiltered ? "passes the filters and " : "")}can be compared by meaning.",
        _ => Invariant($"All {nearest} decisions that {(isFiltered ? "pass the filters and " : "")}can be compared by meaning, the nearest first."),
    };

    private static string AndNearest(int nearest, bool isFiltered) => (nearest, isFiltered) switch
    {
        (0, true) => "; only those that pass the filters",
        (0, false) => "",
        (Asked, true) => $", and the {Asked} nearest in meaning; only those that pass the filters, the {Asked} counted among them",
        (Asked, false) => $", and the {Asked} nearest in meaning",
        (1, true) => ", and the only one that passes the filters and can be compared by meaning; only those that pass the filters",
        (1, false) => ", and the only one that can be compared by meaning",
        (_, true) => Invariant($", and the {nearest} that pass the filters and can be compared by meaning; only those that pass the filters"),
        (_, false) => Invariant($", and the {nearest} that can be compared by meaning: there are no more"),
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
