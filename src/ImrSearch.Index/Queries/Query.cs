using ImrSearch.Index.Scoring;

namespace ImrSearch.Index.Queries;

/// <summary>
/// What to look for: the recipe, independent of any index. A search binds it to the statistics of a snapshot
/// (Weight), which makes a cursor for each segment (Scorer). Immutable.
/// </summary>
public abstract record Query
{
    internal Query()
    {
    }

    /// <param name="searcher">The snapshot.</param>
    /// <param name="boost">Multiplies the score.</param>
    internal abstract Weight CreateWeight(Searcher searcher, float boost);
}
