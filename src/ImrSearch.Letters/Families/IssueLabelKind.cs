namespace ImrSearch.Letters.Families;

/// <summary>The labels under an item's title.</summary>
internal enum IssueLabelKind
{
    /// <summary>"Claims Administrator guideline:".</summary>
    Administrator,

    /// <summary>"MAXIMUS guideline:".</summary>
    Reviewer,

    /// <summary>"Decision rationale:".</summary>
    Rationale,
}
