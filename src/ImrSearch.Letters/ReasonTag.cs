namespace ImrSearch.Letters;

/// <summary>A kind of reason that a rationale can give.</summary>
/// <param name="Name">As decisions carry it: "no-gi-risk".</param>
/// <param name="Description">What it means, in a sentence.</param>
/// <param name="SupportsUpholding">True when it speaks for upholding the denial, false when for overturning it, null when for either.</param>
public sealed record ReasonTag(string Name, string Description, bool? SupportsUpholding);
