namespace ImrSearch.App.Passages;

/// <summary>The order of hits. Ties are broken by score, then date (newest first), then decision id, so that pages are stable.</summary>
public enum SortOrder
{
    /// <summary>Best match first.</summary>
    Relevance,

    /// <summary>Latest decision date first.</summary>
    Newest,

    /// <summary>Earliest decision date first.</summary>
    Oldest,
}
