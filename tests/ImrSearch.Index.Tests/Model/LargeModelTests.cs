using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Tests.Model;

/// <summary>
/// Random queries over an index of many blocks of postings, against every query tried on every document: what matches,
/// what it scores, the best alone (found by passing over blocks and windows), and groups in every order.
/// </summary>
public sealed class LargeModelTests
{
    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(2, 1, true)]
    [InlineData(3, 6, true)]
    public void A_large_index_answers_as_every_document_alone_does(int usualSeed, int segments, bool deletes)
    {
        for (var round = 0; round < LongForm.Cases(1, 12); round++)
        {
            var seed = LongForm.Seed(usualSeed) + (100 * round);
            var random = new Random(seed);
            using var model = new LargeModel(random, segments, deletes);
            using var searcher = model.Index.Acquire();
            Assert.Equal(segments, searcher.SegmentCount);
            var scorer = new ModelScorer([.. model.Documents.Select(document => document.Document)]);
            var queries = new RandomScoredQueries(random, () => LargeModel.Word(random));
            for (var i = 0; i < LongForm.Cases(30, 150); i++)
            {
                var query = queries.Next();
                var where = $"seed {seed}, query {i}: {query}";
                var found = CheckDocuments(searcher, model, scorer, query, random, where);
                CheckGroups(searcher, model, query, found, random, where);
            }
        }
    }

    /// <summary>Returns all documents found.</summary>
    private static IReadOnlyList<ScoredDocument> CheckDocuments(
        Searcher searcher, LargeModel model, ModelScorer scorer, Query query, Random random, string where)
    {
        var expected = new Dictionary<int, double>();
        for (var i = 0; i < model.Documents.Count; i++)
        {
            var (group, document) = model.Documents[i];
            if (!model.Deleted.Contains(group.ParentKey) && scorer.Score(query, group, document) is { } score)
            {
                expected[i] = score;
            }
        }

        var all = searcher.Search(query, model.Documents.Count, TestContext.Current.CancellationToken);
        Assert.True((all.Total, all.Best.Count) == (expected.Count, expected.Count), $"{where}: {all.Total} documents, not {expected.Count}");
        foreach (var hit in all.Best)
        {
            Assert.True(expected.TryGetValue(hit.Document, out var score), $"{where}: {hit.Document} does not match");
            Assert.True(Math.Abs(hit.Score - score) <= 1e-5 * Math.Max(1, score), $"{where}: {hit}, not {score}");
        }

        Assert.True(all.Best.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Document).SequenceEqual(all.Best), $"{where}: not in order");
        Assert.True(searcher.Search(query, 0, TestContext.Current.CancellationToken).Total == all.Total, $"{where}: counted alone");
        foreach (var hits in new[] { TotalHits.Exact, TotalHits.LowerBound })
        {
            var top = random.Next(1, 40);
            var best = searcher.Search(query, top, hits, TestContext.Current.CancellationToken);
            Assert.True(all.Best.Take(top).SequenceEqual(best.Best), $"{where}: best {top}, {hits}");
            Assert.InRange(best.Total, hits == TotalHits.Exact ? all.Total : best.Best.Count, all.Total);
        }

        return all.Best;
    }

    private static void CheckGroups(
        Searcher searcher, LargeModel model, Query query, IReadOnlyList<ScoredDocument> found, Random random, string where)
    {
        var search = RandomSearch(query, random);
        var beforeColour = found
            .GroupBy(hit => model.Documents[hit.Document].Group)
            .Where(group => search.Filters.All(filter => filter.Field is not null || ModelIndex.Matches(filter.Groups, group.Key, group.Key.Documents[0])))
            .ToList();
        var groups = beforeColour
            .Where(group => search.Filters.All(filter => ModelIndex.Matches(filter.Groups, group.Key, group.Key.Documents[0])))
            .Select(group => new Found(group.Key, group.MaxBy(hit => (hit.Score, -hit.Document)), group.Count()))
            .ToList();
        var result = searcher.Search(search, TestContext.Current.CancellationToken);
        Assert.True(
            (groups.Sum(group => (long)group.Documents), groups.Count, groups.DistinctBy(group => group.Group.ParentKey).Count())
                == (result.Documents, result.Groups, result.Parents),
            $"{where}: {search}: {result.Documents} documents, {result.Groups} groups, {result.Parents} parents, not {groups.Count} groups");

        var page = Ordered(groups, search).Skip(search.Skip).Take(search.Top).Select(group => (group.Group.Key, group.Best.Score, Ordinal(model, group)));
        Assert.True(
            page.SequenceEqual(result.Hits.Select(hit => (hit.Key, hit.Score, hit.Documents[0].Document))),
            $"{where}: {search}:\n{string.Join(' ', page)}, not\n{string.Join(' ', result.Hits.Select(hit => (hit.Key, hit.Score)))}");

        var colours = beforeColour.SelectMany(group => group.Key.Colour).CountBy(colour => colour).OrderBy(count => count.Key, StringComparer.Ordinal);
        Assert.True(
            colours.SequenceEqual(result.Facets[0].Values.Where(value => value.Count > 0).Select(value => KeyValuePair.Create(value.Value, value.Count)).OrderBy(count => count.Key, StringComparer.Ordinal)),
            $"{where}: {search}: colours");
        Assert.Equal(beforeColour.Count(group => group.Key.Colour.Count == 0), result.Facets[0].Missing);
    }

    private static GroupSearch RandomSearch(Query query, Random random) => new()
    {
        Query = query,
        Filters =
        [
            .. random.Next(2) == 0 ? [] : (GroupFilter[])[new("colour", new KeywordQuery("colour", ["green"], random.Next(2) == 0))],
            .. random.Next(2) == 0 ? [] : (GroupFilter[])[new(null, new NumberRangeQuery(ModelIndex.Number, -5, 15))],
        ],
        Order = new GroupOrder
        {
            NumberField = random.Next(3) == 0 ? ModelIndex.Number : null,
            Descending = random.Next(2) == 0,
            TieNumberField = random.Next(3) == 0 ? ModelIndex.Number : null,
            TiesByKey = random.Next(2) == 0,
        },
        OneHitPerParent = random.Next(2) == 0,
        Facets = ["colour"],
        Skip = random.Next(3) == 0 ? random.Next(30) : 0,
        Top = random.Next(1, 20),
    };

    private static IEnumerable<Found> Ordered(IEnumerable<Found> groups, GroupSearch search)
    {
        var order = search.Order;
        var sorted = groups
            .OrderBy(found => order.NumberField is null ? 0 : (double?)(order.Descending ? -found.Group.Day : found.Group.Day) ?? double.MaxValue)
            .ThenByDescending(found => found.Best.Score)
            .ThenBy(found => order.TieNumberField is null ? 0 : (double?)-found.Group.Day ?? double.MaxValue)
            .ThenBy(found => order.TiesByKey ? found.Group.Key : "", StringComparer.Ordinal)
            .ThenBy(found => found.Best.Document);
        return search.OneHitPerParent ? sorted.DistinctBy(found => found.Group.ParentKey) : sorted;
    }

    /// <summary>The number of a group's best document in the group.</summary>
    private static int Ordinal(LargeModel model, Found found)
    {
        var document = model.Documents[found.Best.Document].Document;
        return Enumerable.Range(0, found.Group.Documents.Count).First(i => ReferenceEquals(found.Group.Documents[i], document));
    }

    private sealed record Found(ModelGroup Group, ScoredDocument Best, int Documents);
}
