using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Harness;

/// <summary>Compares what an index holds with what a plan says: all groups by key and version, counts, and words.</summary>
public static class PlanCheck
{
    private static readonly string[] Words = ["w0", "w1", "w2", "w5", "w17", "w60", "w150", "w399"];

    /// <summary>The first difference, or null when there is none.</summary>
    public static string? Difference(Searcher searcher, IReadOnlyDictionary<string, IReadOnlyList<PlannedGroup>> state)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        ArgumentNullException.ThrowIfNull(state);
        var groups = state.Values.SelectMany(of => of).ToList();
        var all = searcher.Search(new GroupSearch { Query = new MatchAllQuery(), Facets = ["state", "colour"], Top = int.MaxValue / 2 });
        return Unequal("parents", state.Count, all.Parents)
            ?? Unequal("groups", groups.Count, all.Groups)
            ?? Unequal("documents", groups.Sum(group => group.Texts.Count), all.Documents)
            ?? Unequal("keys", Joined(groups.Select(group => $"{group.Parent}:{group.Key}")), Joined(all.Hits.Select(hit => $"{hit.ParentKey}:{hit.Key}")))
            ?? Unequal("versions", Joined(groups.Select(group => group.State)), Joined(all.Facets[0].Values.Select(value => value.Value)))
            ?? Unequal("colours", groups.Count(group => group.Colour is null), all.Facets[1].Missing)
            ?? Words.Select(word => Word(searcher, groups, word)).FirstOrDefault(difference => difference is not null)
            ?? Days(searcher, groups)
            ?? Vectors(searcher, groups);
    }

    /// <summary>All documents with a vector, and the nearest of them by the plan's own arithmetic.</summary>
    private static string? Vectors(Searcher searcher, List<PlannedGroup> groups)
    {
        float[] query = [1, 1, 1, 1];
        var planned = groups.SelectMany(group => group.Texts).Select(PlannedGroup.Vector).OfType<float[]>().Select(vector => Cosine(query, vector)).OrderDescending().ToList();
        var search = new NearestSearch { Field = PlannedGroup.VectorField, Vector = query, Top = int.MaxValue / 2, ByGroup = false };
        var found = searcher.Nearest(search);
        var walked = searcher.Nearest(search with { Top = 5, PrefersGraph = true });
        return Unequal("documents with a vector", planned.Count, found.Count)
            ?? planned.Zip(found).Where(pair => Math.Abs(pair.First - pair.Second.Similarity) > 0.01)
                .Select(pair => $"nearest: expected {pair.First}, found {pair.Second}").FirstOrDefault()
            ?? Unequal("nearest by graphs", Joined(found.Take(5).Select(near => $"{near.Similarity}")), Joined(walked.Select(near => $"{near.Similarity}")));
    }

    private static double Cosine(float[] x, float[] y) =>
        x.Zip(y).Sum(pair => (double)pair.First * pair.Second) / Math.Sqrt(x.Sum(number => (double)number * number) * y.Sum(number => (double)number * number));

    private static string? Word(Searcher searcher, List<PlannedGroup> groups, string word)
    {
        var found = searcher.Search(new GroupSearch { Query = new TermQuery("body", word), Top = 5 });
        return Unequal($"documents with {word}", groups.Sum(group => group.Texts.Count(words => words.Contains(word))), found.Documents);
    }

    private static string? Days(Searcher searcher, List<PlannedGroup> groups)
    {
        var found = searcher.Search(new GroupSearch { Query = new NumberRangeQuery("day", 1000, 5000), Top = 5 });
        return Unequal("groups by day", groups.Count(group => group.Day is >= 1000 and <= 5000), found.Groups);
    }

    private static string? Unequal<T>(string what, T expected, T found) =>
        Equals(expected, found) ? null : $"{what}: expected {expected}, found {found}";

    private static string? Unequal(string what, int expected, long found) => Unequal<long>(what, expected, found);

    private static string Joined(IEnumerable<string> keys) => string.Join(' ', keys.Order(StringComparer.Ordinal));
}
