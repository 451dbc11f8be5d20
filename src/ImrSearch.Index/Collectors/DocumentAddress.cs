namespace ImrSearch.Index.Collectors;

/// <summary>Whose a document is.</summary>
/// <param name="GroupKey">Its group's key.</param>
/// <param name="ParentKey">The key of the group's parent.</param>
/// <param name="Ordinal">Its place in the group, from 0.</param>
public sealed record DocumentAddress(string GroupKey, string ParentKey, int Ordinal);
