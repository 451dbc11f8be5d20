using ImrSearch.Index.Tests.Files;
using ImrSearch.Index.Tests.Model;

namespace ImrSearch.Index.Tests.Postings;

/// <summary>
/// An index in memory whose terms have many blocks of postings, and the same postings as plain lists. "w0" stands in
/// half of the documents, each further word in half as many; some occur several times.
/// </summary>
internal sealed class LongIndex : IDisposable
{
    public const int Documents = 12_000;
    public const int Words = 12;

    /// <param name="seed">Of what the documents hold.</param>
    /// <param name="segments">In how many segments.</param>
    public LongIndex(int seed, int segments = 1)
    {
        var random = new Random(seed);
        Texts = [.. Enumerable.Range(0, Documents).Select(_ => Text(random))];
        Index = SearchIndex.Open(new MemoryFolder(), new IndexSchema(new PlainAnalyzer(), ["body"], ["half"]));
        using var writer = Index.OpenWriter();
        for (var i = 0; i < Documents; i++)
        {
            var group = new DocumentGroup($"{i:D5}") { Keywords = { ["half"] = [i % 2 == 0 ? "even" : "odd"] } };
            group.Documents.Add(new Document().Add(string.Join(' ', Texts[i]), "body"));
            writer.Replace($"{i:D5}", [group]);
            if ((i + 1) % (Documents / segments) == 0)
            {
                writer.Commit();
            }
        }

        writer.Commit();
    }

    public SearchIndex Index { get; }

    /// <summary>The words of each document in order.</summary>
    public string[][] Texts { get; }

    public static string Word(int number) => $"w{number}";

    /// <summary>The documents of a word.</summary>
    public List<int> DocumentsOf(string word) => [.. Enumerable.Range(0, Documents).Where(document => Texts[document].Contains(word))];

    public void Dispose() => Index.Dispose();

    private static string[] Text(Random random)
    {
        var words = new List<string> { "end" };
        for (var word = 0; word < Words; word++)
        {
            for (var chance = random.Next(2 << word); chance == 0; chance = random.Next(4))
            {
                words.Insert(random.Next(words.Count + 1), Word(word));
            }
        }

        return [.. words];
    }
}
