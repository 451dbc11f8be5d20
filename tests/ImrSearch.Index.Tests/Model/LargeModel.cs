using ImrSearch.Index.Segments;
using ImrSearch.Index.Tests.Files;

namespace ImrSearch.Index.Tests.Model;

/// <summary>
/// An index large enough that terms have many blocks of postings, and the same as plain lists. Words "w0", "w1", ... stand
/// in half of the documents, a quarter, and so on; "f1", "f127", ... in exactly so many, around the sizes of blocks;
/// "pain" hundreds of times in some that lie together. Documents come in groups, and those in parents, of one or several.
/// </summary>
internal sealed class LargeModel : IDisposable
{
    public const int LeastDocuments = 12_000;
    private const int Words = 10;
    private const int BurstDocuments = 700;
    private const int MostPains = 400;
    private static readonly int[] Exact = [1, 2, 127, 128, 129, 255, 256, 257];
    private static readonly string[] Colours = ["red", "green", "blue"];
    private readonly Random _random;

    /// <param name="random">Of what the documents hold.</param>
    /// <param name="segments">In how many segments.</param>
    /// <param name="deletes">Whether a quarter of the parents is deleted afterwards.</param>
    public LargeModel(Random random, int segments, bool deletes)
    {
        _random = random;
        var texts = Texts();
        var at = 0;
        while (at < texts.Count)
        {
            var parent = $"p{Parents.Count:D5}";
            Parents.Add([.. Enumerable.Range(0, Several()).Select(i => Group(parent, i, texts, ref at)).Where(group => group.Documents.Count > 0)]);
        }

        Index = SearchIndex.Open(new MemoryFolder(), ModelIndex.Schema());
        using var writer = Index.OpenWriter(new IndexWriterOptions { MergePolicy = new MergePolicy { Factor = 1000, MaxDeletedShare = 1 } });
        for (var i = 0; i < Parents.Count; i++)
        {
            writer.Replace(Parents[i][0].ParentKey, [.. Parents[i].Select(group => group.ToGroup())]);
            if ((i + 1) % ((Parents.Count / segments) + 1) == 0)
            {
                writer.Commit();
            }
        }

        writer.Commit();
        for (var i = 0; deletes && i < Parents.Count / 4; i++)
        {
            var parent = Parents[random.Next(Parents.Count)][0].ParentKey;
            writer.Delete(parent);
            Deleted.Add(parent);
        }

        writer.Commit();
        Documents = [.. Parents.SelectMany(groups => groups).SelectMany(group => group.Documents.Select(document => (group, document)))];
    }

    public SearchIndex Index { get; }

    /// <summary>The groups of each parent, in the order in which they were added.</summary>
    public List<List<ModelGroup>> Parents { get; } = [];

    /// <summary>The parents that are deleted; their documents still count in the statistics.</summary>
    public HashSet<string> Deleted { get; } = [];

    /// <summary>Each document at its number in the index, with its group.</summary>
    public List<(ModelGroup Group, ModelDocument Document)> Documents { get; }

    /// <summary>A word to look for.</summary>
    public static string Word(Random random) => random.Next(10) switch
    {
        0 => "pain",
        1 or 2 => $"f{Exact[random.Next(Exact.Length)]}",
        3 => "end",
        4 => "nowhere",
        _ => $"w{random.Next(Words)}",
    };

    public void Dispose() => Index.Dispose();

    private List<List<string>> Texts()
    {
        var texts = Enumerable.Range(0, LeastDocuments).Select(_ => Text()).ToList();
        foreach (var count in Exact)
        {
            var numbers = Enumerable.Range(0, texts.Count).ToArray();
            _random.Shuffle(numbers);
            foreach (var number in numbers[..count])
            {
                Insert(texts[number], $"f{count}", _random.Next(1, 4));
            }
        }

        var burst = _random.Next(texts.Count - BurstDocuments);
        foreach (var text in texts.GetRange(burst, BurstDocuments))
        {
            Insert(text, "pain", _random.Next(5) == 0 ? _random.Next(MostPains) : _random.Next(4));
        }

        return texts;
    }

    private List<string> Text()
    {
        var text = new List<string>();
        Insert(text, "end", _random.Next(20) > 0 ? 1 : 0);
        for (var word = 0; word < Words; word++)
        {
            for (var chance = _random.Next(2 << word); chance == 0; chance = _random.Next(3))
            {
                Insert(text, $"w{word}", 1);
            }
        }

        return text;
    }

    private void Insert(List<string> text, string word, int times)
    {
        for (var i = 0; i < times; i++)
        {
            text.Insert(_random.Next(text.Count + 1), word);
        }
    }

    private ModelGroup Group(string parent, int number, List<List<string>> texts, ref int at)
    {
        var (from, count) = (at, Math.Min(Several(), texts.Count - at));
        at += count;
        return new ModelGroup(
            $"{_random.Next(1000):D3}-{parent}#{number}",
            parent,
            [.. texts.GetRange(from, count).Select(text => new ModelDocument([(string.Join(' ', text), _random.Next(3) == 0 ? ["body", "title"] : ["body"])]))],
            _random.Next(4) == 0 ? [] : [Colours[_random.Next(Colours.Length)]],
            [],
            _random.Next(4) == 0 ? null : _random.Next(-20, 20));
    }

    /// <summary>Mostly 1.</summary>
    private int Several() => _random.Next(3) > 0 ? 1 : _random.Next(2, 5);
}
