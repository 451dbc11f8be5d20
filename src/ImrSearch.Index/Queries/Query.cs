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

    /// <summary>The query for people to read, in the manner of the query syntax.</summary>
    public sealed override string ToString() => QueryText.Of(this);

    /// <param name="searcher">The snapshot.</param>
    /// <param name="boost">Multiplies the score.</param>
    internal abstract Weight CreateWeight(Searcher searcher, float boost);
}
