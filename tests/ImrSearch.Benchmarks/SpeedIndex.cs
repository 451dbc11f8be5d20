using ImrSearch.Index;
using ImrSearch.Index.Analysis;
using ImrSearch.Index.Files;

namespace ImrSearch.Benchmarks;

/// <summary>The index that is measured: a text field and five keyword fields, a passage a group.</summary>
internal static class SpeedIndex
{
    public const string Text = "text";

    /// <summary>The keyword fields, all counted by in the facets mode.</summary>
    public static readonly string[] Facets = ["outcome", "itemType", "guideline", "specialty", "year"];

    /// <summary>As much memory as the peer gets before it writes a segment.</summary>
    public static IndexWriterOptions WriterOptions { get; } = new() { MemoryBudgetBytes = 256L << 20 };

    private static readonly IndexSchema Schema = new(EnglishAnalyzer.Instance, [Text], Facets);

    public static SearchIndex Open(string folder) => SearchIndex.Open(new DiskFolder(folder), Schema);

    /// <summary>Adds a passage; it becomes a document of the index here, inside the time that is measured.</summary>
    public static void Add(IndexWriter writer, Passage passage)
    {
        var group = new DocumentGroup(passage.Id);
        group.Documents.Add(new Document().Add(passage.Text, Text));
        for (var i = 0; i < Facets.Length; i++)
        {
            group.Keywords.Add(Facets[i], passage.Keywords[i]);
        }

        writer.Replace(passage.Id, [group]);
    }

    /// <summary>Bytes on disk by the files' extension.</summary>
    public static SortedDictionary<string, long> BytesByKind(string folder)
    {
        var sizes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => !file.Name.StartsWith("write.", StringComparison.Ordinal)))
        {
            var kind = file.Extension.Length > 1 ? file.Extension[1..] : file.Name;
            sizes[kind] = sizes.GetValueOrDefault(kind) + file.Length;
        }

        return sizes;
    }
}
