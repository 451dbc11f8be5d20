using ImrSearch.App.Statistics;

namespace ImrSearch.App.Similar;

/// <summary>The share overturned of a larger set, to hold another share against.</summary>
/// <param name="Scope">The set in plain words: "Pharmaceuticals, 2014 to 2016".</param>
/// <param name="Share">Its share.</param>
public sealed record Baseline(string Scope, Share Share);
