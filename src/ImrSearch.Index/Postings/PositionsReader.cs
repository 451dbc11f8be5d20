using ImrSearch.Index.Files;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Postings;

/// <summary>
/// Reads the positions of one term's documents in one segment. A document's positions are chosen by the number of the
/// term's positions before them (see <see cref="PostingsBlocks.PositionOrdinals"/>), which must not go back, and are
/// decoded when they are asked for. Not thread-safe.
/// </summary>
internal sealed class PositionsReader(MappedFile file, TermInfo term)
{
    private readonly uint[] _buffer = new uint[PostingsFormat.BlockSize];
    private int[] _positions = new int[16];
    private long _at = term.PositionsOffset;

    // The position block that stands at _at, and the one in the buffer.
    private uint _next;
    private long _loaded = -1;
    private uint _ordinal;
    private int _frequency;

    /// <summary>Passes over what lies before a place that the skip table names; one that was passed does nothing.</summary>
    /// <param name="offset">Of a position block, from the term's first.</param>
    /// <param name="ordinal">Of a position in that block.</param>
    public void SkipTo(uint offset, uint ordinal)
    {
        if (ordinal / PostingsFormat.BlockSize is var block && block > _next)
        {
            _next = block;
            _at = term.PositionsOffset + offset;
        }
    }

    /// <summary>Chooses a document's positions.</summary>
    /// <param name="ordinal">The number of the term's positions before.</param>
    /// <param name="frequency">How many there are.</param>
    public void Select(uint ordinal, int frequency)
    {
        _ordinal = ordinal;
        _frequency = frequency;
    }

    /// <summary>The positions that were chosen, ascending; valid until the next call.</summary>
    public ReadOnlySpan<int> Positions()
    {
        if (_frequency <= 0 || _ordinal + (long)_frequency > term.TotalFrequency)
        {
            throw file.Damaged(_at, $"at most {term.TotalFrequency} positions", $"{_ordinal + (long)_frequency}");
        }

        if (_frequency > _positions.Length)
        {
            _positions = new int[Math.Max(_frequency, _positions.Length * 2)];
        }

        Load(_ordinal / PostingsFormat.BlockSize);
        var index = (int)(_ordinal % PostingsFormat.BlockSize);
        uint position = 0;
        for (var i = 0; i < _frequency; i++)
        {
            if (index == PostingsFormat.BlockSize)
            {
                Load((uint)_loaded + 1);
                index = 0;
            }

            position += _buffer[index++];
            _positions[i] = (int)position;
        }

        return _positions.AsSpan(0, _frequency);
    }

    private void Load(uint block)
    {
        if (block == _loaded)
        {
            return;
        }

        if (block < _next)
        {
            throw file.Damaged(_at, $"positions from number {(long)_next * PostingsFormat.BlockSize} on", "earlier ones");
        }

        // Pass over whole blocks: each says how long it is.
        for (; _next < block; _next++)
        {
            _at += 1 + BlockPacking.PackedBytes(Bits());
        }

        var left = term.TotalFrequency - ((long)block * PostingsFormat.BlockSize);
        if (left >= PostingsFormat.BlockSize)
        {
            var bits = Bits();
            BlockPacking.Unpack(file.Span(_at + 1, BlockPacking.PackedBytes(bits)), bits, _buffer);
            _at += 1 + BlockPacking.PackedBytes(bits);
        }
        else
        {
            var reader = ByteReader.Varints32(file, _at, (int)left);
            for (var i = 0; i < left; i++)
            {
                _buffer[i] = (uint)reader.ReadVarint32();
            }
        }

        _loaded = block;
        _next = block + 1;
    }

    private int Bits()
    {
        int bits = file.Span(_at, 1)[0];
        return bits <= 32 ? bits : throw file.Damaged(_at, "up to 32 bits a number", $"{bits}");
    }
}
