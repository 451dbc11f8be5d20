using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Segments;
using ImrSearch.Testing;

namespace ImrSearch.Index.Tests.Model;

/// <summary>Random adds, deletes, commits, rollbacks, merges and reopenings against the plain model.</summary>
public sealed class RandomSequenceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void The_index_answers_as_a_plain_model_does(int seed)
    {
        using var folder = new TempFolder();
        var random = new Random(seed);
        var content = new RandomContent(random);
        var model = new ModelIndex();
        var index = SearchIndex.Open(new DiskFolder(folder.Path), ModelIndex.Schema());
        for (var round = 0; round < 12; round++)
        {
            model = Change(index, model, content, random);
            if (random.Next(3) == 0)
            {
                index.Dispose();
                index = SearchIndex.Open(new DiskFolder(folder.Path), ModelIndex.Schema());
            }

            using var searcher = index.Acquire();
            for (var i = 0; i < 15; i++)
            {
                CheckSearch(searcher, model, content, random, $"seed {seed}, round {round}, query {i}");
            }

            Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
        }

        using (var writer = index.OpenWriter())
        {
            writer.MergeAll(TestContext.Current.CancellationToken);
        }

        CheckScores(index, model, content, seed);
        index.Dispose();
    }

    private static ModelIndex Change(SearchIndex index, ModelIndex model, RandomContent content, Random random)
    {
        var changed = model.Copy();
        using var writer = index.OpenWriter(new IndexWriterOptions
        {
            MemoryBudgetBytes = random.Next(2) == 0 ? 1 : long.MaxValue,
            MergePolicy = new MergePolicy { Factor = 3, MinDocuments = 10 },
        });
        for (var i = random.Next(1, 30); i > 0; i--)
        {
            var parent = content.ParentKey();
            if (random.Next(4) == 0)
            {
                writer.Delete(parent);
                changed.Parents.Remove(parent);
            }
            else if (random.Next(100) == 0)
            {
                writer.DeleteAll();
                changed.Parents.Clear();
            }
            else
            {
                var groups = content.Groups(parent);
                writer.Replace(parent, [.. groups.Select(group => group.ToGroup())]);
                changed.Parents[parent] = groups;
            }
        }

        if (random.Next(5) == 0)
        {
            return model;
        }

        writer.Commit();
        if (random.Next(2) == 0)
        {
            writer.Merge();
        }

        return changed;
    }

    private static void CheckSearch(Searcher searcher, ModelIndex model, RandomContent content, Random random, string where)
    {
        var query = content.Query();
        var filters = new List<GroupFilter>();
        if (random.Next(2) == 0)
        {
            filters.Add(new GroupFilter("colour", new KeywordQuery("colour", ["RED", "blue"], random.Next(2) == 0)));
        }

        if (random.Next(3) == 0)
        {
            filters.Add(new GroupFilter("tags", new KeywordRangeQuery("tags", "t100", "t200")));
        }

        var found = searcher.Search(new GroupSearch
        {
            Query = query,
            Filters = filters,
            Facets = ModelIndex.KeywordFields,
            Tables = [new CrossTable("tags", "colour")],
            Order = new GroupOrder { NumberField = ModelIndex.Number, Descending = random.Next(2) == 0 },
            Top = int.MaxValue / 2,
            DocumentsPerGroup = 100,
        });

        bool Passes(ModelGroup group, GroupFilter filter) => ModelIndex.Matches(filter.Groups, group, group.Documents[0]);
        var matching = model.Groups
            .Select(group => (Group: group, Documents: group.Documents.Count(document => ModelIndex.Matches(query, group, document))))
            .Where(match => match.Documents > 0).ToList();
        var expected = matching.Where(match => filters.All(filter => Passes(match.Group, filter))).ToList();
        where = $"{where}: {query}";
        Assert.True(expected.Count == found.Groups, $"{where}: {found.Groups} groups, not {expected.Count}");
        Assert.True(expected.Sum(match => match.Documents) == found.Documents, $"{where}: {found.Documents} documents");
        Assert.True(expected.Select(match => match.Group.ParentKey).Distinct().Count() == found.Parents, $"{where}: {found.Parents} parents");
        Assert.True(
            expected.Select(match => (match.Group.Key, match.Documents)).Order().SequenceEqual(found.Hits.Select(hit => (hit.Key, hit.Documents.Count)).Order()),
            $"{where}: other groups");
        foreach (var facet in found.Facets)
        {
            var counted = matching
                .Where(match => filters.Where(filter => filter.Field != facet.Field).All(filter => Passes(match.Group, filter)))
                .Select(match => match.Group).ToList();
            var values = counted.SelectMany(group => group.Values(facet.Field)).GroupBy(value => value)
                .Select(same => new FacetValue(same.Key, same.Count()))
                .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal);
            Assert.True(values.SequenceEqual(facet.Values), $"{where}: other counts of {facet.Field}");
            Assert.True(counted.Count(group => group.Values(facet.Field).Count == 0) == facet.Missing, $"{where}: missing {facet.Field}");
        }

        var cells = expected.SelectMany(match => OrMissing(match.Group.Tags).SelectMany(tag => OrMissing(match.Group.Colour).Select(colour => (tag, colour))))
            .GroupBy(cell => cell).Select(same => new CrossCount(same.Key.tag, same.Key.colour, same.Count())).ToHashSet();
        Assert.True(cells.SetEquals(found.Tables[0]) && cells.Count == found.Tables[0].Count, $"{where}: other counts by two fields");
        var days = found.Hits.Select(hit => model.Groups.First(group => group.Key == hit.Key).Day).ToList();
        Assert.True(days.SkipWhile(day => day is not null).All(day => day is null), $"{where}: groups without a day are not last");
    }

    private static IEnumerable<string?> OrMissing(IReadOnlyList<string> values) => values.Count == 0 ? [null] : values;

    /// <summary>With nothing deleted any more, scores follow from the live documents alone.</summary>
    private static void CheckScores(SearchIndex index, ModelIndex model, RandomContent content, int seed)
    {
        using var searcher = index.Acquire();
        foreach (var query in Enumerable.Range(0, 200).Select(_ => content.Query(0)).OfType<TermQuery>())
        {
            var found = searcher.Search(new GroupSearch { Query = query, Top = 1000 });
            var expected = model.Groups
                .Select(group => group.Documents
                    .Where(document => ModelIndex.Matches(query, group, document))
                    .Select(document => model.Score(query, document)).DefaultIfEmpty(0).Max())
                .Where(score => score > 0).OrderDescending().ToList();
            Assert.Equal(expected.Count, found.Hits.Count);
            Assert.All(expected.Zip(found.Hits), pair => Assert.True(
                Math.Abs(pair.First - pair.Second.Score) <= 1e-5 * pair.First, $"seed {seed}: {query}: {pair.Second.Score}, not {pair.First}"));
        }
    }
}
