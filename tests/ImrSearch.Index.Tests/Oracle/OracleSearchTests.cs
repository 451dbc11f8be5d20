using System.Text.Json;
using ImrSearch.Testing;

namespace ImrSearch.Index.Tests.Oracle;

/// <summary>Apache Lucene's own answers: totals, ids in order, scores.</summary>
public sealed class OracleSearchTests
{
    private const double Tolerance = 1e-5;

    [Fact]
    public void Searches_of_one_segment_answer_as_lucene_does() => Check(batch: int.MaxValue);

    [Fact]
    public void Searches_of_several_segments_answer_as_lucene_does_on_one() => Check(batch: 211);

    private static void Check(int batch)
    {
        var missing = SharedData.Missing(SharedData.Oracle) ?? SharedData.Missing(SharedData.Collections);
        Assert.SkipWhen(missing is not null, missing ?? "");
        var names = OracleCollection.Names().ToList();
        Assert.True(names.Count > 0, $"no file search-NAME.jsonl in {SharedData.Oracle} has its NAME/docs.jsonl in {SharedData.Collections}");
        var faults = new List<string>();
        foreach (var name in names)
        {
            using var folder = new TempFolder();
            using var index = OracleCollection.Build(folder.Path, name, batch);
            using var searcher = index.Acquire();
            var searches = OracleCollection.Searches(name).ToList();
            Assert.NotEmpty(searches);
            faults.AddRange(searches.SelectMany(search => Compare(searcher, search).Select(fault => $"{name}: {fault}")));
        }

        Assert.True(faults.Count == 0, $"{faults.Count} differences, the first:\n{string.Join('\n', faults.Take(20))}");
    }

    private static IEnumerable<string> Compare(Searcher searcher, JsonElement search)
    {
        var id = search.GetProperty("id").GetString();
        var expected = search.GetProperty("top").EnumerateArray()
            .Select(hit => (Id: hit[0].ToString(), Score: hit[1].GetDouble())).ToList();
        var total = search.GetProperty("total").GetInt64();
        var found = searcher.Search(OracleQuery.Read(search.GetProperty("query"), OracleCollection.Field), 20);
        if (found.Total != total)
        {
            yield return $"{id}: total {found.Total}, not {total}";
        }

        var ids = found.Best.Select(hit => searcher.Locate(hit.Document).GroupKey).ToList();
        if (!ids.SequenceEqual(expected.Select(hit => hit.Id)))
        {
            yield return $"{id}: ids {string.Join(' ', ids)}, not {string.Join(' ', expected.Select(hit => hit.Id))}";
        }

        foreach (var (hit, (_, score)) in found.Best.Zip(expected))
        {
            if (Math.Abs(hit.Score - score) > Tolerance * Math.Abs(score))
            {
                yield return $"{id}: score {hit.Score}, not {score}";
            }
        }
    }
}
