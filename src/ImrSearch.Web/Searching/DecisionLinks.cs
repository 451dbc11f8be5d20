namespace ImrSearch.Web.Searching;

/// <summary>Addresses of the pages that take decisions: <c>/compare?d=CM16-0213037%231&amp;d=…</c>.</summary>
public static class DecisionLinks
{
    /// <summary>The query parameter that names a decision, once for each.</summary>
    public const string Parameter = "d";

    /// <summary>As many as one address holds; browsers and proxies cut longer ones.</summary>
    public const int Most = 50;

    /// <summary>The decisions of such parameters: each once, in their order, at most <see cref="Most"/>.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string?> values) =>
    [
        .. values.Select(value => value?.Trim() ?? "").Where(value => value.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most),
    ];

    /// <summary>One decision with its nearest and its twins, or two to four side by side.</summary>
    public static string Compare(params IEnumerable<string> decisionIds) => Url("/compare", decisionIds);

    /// <summary>The decisions as one printable document.</summary>
    public static string Exhibits(params IEnumerable<string> decisionIds) => Url("/exhibits", decisionIds);

    private static string Url(string path, IEnumerable<string> decisionIds)
    {
        var parameters = string.Join('&', decisionIds.Select(id => $"{Parameter}={Uri.EscapeDataString(id)}"));
        return parameters.Length == 0 ? path : $"{path}?{parameters}";
    }
}
