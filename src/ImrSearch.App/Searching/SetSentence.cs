using ImrSearch.App.Passages;

namespace ImrSearch.App.Searching;

/// <summary>Says in a plain sentence how the set of results was made.</summary>
internal static class SetSentence
{
    /// <param name="request">What was asked.</param>
    /// <param name="meaningUnavailable">Why meaning had no part in it; null when it had.</param>
    public static string Of(SearchRequest request, string? meaningUnavailable)
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
            SearchMode.Meaning => isFiltered
                ? "The 200 decisions nearest in meaning of those that pass the filters."
                : "The 200 decisions nearest in meaning.",
            SearchMode.Hybrid => isFiltered
                ? $"{words}, and the 200 nearest in meaning; only those that pass the filters, the 200 counted among them."
                : $"{words}, and the 200 nearest in meaning.",
            _ => isFiltered ? $"{words}. Only those that pass the filters." : $"{words}.",
        };
    }
}
