namespace ImrSearch.Index.Collectors;

/// <summary>A node of a hierarchical field and how many hold it or something below it.</summary>
/// <param name="Path">The whole value, to filter by.</param>
/// <param name="Name">Its last part.</param>
/// <param name="Count">Groups (or what was counted by), each once, however many of its values lie below the node.</param>
/// <param name="ChildCount">Children in all, also those that a limit leaves out.</param>
/// <param name="Children">The children asked for, most groups first, ties by value.</param>
public sealed record FacetNode(string Path, string Name, int Count, int ChildCount, IReadOnlyList<FacetNode> Children);
