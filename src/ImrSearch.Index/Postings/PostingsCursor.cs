using System.Runtime.CompilerServices;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Postings;

/// <summary>
/// Walks the documents of one term in one segment, ascending, one by one or in runs, with frequencies and, where asked
/// for, positions. Starts before the first document. Not thread-safe; make one per search.
/// </summary>
internal sealed class PostingsCursor
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

    private readonly PostingsBlocks _blocks;
    private readonly int[] _documents;
    private int _count;
    private int _index = -1;
    private int _positionsPassed;

    /// <param name="files">The segment's files.</param>
    /// <param name="term">The term.</param>
    /// <param name="withPositions">Whether positions will be read.</param>
    public PostingsCursor(PostingsFiles files, TermInfo term, bool withPositions)
    {
        _blocks = new PostingsBlocks(files, term);
        _documents = _blocks.Documents;
        PositionsReader = withPositions ? new PositionsReader(files.Positions, term) : null;
    }

    /// <summary>The document at hand; -1 before the first, <see cref="End"/> after the last.</summary>
    public int Document { get; private set; } = -1;

    /// <summary>How many documents there are.</summary>
    public int DocumentFrequency => _blocks.Term.DocumentFrequency;

    /// <summary>How often the term occurs in the document at hand.</summary>
    public int Frequency
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (int)_blocks.FrequenciesLessOne[_index] + 1;
    }

    /// <summary>The term's positions before those in the document at hand; see <see cref="PositionsReader.Select"/>.</summary>
    public uint PositionOrdinal => _blocks.PositionOrdinals[_index];

    /// <summary>The term's positions; null when they were not asked for.</summary>
    public PositionsReader? PositionsReader { get; }

    /// <summary>The blocks that this walks over. Whoever loads another block has to <see cref="Rewind"/>.</summary>
    public PostingsBlocks Blocks => _blocks;

    /// <summary>Goes on to the next document and returns it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next()
    {
        var next = _index + 1;
        if ((uint)next < (uint)_count)
        {
            _index = next;
            return Document = _documents[next];
        }

        return StartBlock(_blocks.Block + 1);
    }

    /// <summary>Goes on to the first document that is at least <paramref name="target"/>, which must lie ahead.</summary>
    public int Advance(int target)
    {
        if (_count == 0 || _documents[_count - 1] < target)
        {
            var block = _blocks.FindBlock(_blocks.Block + 1, target);
            if (StartBlock(block) >= target)
            {
                return Document;
            }
        }

        var low = IndexOf(target);
        if (low == _count)
        {
            return StartBlock(_blocks.Block + 1);
        }

        _index = low;
        return Document = _documents[low];
    }

    /// <summary>The documents of the block at hand from the one at hand to <paramref name="end"/>, not included.</summary>
    public PostingsRun Run(int end)
    {
        var to = _count > 0 && _documents[_count - 1] < end ? _count : IndexOf(end);
        return new PostingsRun(_blocks, _index, to - _index);
    }

    /// <summary>Goes on by <paramref name="count"/> documents, no further than to the first of the next block.</summary>
    public void Pass(int count)
    {
        _index += count - 1;
        Next();
    }

    /// <summary>The positions of the document at hand, ascending; valid until the cursor moves.</summary>
    public ReadOnlySpan<int> Positions()
    {
        SelectPositions();
        return PositionsReader!.Positions();
    }

    /// <summary>Chooses the positions of the document at hand in the position reader.</summary>
    public void SelectPositions()
    {
        PassPositions();
        PositionsReader!.Select(PositionOrdinal, Frequency);
    }

    /// <summary>Tells the position reader that no positions of earlier blocks will be asked for.</summary>
    public void PassPositions()
    {
        if (_positionsPassed < _blocks.Block)
        {
            _positionsPassed = _blocks.Block;
            var (offset, ordinal) = _blocks.PositionsOf(_positionsPassed);
            PositionsReader!.SkipTo(offset, ordinal);
        }
    }

    /// <summary>Goes back before the first document. Positions that were read stay passed.</summary>
    public void Rewind()
    {
        _blocks.Reset(_blocks.Term);
        _count = 0;
        _index = -1;
        Document = -1;
    }

    private int StartBlock(int block)
    {
        // The end stays the end: a jump beyond the last document leaves blocks unread.
        if (block >= _blocks.BlockCount || Document == End)
        {
            _count = 0;
            return Document = End;
        }

        _blocks.Load(block);
        _count = _blocks.Count;
        _index = 0;
        return Document = _documents[0];
    }

    /// <summary>The place in the block, from the one at hand on, of the first document of at least <paramref name="target"/>.</summary>
    private int IndexOf(int target)
    {
        var low = Math.Max(_index, 0);
        var length = _count - low;
        while (length > 0)
        {
            // Without a branch to guess: the compiler makes a conditional move of it.
            var half = length >> 1;
            var next = low + half + 1;
            var below = _documents[low + half] < target;
            low = below ? next : low;
            length = below ? length - half - 1 : half;
        }

        return low;
    }
}
