using ImrSearch.Index;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;

namespace ImrSearch.Benchmarks;

/// <summary>The two searches that are measured: exactly these calls stand between the clock's two readings.</summary>
internal static class MeasuredSearch
{
    /// <summary>The name of each mode in the figures, which are the peer's, by its name on the command line.</summary>
    public static IReadOnlyDictionary<string, string> Modes { get; } = new Dictionary<string, string>
    {
        ["top10"] = "top10",
        ["facets"] = "top10+count+facets",
    };

    /// <summary>The ten best documents; beyond its first thousand matches the peer does not count.</summary>
    public static TopDocuments Top10(Searcher searcher, Query query) => searcher.Search(query, 10, TotalHits.LowerBound);

    /// <summary>The ten best, the exact count, and all values of all facets.</summary>
    public static GroupSearchResult Faceted(Searcher searcher, Query query) =>
        searcher.Search(new GroupSearch { Query = query, Top = 10, Facets = SpeedIndex.Facets });

    /// <summary>Runs one query in a mode, and returns something that depends on the result.</summary>
    public static int Run(string mode, Searcher searcher, Query query) =>
        mode == "top10" ? Top10(searcher, query).Best.Count : Faceted(searcher, query).Facets.Count;
}
