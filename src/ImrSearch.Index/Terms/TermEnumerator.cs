using ImrSearch.Index.Files;

namespace ImrSearch.Index.Terms;

/// <summary>Walks the terms of a field in one segment in the order of their bytes. Not thread-safe.</summary>
internal sealed class TermEnumerator
{
    private readonly TermDictionaryReader _dictionary;
    private readonly int _blockCount;
    private byte[] _term = new byte[64];
    private int _length;
    private int _block = -1;
    private int _left;
    private long _at;
    private long _end;
    private long _documentsOffset;
    private long _positionsOffset;

    internal TermEnumerator(TermDictionaryReader dictionary, int blockCount)
    {
        _dictionary = dictionary;
        _blockCount = blockCount;
    }

    /// <summary>The term at hand as UTF-8; valid until the enumerator moves.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <summary>What is known of it.</summary>
    public TermInfo Info { get; private set; }

    /// <summary>Goes on to the next term; the first, to begin with.</summary>
    public bool MoveNext()
    {
        if (_left == 0 && !OpenBlock(_block + 1))
        {
            return false;
        }

        var reader = new ByteReader(_dictionary.File, _at, _end);
        Read(ref reader);
        _at = reader.Position;
        return true;
    }

    /// <summary>Goes to the first term that is not less than <paramref name="target"/>; false when there is none.</summary>
    public bool Seek(ReadOnlySpan<byte> target) => Seek(target, Math.Max(_dictionary.BlockOf(target), 0));

    /// <summary>The same, when it is known in which block the target is, if anywhere.</summary>
    public bool Seek(ReadOnlySpan<byte> target, int block)
    {
        if (!OpenBlock(block))
        {
            return false;
        }

        while (MoveNext())
        {
            if (Term.SequenceCompareTo(target) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool OpenBlock(int block)
    {
        if (block >= _blockCount)
        {
            _left = 0;
            _block = _blockCount;
            return false;
        }

        _block = block;
        (_at, _end) = _dictionary.BlockRange(block);
        var reader = new ByteReader(_dictionary.File, _at, _end);
        _left = reader.ReadVarint32(TermDictionaryFormat.BlockTerms);
        _documentsOffset = reader.ReadVarint();
        _positionsOffset = reader.ReadVarint();
        _at = reader.Position;
        _length = 0;
        if (_left == 0)
        {
            throw _dictionary.File.Damaged(_at, "a block with at least one term", "an empty one");
        }

        return true;
    }

    private void Read(ref ByteReader reader)
    {
        var shared = reader.ReadVarint32(_length);
        var rest = reader.ReadBytes(reader.ReadVarint32(TermDictionaryFormat.MaxTermBytes - shared));
        _length = shared + rest.Length;
        if (_length > _term.Length)
        {
            Array.Resize(ref _term, Math.Max(_length, _term.Length * 2));
        }

        rest.CopyTo(_term.AsSpan(shared));
        var documentFrequency = reader.ReadVarint32(_dictionary.DocumentCount);
        if (documentFrequency == 0)
        {
            throw _dictionary.File.Damaged(reader.Position, "a term in at least one document", "one in none");
        }

        var totalFrequency = documentFrequency + reader.ReadVarint();
        var single = -1;
        if (documentFrequency == 1)
        {
            single = reader.ReadVarint32();
        }
        else
        {
            _documentsOffset += reader.ReadVarint();
        }

        _positionsOffset += reader.ReadVarint();
        Info = new TermInfo(documentFrequency, totalFrequency, _documentsOffset, _positionsOffset, single);
        _left--;
    }
}
