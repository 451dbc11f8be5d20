using ImrSearch.Index.Collectors;
using ImrSearch.Index.Files;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Tests.Model;

namespace ImrSearch.Index.Tests.Segments;

/// <summary>A small index of parents with one group of one document each.</summary>
internal static class SmallIndex
{
    public static SearchIndex Open(IndexFolder folder) => SearchIndex.Open(folder, ModelIndex.Schema());

    public static SearchIndex Open(string folder) => Open(new DiskFolder(folder));

    public static DocumentGroup Group(string key, string text)
    {
        var group = new DocumentGroup(key) { Keywords = { ["colour"] = ["red"] }, Numbers = { [ModelIndex.Number] = 7 } };
        group.Documents.Add(new Document().Add(text, "body"));
        return group;
    }

    public static void Add(this IndexWriter writer, string key, string text) => writer.Replace(key, [Group(key, text)]);

    /// <summary>The keys of the groups that hold a word.</summary>
    public static string Find(this Searcher searcher, string word) => string.Join(
        ' ',
        searcher.Search(new GroupSearch { Query = new TermQuery("body", word), Top = 1000 }).Hits.Select(hit => hit.Key).Order(StringComparer.Ordinal));

    public static string Find(this SearchIndex index, string word)
    {
        using var searcher = index.Acquire();
        return searcher.Find(word);
    }

    /// <summary>Fills an index with some segments, deletions and a term of several blocks.</summary>
    public static void Fill(SearchIndex index)
    {
        var content = new RandomContent(new Random(5));
        using var writer = index.OpenWriter(new IndexWriterOptions { MergePolicy = new MergePolicy { Factor = 100 } });
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 150; i++)
            {
                writer.Add($"r{round}-{i}", i % 3 == 0 ? "common rare" + i : "common");
            }

            for (var i = 0; i < 20; i++)
            {
                var parent = content.ParentKey();
                writer.Replace(parent, [.. content.Groups(parent).Select(group => group.ToGroup())]);
            }

            writer.Commit(new Dictionary<string, string> { ["round"] = $"{round}" });
        }

        var note = new byte[3000];
        new Random(6).NextBytes(note);
        writer.Attach("note", stream => stream.Write(note));
        writer.Commit();
    }
}
