using System.Runtime.InteropServices;
using System.Text;

namespace ImrSearch.Index.Terms;

/// <summary>
/// Gathers the words of a text field as a reader would write them, with the number of documents that hold each: what
/// suggestions are made of. Numbers, short words and overlong ones are left out.
/// </summary>
internal sealed class WordListBuilder
{
    private const int MinLength = 3;
    private const int MaxLength = 40;

    private readonly Dictionary<string, Entry> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public WordListBuilder() => _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>About how many bytes of memory are in use.</summary>
    public long MemoryBytes { get; private set; }

    /// <summary>Whether suggestions take such a word.</summary>
    public static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var one in word)
        {
            if (!char.IsLetter(one))
            {
                return false;
            }
        }

        return word.Length is >= MinLength and <= MaxLength;
    }

    /// <summary>Notes a word of a document; documents come ascending.</summary>
    public void Add(ReadOnlySpan<char> word, int document)
    {
        if (!IsWord(word))
        {
            return;
        }

        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(_bySpan, word, out var known);
        MemoryBytes += known ? 0 : 80 + (2 * word.Length);
        if (!known || entry.Document != document)
        {
            entry = new Entry(entry.Count + 1, document);
        }
    }

    /// <summary>Writes the words as the next field of the dictionary (see <see cref="TermDictionaryFormat"/>).</summary>
    public void Write(TermDictionaryWriter terms)
    {
        var words = _words.Select(word => (Utf8: Encoding.UTF8.GetBytes(word.Key), word.Value.Count)).ToArray();
        Array.Sort(words, (x, y) => x.Utf8.AsSpan().SequenceCompareTo(y.Utf8));
        foreach (var (word, count) in words)
        {
            terms.AddWord(word, count);
        }

        terms.FinishField(documentCount: 0);
    }

    public void Clear()
    {
        _words.Clear();
        MemoryBytes = 0;
    }

    private readonly record struct Entry(int Count, int Document);
}
