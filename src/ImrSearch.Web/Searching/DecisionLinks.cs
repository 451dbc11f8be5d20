namespace ImrSearch.Web.Searching;

/// <summary>
/// Addresses of the pages that take decisions: <c>/compare?d=CM16-0213037%231&amp;d=…&amp;from=q%3Dnorco</c>. The search that
/// such a page was reached from, with what is picked there, stands in one parameter.
/// </summary>
public static class DecisionLinks
{
    /// <summary>The query parameter that names a decision, once for each.</summary>
    public const string Parameter = "d";

    /// <summary>The query parameter that holds the search's own query string.</summary>
    public const string FromParameter = "from";

    /// <summary>As many as one address holds; browsers and proxies cut longer ones.</summary>
    public const int Most = 50;

    /// <summary>The decisions of such parameters: each once, in their order, at most <see cref="Most"/>.</summary>
    public static IReadOnlyList<string> Read(IEnumerable<string?> values) =>
    [
        .. values.Select(value => value?.Trim() ?? "").Where(value => value.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).Take(Most),
    ];

    /// <summary>What <see cref="FromParameter"/> holds for a search; null where there is nothing to carry.</summary>
    public static string? From(SearchPageState search) => search.ToUrl("") is { Length: > 1 } query ? query[1..] : null;

    /// <summary>One decision with its nearest and its twins, or two to four side by side.</summary>
    public static string Compare(SearchPageState from, params IEnumerable<string> decisionIds) => Url("/compare", decisionIds, from);

    /// <summary>The decisions as one printable document.</summary>
    public static string Exhibits(SearchPageState from, params IEnumerable<string> decisionIds) => Url("/exhibits", decisionIds, from);

    private static string Url(string path, IEnumerable<string> decisionIds, SearchPageState from)
    {
        var parameters = decisionIds.Select(id => (Name: Parameter, Value: id)).Concat(From(from) is { } search ? [(FromParameter, search)] : []);
        var query = string.Join('&', parameters.Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value)}"));
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
