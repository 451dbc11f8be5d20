namespace ImrSearch.Index.Collectors;

/// <summary>How exactly a search counts its matches.</summary>
public enum TotalHits
{
    /// <summary>All are counted.</summary>
    Exact,

    /// <summary>
    /// The search may pass over documents that cannot be among the best, and then knows only a number below the true one:
    /// many times as fast for common words.
    /// </summary>
    LowerBound,
}
