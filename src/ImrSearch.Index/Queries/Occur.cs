namespace ImrSearch.Index.Queries;

/// <summary>What a clause of a <see cref="BooleanQuery"/> asks of a document.</summary>
public enum Occur
{
    /// <summary>It has to match, and adds to the score.</summary>
    Must,

    /// <summary>It adds to the score where it matches; without required clauses, one of these has to match.</summary>
    Should,

    /// <summary>It must not match.</summary>
    MustNot,

    /// <summary>It has to match, and does not score.</summary>
    Filter,
}
