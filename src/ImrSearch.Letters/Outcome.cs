namespace ImrSearch.Letters;

/// <summary>What the review decided on one disputed item.</summary>
public enum Outcome
{
    /// <summary>The denial stands; the treatment is not approved.</summary>
    Upheld,

    /// <summary>The denial is overturned; the treatment is approved.</summary>
    Overturned,

    /// <summary>A part is approved ("Overturned in part", "Partial Overturn", "Modified").</summary>
    PartiallyOverturned,
}
