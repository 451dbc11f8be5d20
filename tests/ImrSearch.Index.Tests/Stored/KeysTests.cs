using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Tests.Segments;
using ImrSearch.Testing;

namespace ImrSearch.Index.Tests.Stored;

/// <summary>Keys are found in segments of every shape: what is one to one is not written.</summary>
public sealed class KeysTests
{
    private const int Parents = 700;

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(1, 1, false)]
    [InlineData(2, 1, false)]
    [InlineData(1, 3, false)]
    [InlineData(3, 2, false)]
    public void Every_key_leads_to_its_group_and_no_other(int groups, int documents, bool sameKey)
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using (var writer = index.OpenWriter())
        {
            for (var round = 0; round < 2; round++)
            {
                for (var parent = round * 300; parent < Parents; parent++)
                {
                    writer.Replace($"p{parent}", [.. Enumerable.Range(0, groups).Select(group => Group(parent, group, documents, sameKey))]);
                }

                writer.Commit();
            }

            Check(index, groups, documents, sameKey);
            writer.MergeAll(TestContext.Current.CancellationToken);
        }

        Check(index, groups, documents, sameKey);
        Assert.Empty(index.Verify(cancellation: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Segments_of_different_shapes_become_one()
    {
        using var folder = new TempFolder();
        using var index = SmallIndex.Open(folder.Path);
        using (var writer = index.OpenWriter())
        {
            writer.Replace("p0", [Group(0, 0, documents: 1, sameKey: true)]);
            writer.Commit();
            writer.Replace("p1", [Group(1, 0, documents: 3, sameKey: false), Group(1, 1, documents: 1, sameKey: false)]);
            writer.Commit();
            writer.MergeAll(TestContext.Current.CancellationToken);
        }

        using var searcher = index.Acquire();
        Assert.Equal((5L, 3L, 2L), searcher.Counts());
        Assert.Equal(["p0"], Keys(searcher, "p0"));
        Assert.Equal(["p1#1"], Keys(searcher, "p1#1"));
        Assert.Empty(Keys(searcher, "p1"));
    }

    private static DocumentGroup Group(int parent, int number, int documents, bool sameKey)
    {
        var group = SmallIndex.Group(sameKey ? $"p{parent}" : $"p{parent}#{number}", "cat");
        for (var i = 1; i < documents; i++)
        {
            group.Documents.Add(new Document().Add("cat", "body"));
        }

        return group;
    }

    private static void Check(SearchIndex index, int groups, int documents, bool sameKey)
    {
        using var searcher = index.Acquire();
        Assert.Equal((Parents * groups * documents, Parents * groups, Parents), searcher.Counts());
        for (var parent = 0; parent < Parents; parent++)
        {
            for (var group = 0; group < groups; group++)
            {
                var key = sameKey ? $"p{parent}" : $"p{parent}#{group}";
                Assert.Equal([key], Keys(searcher, key));
            }

            Assert.Empty(Keys(searcher, $"q{parent}"));
        }
    }

    private static IEnumerable<string> Keys(Searcher searcher, string key)
    {
        var found = searcher.Search(new GroupSearch { Query = new GroupKeyQuery(key), DocumentsPerGroup = 100 });
        Assert.Equal(found.Documents, found.Hits.Sum(hit => hit.Documents.Count));
        return found.Hits.Select(hit => hit.Key);
    }
}
