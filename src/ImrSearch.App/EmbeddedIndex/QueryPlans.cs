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

    private readonly ConcurrentDictionary<(string Text, bool IsPlainText, bool Corrects, long Generation), QueryPlan> _plans = [];

    /// <param name="searcher">The index as it is now.</param>
    /// <param name="text">The query.</param>
    /// <param name="isPlainText">True: no sign in it is an operator.</param>
    /// <param name="corrects">True: a word that no letter has is given the one that it most likely means.</param>
    public QueryPlan Of(Searcher searcher, string text, bool isPlainText = false, bool corrects = true)
    {
        if (_plans.Count >= MostKept)
        {
            _plans.Clear();
        }

        return _plans.GetOrAdd(
            (text, isPlainText, corrects, searcher.Generation),
            static (key, given) => QueryPlanner.Plan(
                key.Text, key.IsPlainText, given.expander, key.Corrects && given.expander is not null ? new SearcherWords(given.searcher) : null),
            (expander, searcher));
    }
}
