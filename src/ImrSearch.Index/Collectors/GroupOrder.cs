namespace ImrSearch.Index.Collectors;

/// <summary>
/// The order of groups in a result. Ties are broken by score, then by <see cref="TieNumberField"/> (largest first), then
/// by key if <see cref="TiesByKey"/> says so, then by the order in which groups were added. The order is the same however
/// the index is cut into segments.
/// </summary>
public sealed record GroupOrder
{
    /// <summary>Best score first.</summary>
    public static GroupOrder Relevance { get; } = new();

    /// <summary>A number field to sort by before anything else; null = by score. Groups without a number come last.</summary>
    public string? NumberField { get; init; }

    /// <summary>Whether the largest number comes first.</summary>
    public bool Descending { get; init; }

    /// <summary>A number field that decides between equal scores, largest first; null = none.</summary>
    public string? TieNumberField { get; init; }

    /// <summary>
    /// Whether groups that are equal in everything else are ordered by key, so that replacing a group does not move it. A
    /// search whose matches all have one score has to look at many keys then.
    /// </summary>
    public bool TiesByKey { get; init; }
}
