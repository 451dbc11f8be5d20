namespace ImrSearch.Index.Collectors;

/// <summary>The answer to a <see cref="GroupSearch"/>.</summary>
/// <param name="Documents">Matching documents of the groups found.</param>
/// <param name="Groups">Groups found.</param>
/// <param name="Parents">Parents with a group found.</param>
/// <param name="Hits">The page of groups.</param>
/// <param name="Facets">By field, in the order asked for.</param>
/// <param name="Tables">Counts by two fields, in the order asked for.</param>
public sealed record GroupSearchResult(
    long Documents, long Groups, long Parents, IReadOnlyList<GroupHit> Hits, IReadOnlyList<FacetResult> Facets,
    IReadOnlyList<IReadOnlyList<CrossCount>> Tables);
