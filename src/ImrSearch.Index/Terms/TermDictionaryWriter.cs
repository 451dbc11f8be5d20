using System.Runtime.InteropServices;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Terms;

/// <summary>
/// Writes the term dictionary (see <see cref="TermDictionaryFormat"/>). For each field of the schema in order: its
/// terms, ascending, by <see cref="Add"/>, then <see cref="FinishField"/>; at last <see cref="Finish"/>.
/// </summary>
internal sealed class TermDictionaryWriter(FileWriter file)
{
    private readonly List<long> _table = [];
    private readonly List<long> _blockOffsets = [];
    private readonly List<int> _firstTermEnds = [];
    private readonly ByteBuffer _firstTerms = new();
    private readonly ByteBuffer _block = new();
    private readonly byte[] _previous = new byte[TermDictionaryFormat.MaxTermBytes];
    private int _previousLength;
    private int _inBlock;
    private TermInfo _blockBase;
    private long _lastDocumentsOffset;
    private long _lastPositionsOffset;
    private long _termCount;
    private long _totalFrequency;
    private long _documentFrequencySum;

    public void Add(ReadOnlySpan<byte> term, TermInfo info)
    {
        if (_inBlock == 0)
        {
            term.CopyTo(_firstTerms.Add(term.Length));
            _firstTermEnds.Add(_firstTerms.Length);
            _previousLength = 0;
            _blockBase = info;
            _lastDocumentsOffset = info.DocumentsOffset;
            _lastPositionsOffset = info.PositionsOffset;
        }

        var shared = term.CommonPrefixLength(_previous.AsSpan(0, _previousLength));
        _block.AddVarint((uint)shared);
        _block.AddVarint((uint)(term.Length - shared));
        term[shared..].CopyTo(_block.Add(term.Length - shared));
        _block.AddVarint((uint)info.DocumentFrequency);
        AddVarint(info.TotalFrequency - info.DocumentFrequency);
        if (info.DocumentFrequency == 1)
        {
            _block.AddVarint((uint)info.SingleDocument);
        }
        else
        {
            AddVarint(info.DocumentsOffset - _lastDocumentsOffset);
            _lastDocumentsOffset = info.DocumentsOffset;
        }

        AddVarint(info.PositionsOffset - _lastPositionsOffset);
        _lastPositionsOffset = info.PositionsOffset;
        term.CopyTo(_previous);
        _previousLength = term.Length;
        _termCount++;
        _totalFrequency += info.TotalFrequency;
        _documentFrequencySum += info.DocumentFrequency;
        if (++_inBlock == TermDictionaryFormat.BlockTerms)
        {
            FinishBlock();
        }
    }

    /// <summary>Adds a word of a word list, which has no postings.</summary>
    public void AddWord(ReadOnlySpan<byte> word, int documentCount) =>
        Add(word, new TermInfo(documentCount, documentCount, DocumentsOffset: 0, PositionsOffset: 0, SingleDocument: documentCount == 1 ? 0 : -1));

    public void FinishField(long documentCount)
    {
        FinishBlock();
        file.Align(8);
        _table.AddRange([file.Position, _blockOffsets.Count, _termCount, documentCount, _totalFrequency, _documentFrequencySum]);
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_blockOffsets)));
        file.WriteInts(CollectionsMarshal.AsSpan(_firstTermEnds));
        file.WriteBytes(_firstTerms.Span);

        _blockOffsets.Clear();
        _firstTermEnds.Clear();
        _firstTerms.Clear();
        _termCount = 0;
        _totalFrequency = 0;
        _documentFrequencySum = 0;
    }

    public void Finish()
    {
        file.Align(8);
        var table = file.Position;
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_table)));
        file.WriteInt64(table);
    }

    private void FinishBlock()
    {
        if (_inBlock == 0)
        {
            return;
        }

        _blockOffsets.Add(file.Position);
        file.WriteVarint(_inBlock);
        file.WriteVarint(_blockBase.DocumentsOffset);
        file.WriteVarint(_blockBase.PositionsOffset);
        file.WriteBytes(_block.Span);
        _block.Clear();
        _inBlock = 0;
    }

    private void AddVarint(long value)
    {
        while (value >= 0x80)
        {
            _block.Add(1)[0] = (byte)(value | 0x80);
            value >>= 7;
        }

        _block.Add(1)[0] = (byte)value;
    }
}
