namespace ImrSearch.Letters;

/// <summary>A request of which the claims administrator authorised a part; the rest is in dispute.</summary>
/// <param name="Original">What the physician asked for.</param>
/// <param name="Authorised">What the administrator approved.</param>
/// <param name="Disputed">What the review decides.</param>
public sealed record ModifiedRequest(string? Original, string? Authorised, string? Disputed);
