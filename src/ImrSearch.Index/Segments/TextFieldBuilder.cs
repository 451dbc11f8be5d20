using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ImrSearch.Index.Files;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Segments;

/// <summary>
/// Inverts one text field in memory: for each term its documents, frequencies and positions, as two streams in a
/// <see cref="SlicePool"/> in the coding of <see cref="PostingsFormat"/>'s tails. Documents and positions come ascending.
/// </summary>
internal sealed class TextFieldBuilder
{
    private readonly SlicePool _pool = new();
    private readonly ByteBuffer _texts = new();
    private TermState[] _terms = new TermState[256];
    private int[] _slots = new int[1024];
    private byte[] _norms = new byte[1024];
    private int _termCount;
    private int _documentCount;

    public long MemoryBytes =>
        _pool.MemoryBytes + _texts.Length + ((long)_terms.Length * Unsafe.SizeOf<TermState>()) + (4L * _slots.Length) + _norms.Length;

    /// <summary>The norm bytes of the documents so far.</summary>
    public ReadOnlySpan<byte> Norms => _norms.AsSpan(0, _documentCount);

    /// <summary>Documents with something in the field.</summary>
    public int DocumentsWithField { get; private set; }

    /// <summary>A hash for <see cref="Add"/>, so that a term that goes into several fields is hashed once.</summary>
    public static uint Hash(ReadOnlySpan<byte> term)
    {
        var hash = (ulong)term.Length * 0x9E3779B97F4A7C15UL;
        while (term.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(term)) * 0x9FB21C651E98DF25UL;
            hash ^= hash >> 32;
            term = term[8..];
        }

        ulong rest = 0;
        foreach (var value in term)
        {
            rest = (rest << 8) | value;
        }

        hash = (hash ^ rest) * 0x9FB21C651E98DF25UL;
        return (uint)(hash >> 32);
    }

    public void Add(ReadOnlySpan<byte> term, uint hash, int document, int position)
    {
        // Not in one expression: finding may replace the array.
        var number = Find(term, hash);
        ref var state = ref _terms[number];
        if (state.Document != document)
        {
            if (state.Frequency > 0)
            {
                WriteDocument(ref state);
            }

            state.Gap = document - state.Document - 1;
            state.Document = document;
            state.Frequency = 0;
            state.Position = 0;
        }

        state.Frequency++;
        _pool.WriteVarint(ref state.PositionsEnd, (uint)(position - state.Position));
        state.Position = position;
    }

    public void FinishDocument(byte norm)
    {
        if (_documentCount == _norms.Length)
        {
            Array.Resize(ref _norms, _norms.Length * 2);
        }

        _norms[_documentCount++] = norm;
        DocumentsWithField += norm == 0 ? 0 : 1;
    }

    public void Write(TermDictionaryWriter dictionary, PostingsWriter postings)
    {
        foreach (var term in Sorted())
        {
            ref var state = ref _terms[term];
            postings.StartTerm();
            WriteTerm(ref state, postings);
            dictionary.Add(Text(in state), postings.FinishTerm());
        }

        dictionary.FinishField(DocumentsWithField);
    }

    /// <summary>Forgets everything; the memory is used again.</summary>
    public void Clear()
    {
        _pool.Clear();
        _texts.Clear();
        Array.Clear(_slots);
        _termCount = 0;
        _documentCount = 0;
        DocumentsWithField = 0;
    }

    private void WriteTerm(ref TermState state, PostingsWriter postings)
    {
        var positions = new SliceReader(_pool, state.PositionsStart, state.PositionsEnd);
        var document = -1;
        if (state.DocumentsStart >= 0)
        {
            var documents = new SliceReader(_pool, state.DocumentsStart, state.DocumentsEnd);
            while (!documents.AtEnd)
            {
                var code = documents.ReadVarint();
                document += (int)(code >> 1) + 1;
                WriteDocument(document, (code & 1) != 0 ? 1 : (int)documents.ReadVarint(), ref positions, postings);
            }
        }

        WriteDocument(state.Document, state.Frequency, ref positions, postings);
    }

    private void WriteDocument(int document, int frequency, ref SliceReader positions, PostingsWriter postings)
    {
        postings.StartDocument(document, frequency, _norms[document]);
        var position = 0;
        for (var i = 0; i < frequency; i++)
        {
            position += (int)positions.ReadVarint();
            postings.AddPosition(position);
        }
    }

    private void WriteDocument(ref TermState state)
    {
        if (state.DocumentsStart < 0)
        {
            state.DocumentsStart = state.DocumentsEnd = _pool.NewStream();
        }

        _pool.WriteVarint(ref state.DocumentsEnd, ((uint)state.Gap << 1) | (state.Frequency == 1 ? 1u : 0u));
        if (state.Frequency != 1)
        {
            _pool.WriteVarint(ref state.DocumentsEnd, (uint)state.Frequency);
        }
    }

    private int Find(ReadOnlySpan<byte> term, uint hash)
    {
        var mask = _slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = _slots[slot] - 1;
            if (number < 0)
            {
                _slots[slot] = _termCount + 1;
                return NewTerm(term, hash);
            }

            if (_terms[number].Hash == hash && Text(in _terms[number]).SequenceEqual(term))
            {
                return number;
            }
        }
    }

    private int NewTerm(ReadOnlySpan<byte> term, uint hash)
    {
        if (_termCount == _terms.Length)
        {
            Array.Resize(ref _terms, _terms.Length * 2);
        }

        var stream = _pool.NewStream();
        _terms[_termCount] = new TermState
        {
            TextStart = _texts.Length,
            TextLength = term.Length,
            Hash = hash,
            Document = -1,
            DocumentsStart = -1,
            PositionsStart = stream,
            PositionsEnd = stream,
        };
        term.CopyTo(_texts.Add(term.Length));
        if (++_termCount * 2 > _slots.Length)
        {
            Rehash();
        }

        return _termCount - 1;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        var mask = _slots.Length - 1;
        for (var number = 0; number < _termCount; number++)
        {
            var slot = (int)_terms[number].Hash & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = number + 1;
        }
    }

    private ReadOnlySpan<byte> Text(in TermState state) => _texts.Span.Slice(state.TextStart, state.TextLength);

    /// <summary>The terms' numbers in the order of their bytes.</summary>
    private int[] Sorted()
    {
        var numbers = new int[_termCount];
        var heads = new ulong[_termCount];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = i;
            heads[i] = Head(Text(in _terms[i]));
        }

        // Most terms differ in their first eight bytes; those that do not are sorted once more.
        Array.Sort(heads, numbers);
        for (var from = 0; from < numbers.Length;)
        {
            var to = from + 1;
            while (to < numbers.Length && heads[to] == heads[from])
            {
                to++;
            }

            if (to - from > 1)
            {
                numbers.AsSpan(from..to).Sort((x, y) => Text(in _terms[x]).SequenceCompareTo(Text(in _terms[y])));
            }

            from = to;
        }

        return numbers;
    }

    private static ulong Head(ReadOnlySpan<byte> text)
    {
        ulong head = 0;
        for (var i = 0; i < 8; i++)
        {
            head = (head << 8) | (i < text.Length ? text[i] : (byte)0);
        }

        return head;
    }

    private struct TermState
    {
        public int TextStart;
        public int TextLength;
        public uint Hash;

        // The document under way, which is written to its stream when the next one comes.
        public int Document;
        public int Gap;
        public int Frequency;
        public int Position;
        public int DocumentsStart;
        public int DocumentsEnd;
        public int PositionsStart;
        public int PositionsEnd;
    }
}
