using System.Collections.Concurrent;
using ImrSearch.App.Passages;
using ImrSearch.Index;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// Plans queries, and keeps the last plans: a page of results asks for the same one many times. Thread-safe.
/// </summary>
internal sealed class QueryPlans(IQueryExpander? expander)
{
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<(string Text, bool IsPlainText, SearchMode Mode, long Generation), QueryPlan> _plans = [];

    /// <param name="searcher">The index as it is now.</param>
    /// <param name="text">The query.</param>
    /// <param name="isPlainText">True: no sign in it is an operator.</param>
    /// <param name="mode">
    /// By words alone, what was typed is looked for, and other spellings are offered; plain text is taken word for word then.
    /// In the other modes a word that no letter has is given the one that it most likely means.
    /// </param>
    public QueryPlan Of(Searcher searcher, string text, bool isPlainText = false, SearchMode mode = SearchMode.Hybrid)
    {
        if (_plans.Count >= MostKept)
        {
            _plans.Clear();
        }

        return _plans.GetOrAdd(
            (text, isPlainText, mode, searcher.Generation),
            static (key, given) => QueryPlanner.Plan(
                key.Text,
                key.IsPlainText,
                key.IsPlainText && key.Mode == SearchMode.Keyword ? null : given.expander,
                key.Mode == SearchMode.Keyword || given.expander is null ? null : new SearcherWords(given.searcher)),
            (expander, searcher));
    }
}
