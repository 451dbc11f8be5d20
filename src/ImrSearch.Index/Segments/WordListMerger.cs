using System.Text;
using ImrSearch.Index.Analysis;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Segments;

/// <summary>
/// Joins the word lists of one field. Which documents hold a word is not known, so that deleted ones cannot be taken off
/// its count; but a word is dropped when its term is gone, and its count is no more than the term's.
/// </summary>
internal sealed class WordListMerger(Analyzer analyzer)
{
    private readonly Dictionary<ulong, int> _frequencies = [];
    private readonly TokenStream _stream = analyzer.CreateStream();

    /// <summary>Notes in how many documents a term of the merged field stands; call it for all, then <see cref="Write"/>.</summary>
    public void Add(ReadOnlySpan<byte> term, int documentFrequency) => _frequencies[Hash(term)] = documentFrequency;

    public void Write(IEnumerable<TermDictionaryReader> lists, TermDictionaryWriter output)
    {
        var open = lists.Select(list => list.Enumerate()).Where(words => words.MoveNext()).ToList();
        while (open.Count > 0)
        {
            var least = open[0];
            foreach (var words in open)
            {
                least = words.Term.SequenceCompareTo(least.Term) < 0 ? words : least;
            }

            var word = least.Term.ToArray();
            long count = 0;
            for (var i = open.Count - 1; i >= 0; i--)
            {
                if (open[i].Term.SequenceEqual(word))
                {
                    count += open[i].Info.DocumentFrequency;
                    if (!open[i].MoveNext())
                    {
                        open.RemoveAt(i);
                    }
                }
            }

            if (Math.Min(count, FrequencyOf(word)) is var kept and > 0)
            {
                output.AddWord(word, (int)kept);
            }
        }

        output.FinishField(documentCount: 0);
    }

    private int FrequencyOf(byte[] word)
    {
        _stream.Reset(Encoding.UTF8.GetString(word));
        if (!_stream.MoveNext())
        {
            return 0;
        }

        Span<byte> term = stackalloc byte[3 * _stream.Term.Length];
        return _frequencies.GetValueOrDefault(Hash(term[..Encoding.UTF8.GetBytes(_stream.Term, term)]));
    }

    /// <summary>FNV-1a (Fowler, Noll, Vo), 64 bits: two terms of one dictionary hardly ever have the same.</summary>
    private static ulong Hash(ReadOnlySpan<byte> term)
    {
        var hash = 0xCBF29CE484222325UL;
        foreach (var one in term)
        {
            hash = (hash ^ one) * 0x100000001B3UL;
        }

        return hash;
    }
}
