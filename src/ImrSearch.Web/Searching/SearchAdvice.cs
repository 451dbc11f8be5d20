using ImrSearch.App.Searching;

namespace ImrSearch.Web.Searching;

/// <summary>A way out of an empty result: what to change, the page that it leads to, and how many decisions it finds.</summary>
public sealed record SearchAdvice(string Change, SearchPageState State, int Decisions)
{
    // Each suggestion costs one search; more than these would not be read anyway.
    private const int MostWords = 8;

    /// <summary>Changes to <paramref name="state"/> that find something: one filter less, one word less, other words.</summary>
    public static IReadOnlyList<SearchAdvice> For(SearchPageState state, SearchService search, CancellationToken cancellation = default)
    {
        var advice = new List<SearchAdvice>();
        foreach (var filter in state.Filters)
        {
            Try($"Drop the filter “{FieldLabels.Field(filter.Field)}: {string.Join(", ", filter.Values.Select(value => FieldLabels.Value(filter.Field, value)))}”", state.Without(filter.Field));
        }

        var words = PlainWords(state.Query);
        if (words.Length > 1)
        {
            foreach (var word in words.Take(MostWords))
            {
                Try($"Drop the word “{word}”", state.WithQuery(string.Join(' ', words.Where(other => other != word))));
            }

            if (!state.AnyWord)
            {
                Try("Look for any of the words", state.WithAnyWord(true));
            }
        }

        if (words.Length > 0)
        {
            Try("Look in the clinical case summaries", state.WithQuery(string.Join(' ', words.Select(word => $"summary:{word}"))));
        }

        if (advice.Count == 0 && state.Filters.Count > 0)
        {
            Try("Drop all filters", state.WithoutFilters());
        }

        return advice;

        void Try(string change, SearchPageState changed)
        {
            var result = search.Search(changed.ToRequest([]) with { Skip = 0, Top = 0, ByYear = false }, cancellation);
            if (result.Error is null && result.Totals.Decisions > 0)
            {
                advice.Add(new SearchAdvice(change, changed, result.Totals.Decisions));
            }
        }
    }

    /// <summary>The words of a query without operators; empty for any other, whose parts cannot be dropped safely.</summary>
    private static string[] PlainWords(string query)
    {
        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return words.All(word => word.All(c => char.IsLetterOrDigit(c) || c is '.' or '\'' or ',') && word is not ("AND" or "OR" or "NOT"))
            ? words
            : [];
    }
}
