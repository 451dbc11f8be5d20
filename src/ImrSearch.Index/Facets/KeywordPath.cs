namespace ImrSearch.Index.Facets;

/// <summary>
/// Values of hierarchical fields: the names from the root down to the value, with a separator between them
/// ("Animal > Dog > Poodle"). A value stands for itself and for all above it.
/// </summary>
internal static class KeywordPath
{
    /// <summary>The nodes from the root down to the path itself. A separator at the beginning or the end is part of a name.</summary>
    public static IEnumerable<string> Nodes(string path, string separator)
    {
        for (var at = path.IndexOf(separator, 1, StringComparison.Ordinal);
            at > 0 && at + separator.Length < path.Length;
            at = path.IndexOf(separator, at + separator.Length, StringComparison.Ordinal))
        {
            yield return path[..at];
        }

        yield return path;
    }
}
