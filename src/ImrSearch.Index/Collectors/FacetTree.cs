using ImrSearch.Index.Facets;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Shows the counts of a hierarchical field as a tree, or the part of it below a node. The counts come from a
/// <see cref="FacetResult"/>, with siblings kept as there.
/// </summary>
public static class FacetTree
{
    /// <summary>The nodes below a node.</summary>
    /// <param name="counts">What was counted of a hierarchical field.</param>
    /// <param name="schema">Tells how paths are written.</param>
    /// <param name="below">The node's path, without regard to case; null = from the root.</param>
    /// <param name="depth">How many levels.</param>
    /// <param name="limit">How many children of each node at most.</param>
    /// <exception cref="ArgumentException">The field is not hierarchical.</exception>
    public static IReadOnlyList<FacetNode> Of(
        FacetResult counts, IndexSchema schema, string? below = null, int depth = int.MaxValue, int limit = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(counts);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentOutOfRangeException.ThrowIfNegative(limit);
        if (!schema.HierarchicalFields.Contains(counts.Field))
        {
            throw new ArgumentException($"The field '{counts.Field}' is not hierarchical.", nameof(counts));
        }

        // Every ancestor is a value of its own. Children keep the order of the counts.
        var children = counts.Values.ToLookup(
            value => KeywordPath.Nodes(value.Value, schema.PathSeparator).SkipLast(1).LastOrDefault("").ToUpperInvariant());
        return Below(below ?? "", depth);

        IReadOnlyList<FacetNode> Below(string path, int levels) => levels <= 0
            ? []
            : [.. children[path.ToUpperInvariant()].Take(limit).Select(child => new FacetNode(
                child.Value,
                child.Value[(path.Length == 0 ? 0 : path.Length + schema.PathSeparator.Length)..],
                child.Count,
                children[child.Value.ToUpperInvariant()].Count(),
                Below(child.Value, levels - 1)))];
    }
}
