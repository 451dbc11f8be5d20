namespace ImrSearch.Letters;

/// <summary>How the guideline sources of the two sides stand to each other.</summary>
public enum GuidelineRelation
{
    /// <summary>Both name the same sources.</summary>
    Same,

    /// <summary>They share some sources, but not all.</summary>
    Overlapping,

    /// <summary>They share none.</summary>
    Disjoint,

    /// <summary>One side named no guideline.</summary>
    OneSideNone,

    /// <summary>Neither side named a guideline.</summary>
    BothNone,
}
