namespace ImrSearch.App.Passages;

/// <summary>How the result set is made.</summary>
public enum SearchMode
{
    /// <summary>Decisions with a passage that holds all the words.</summary>
    Keyword,

    /// <summary>Those plus the nearest in meaning.</summary>
    Hybrid,

    /// <summary>The nearest in meaning.</summary>
    Meaning,
}
