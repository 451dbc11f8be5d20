using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Model;
using ImrSearch.Index.Tests.Segments;

namespace ImrSearch.Index.Tests.Collectors;

public sealed class GroupOrderTests
{
    [Theory]
    [InlineData(true, "d b a c e f g")]
    [InlineData(false, "e a c b d f g")]
    public void By_number_ties_go_by_score_then_by_key_and_groups_without_a_number_come_last(bool descending, string expected)
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using (var writer = index.OpenWriter())
        {
            Add(writer, "g", "cat x", null);
            Add(writer, "c", "cat x", 5);
            Add(writer, "a", "cat x", 5);
            writer.Commit();
            Add(writer, "b", "cat x", 7);
            Add(writer, "d", "cat x", 9);
            Add(writer, "e", "cat x", -3);
            Add(writer, "f", "cat cat", null);
            writer.Commit();
        }

        var order = new GroupOrder { NumberField = ModelIndex.Number, Descending = descending, TiesByKey = true };
        Assert.Equal(expected, Keys(index, order));
        Assert.Equal(expected.Split(' ')[..3], Keys(index, order, top: 3).Split(' '));
    }

    [Fact]
    public void By_score_ties_go_by_the_tie_number_then_by_key_and_those_without_a_number_come_last()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using (var writer = index.OpenWriter())
        {
            Add(writer, "z", "cat x", 5);
            Add(writer, "n", "cat x", null);
            writer.Commit();
            Add(writer, "y", "cat x", 9);
            Add(writer, "a", "cat x", 5);
            Add(writer, "best", "cat cat", null);
            Add(writer, "m", "cat x", null);
            writer.Commit();
        }

        var order = new GroupOrder { TieNumberField = ModelIndex.Number, TiesByKey = true };
        Assert.Equal("best y a z m n", Keys(index, order));
        Assert.Equal("best y a", Keys(index, order, top: 3));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Each_parent_can_be_listed_once_by_its_first_group(int seed)
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        var random = new Random(seed);
        var content = new RandomContent(random);
        using (var writer = index.OpenWriter())
        {
            for (var i = 0; i < 120; i++)
            {
                var parent = content.ParentKey();
                writer.Replace(parent, [.. content.Groups(parent).Select(group => group.ToGroup())]);
                if (i % 40 == 0)
                {
                    writer.Commit();
                }
            }

            writer.Commit();
        }

        using var searcher = index.Acquire();
        for (var round = 0; round < 100; round++)
        {
            var search = new GroupSearch
            {
                Query = content.Query(),
                Filters = random.Next(2) == 0 ? [] : [new GroupFilter("colour", new KeywordQuery("colour", ["red"], orMissing: true))],
                Order = random.Next(2) == 0
                    ? new GroupOrder { TiesByKey = true, TieNumberField = ModelIndex.Number }
                    : new GroupOrder { TiesByKey = true, NumberField = ModelIndex.Number, Descending = random.Next(2) == 0 },
                Top = 10_000,
            };
            var all = searcher.Search(search);
            var expected = all.Hits.DistinctBy(hit => hit.ParentKey).Select(hit => (hit.Key, hit.Score)).ToList();
            var found = searcher.Search(search with { OneHitPerParent = true });
            Assert.Equal(all.Parents, found.Hits.Count);
            Assert.Equal((all.Documents, all.Groups, all.Parents), (found.Documents, found.Groups, found.Parents));
            Assert.True(expected.SequenceEqual(found.Hits.Select(hit => (hit.Key, hit.Score))), $"seed {seed}, round {round}: {search.Query}");

            // A page of few, found by passing over what cannot be on it.
            var page = searcher.Search(search with { OneHitPerParent = true, Skip = 2, Top = 3 });
            Assert.True(expected.Skip(2).Take(3).SequenceEqual(page.Hits.Select(hit => (hit.Key, hit.Score))), $"seed {seed}, round {round}: page of {search.Query}");
        }
    }

    [Fact]
    public void Groups_without_a_value_are_counted_and_can_be_filtered_by_in_both_kinds_of_field()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using (var writer = index.OpenWriter())
        {
            Add(writer, "a", "cat", 1, "red");
            Add(writer, "b", "cat", null);
            Add(writer, "c", "cat", 2);
            Add(writer, "d", "dog", 3);
            writer.Commit();
        }

        using var searcher = index.Acquire();
        var found = Search([]);
        Assert.Equal((3L, 2), (found.Groups, found.Facets[0].Missing));
        var missing = Search([new GroupFilter("colour", new KeywordQuery("colour", [], orMissing: true))]);
        Assert.Equal(["b", "c"], missing.Hits.Select(hit => hit.Key).Order());

        // The chosen "no value" keeps its siblings, as any value does.
        Assert.Equal((1, 2), (missing.Facets[0].Values[0].Count, missing.Facets[0].Missing));
        Assert.Equal(3, Search([new GroupFilter("colour", new KeywordQuery("colour", ["red"], orMissing: true))]).Groups);
        Assert.Equal(["a", "c"], Search([new GroupFilter("", new NumberRangeQuery(ModelIndex.Number))]).Hits.Select(hit => hit.Key).Order());

        GroupSearchResult Search(GroupFilter[] filters) =>
            searcher.Search(new GroupSearch { Query = new TermQuery("body", "cat"), Filters = filters, Facets = ["colour"] });
    }

    private static string Keys(SearchIndex index, GroupOrder order, int top = 100)
    {
        using var searcher = index.Acquire();
        return string.Join(' ', searcher.Search(new GroupSearch { Query = new TermQuery("body", "cat"), Order = order, Top = top }).Hits.Select(hit => hit.Key));
    }

    private static void Add(IndexWriter writer, string key, string text, long? number, string? colour = null)
    {
        var group = new DocumentGroup(key) { Documents = { new Document().Add(text, "body") } };
        if (number is { } value)
        {
            group.Numbers[ModelIndex.Number] = value;
        }

        if (colour is not null)
        {
            group.Keywords["colour"] = [colour];
        }

        writer.Replace(key, [group]);
    }
}
