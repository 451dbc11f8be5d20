using System.Text.Json;
using ImrSearch.Index;
using ImrSearch.Index.Collectors;

namespace ImrSearch.Benchmarks;

/// <summary>
/// Compares answers with those of the peer: totals, the list of scores (within 1e-5 of each other), facet counts, and
/// the ids where no other passage has the same score, since equal scores may come in any order.
/// </summary>
internal sealed class ExpectedAnswers(Searcher searcher)
{
    private const double Tolerance = 1e-5;
    private const int Top = 10;

    // The peer lists no more values of a facet.
    private const int PeerFacetValues = 50;

    private const int Printed = 20;
    private int _differences;

    /// <returns>How many queries are answered differently; each difference is printed, up to a number.</returns>
    public int Compare(string file, IReadOnlyList<string> classes)
    {
        var queries = 0;
        var different = 0;
        foreach (var line in File.ReadLines(file))
        {
            var query = SpeedQuery.Parse(line);
            if (classes.Count > 0 && !classes.Contains(query.Class))
            {
                continue;
            }

            using var json = JsonDocument.Parse(line);
            var before = _differences;
            Compare(query, json.RootElement);
            queries++;
            different += _differences > before ? 1 : 0;
        }

        Console.WriteLine($"{queries - different} of {queries} queries are answered as expected{(different == 0 ? "" : $"; {different} are NOT")}.");
        return different;
    }

    private void Compare(SpeedQuery query, JsonElement expected)
    {
        var faceted = MeasuredSearch.Faceted(searcher, query.Query);
        var name = $"{query.Class} '{query.Terms}'";
        var total = expected.GetProperty("total").GetInt64();
        Expect(faceted.Documents == total, $"{name}: total {faceted.Documents}, expected {total}");

        var list = expected.GetProperty("top").EnumerateArray().Select(hit => (Id: hit[0].GetString()!, Score: hit[1].GetDouble())).ToArray();
        CompareHits($"{name}, facets", list, total, [.. faceted.Hits.Select(hit => (hit.Key, (double)hit.Score))]);
        var best = MeasuredSearch.Top10(searcher, query.Query).Best;
        CompareHits($"{name}, top10", list, total, [.. best.Select(hit => (searcher.Locate(hit.Document).GroupKey, (double)hit.Score))]);
        foreach (var facet in faceted.Facets)
        {
            CompareFacet($"{name}, facet {facet.Field}", expected.GetProperty("facets").GetProperty(facet.Field), facet);
        }
    }

    private void CompareHits(string name, (string Id, double Score)[] expected, long total, (string Id, double Score)[] found)
    {
        if (expected.Length != found.Length)
        {
            Expect(false, $"{name}: {found.Length} hits, expected {expected.Length}");
            return;
        }

        for (var i = 0; i < expected.Length; i++)
        {
            Expect(AreClose(expected[i].Score, found[i].Score), $"{name}: score {i + 1} is {found[i].Score:G9}, expected {expected[i].Score:G9}");

            // The last of a full list may be tied with one that is not listed.
            var tied = expected.Where((hit, at) => at != i && AreClose(hit.Score, expected[i].Score)).Any()
                || (total > Top && AreClose(expected[^1].Score, expected[i].Score));
            Expect(tied || expected[i].Id == found[i].Id, $"{name}: hit {i + 1} is {found[i].Id}, expected {expected[i].Id}");
        }
    }

    private void CompareFacet(string name, JsonElement expected, FacetResult found)
    {
        var counts = found.Values.ToDictionary(value => value.Value, value => value.Count);
        var listed = 0;
        foreach (var value in expected.EnumerateObject())
        {
            listed++;
            var count = counts.GetValueOrDefault(value.Name);
            Expect(count == value.Value.GetInt32(), $"{name}, '{value.Name}': {count}, expected {value.Value.GetInt32()}");
        }

        Expect(listed >= PeerFacetValues || listed == counts.Count, $"{name}: {counts.Count} values, expected {listed}");
    }

    private static bool AreClose(double x, double y) => Math.Abs(x - y) <= Tolerance * Math.Max(Math.Abs(x), Math.Abs(y));

    private void Expect(bool holds, string difference)
    {
        if (!holds && ++_differences <= Printed)
        {
            Console.WriteLine(difference);
        }
    }
}
