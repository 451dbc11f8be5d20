using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Tests.Model;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Collectors;

public sealed class CountUnitTests
{
    [Theory]
    [InlineData(1, CountUnit.Document)]
    [InlineData(2, CountUnit.Document)]
    [InlineData(1, CountUnit.Parent)]
    [InlineData(2, CountUnit.Parent)]
    [InlineData(1, CountUnit.Group)]
    public void Facets_and_tables_count_documents_groups_or_parents_as_a_plain_model_does(int seed, CountUnit unit)
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        var random = new Random(seed);
        var model = Fill(index, new RandomContent(random));
        var queries = new RandomContent(random);
        using var searcher = index.Acquire();
        Assert.True(searcher.SegmentCount > 1);
        for (var round = 0; round < 100; round++)
        {
            var query = queries.Query();
            GroupFilter[] filters = random.Next(2) == 0 ? [] : [new GroupFilter("colour", new KeywordQuery("colour", ["red", "blue"], random.Next(2) == 0))];
            var found = searcher.Search(new GroupSearch
            {
                Query = query,
                Filters = filters,
                Facets = ModelIndex.KeywordFields,
                Tables = [new CrossTable("tags", "colour")],
                CountBy = unit,
                Top = 0,
            });

            var where = $"seed {seed}, round {round}: {query}";
            var matching = model.Groups
                .SelectMany(group => group.Documents.Select((document, at) => (Group: group, Document: at, Matches: ModelIndex.Matches(query, group, document))))
                .Where(match => match.Matches)
                .Select(match => (match.Group, Unit: UnitOf(match.Group, match.Document)))
                .ToList();
            var passing = matching.Where(match => filters.All(filter => ModelIndex.Matches(filter.Groups, match.Group, match.Group.Documents[0]))).ToList();
            foreach (var facet in found.Facets)
            {
                var counted = facet.Field == "colour" ? matching : passing;
                var expected = Count(counted, group => Values(group, facet.Field));
                var missing = expected.Remove("", out var count) ? count : 0;
                Assert.True(missing == facet.Missing, $"{where}: {facet.Missing} without {facet.Field}, not {missing}");
                Assert.True(
                    expected.OrderBy(pair => pair.Key, StringComparer.Ordinal).SequenceEqual(
                        facet.Values.Select(value => KeyValuePair.Create(value.Value, value.Count)).OrderBy(pair => pair.Key, StringComparer.Ordinal)),
                    $"{where}: other counts of {facet.Field}");
            }

            var cells = Count(passing, group => Values(group, "tags").SelectMany(tag => Values(group, "colour").Select(colour => $"{tag}|{colour}")));
            Assert.True(
                cells.OrderBy(pair => pair.Key, StringComparer.Ordinal).SequenceEqual(found.Tables[0]
                    .Select(cell => KeyValuePair.Create($"{cell.Row}|{cell.Column}", cell.Count)).OrderBy(pair => pair.Key, StringComparer.Ordinal)),
                $"{where}: other cells");
        }

        string UnitOf(ModelGroup group, int document) => unit switch
        {
            CountUnit.Document => $"{group.Key} {document}",
            CountUnit.Parent => group.ParentKey,
            _ => group.Key,
        };
    }

    [Fact]
    public void A_group_s_documents_all_count_under_its_values_and_a_parent_once()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using (var writer = index.OpenWriter())
        {
            writer.Replace("p", [Group("p#1", "red", "cat", "cat dog", "bird"), Group("p#2", "red", "cat"), Group("p#3", null, "cat")]);
            writer.Replace("q", [Group("q#1", null, "cat")]);
            writer.Commit();
        }

        using var searcher = index.Acquire();
        Assert.Equal("red 2, missing 2", Count(CountUnit.Group));
        Assert.Equal("red 3, missing 2", Count(CountUnit.Document));
        Assert.Equal("red 1, missing 2", Count(CountUnit.Parent));

        string Count(CountUnit unit)
        {
            var facet = searcher.Search(new GroupSearch { Query = new TermQuery("body", "cat"), Facets = ["colour"], CountBy = unit }).Facets[0];
            return $"{facet.Values[0].Value} {facet.Values[0].Count}, missing {facet.Missing}";
        }
    }

    private static DocumentGroup Group(string key, string? colour, params string[] texts)
    {
        var group = new DocumentGroup(key);
        group.Documents.AddRange(texts.Select(text => new Document().Add(text, "body")));
        if (colour is not null)
        {
            group.Keywords["colour"] = [colour];
        }

        return group;
    }

    private static IEnumerable<string> Values(ModelGroup group, string field) => group.Values(field).DefaultIfEmpty("");

    private static Dictionary<string, int> Count(IEnumerable<(ModelGroup Group, string Unit)> units, Func<ModelGroup, IEnumerable<string>> values) => units
        .SelectMany(unit => values(unit.Group).Select(value => (value, unit.Unit)))
        .Distinct()
        .GroupBy(pair => pair.value)
        .ToDictionary(same => same.Key, same => same.Count());

    private static ModelIndex Fill(SearchIndex index, RandomContent content)
    {
        var model = new ModelIndex();
        using var writer = index.OpenWriter(new IndexWriterOptions { MergePolicy = new MergePolicy { Factor = 100 } });
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 30; i++)
            {
                var parent = content.ParentKey();
                model.Parents[parent] = content.Groups(parent);
                writer.Replace(parent, [.. model.Parents[parent].Select(group => group.ToGroup())]);
            }

            writer.Commit();
        }

        return model;
    }
}
