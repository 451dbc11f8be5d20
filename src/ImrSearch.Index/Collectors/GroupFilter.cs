using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// A restriction of a <see cref="GroupSearch"/>. Facet counts of the field it belongs to leave it out, so that the
/// values beside the chosen ones keep their counts.
/// </summary>
/// <param name="Field">The keyword field that it belongs to; null = to none, so that it holds for all counts.</param>
/// <param name="Groups">Which groups stay.</param>
public sealed record GroupFilter(string? Field, GroupSetQuery Groups);
