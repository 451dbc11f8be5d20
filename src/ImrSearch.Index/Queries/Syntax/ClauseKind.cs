namespace ImrSearch.Index.Queries.Syntax;

/// <summary>What a clause of a <see cref="BooleanNode"/> asks.</summary>
public enum ClauseKind
{
    /// <summary>It has to match.</summary>
    Must,

    /// <summary>It may match; where there is no <see cref="Must"/>, one of these has to.</summary>
    Should,

    /// <summary>It must not match.</summary>
    MustNot,
}
