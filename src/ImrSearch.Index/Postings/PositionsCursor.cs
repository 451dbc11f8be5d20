using System.Buffers;
using ImrSearch.Index.Files;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Postings;

/// <summary>Reads a term's run of positions from front to back, with jumps to places that the skip table names.</summary>
internal sealed class PositionsCursor(MappedFile file, TermInfo term)
{
    private readonly uint[] _buffer = new uint[PostingsFormat.BlockSize];
    private int[] _positions = new int[16];
    private int _upto;
    private int _count;
    private long _at = term.PositionsOffset;

    // Positions of the term that were decoded so far, those in the buffer included.
    private long _decoded;

    /// <summary>Goes to the position number <paramref name="positionCount"/>, which stands in the block at <paramref name="offset"/>.</summary>
    public void Seek(uint offset, uint positionCount)
    {
        _at = term.PositionsOffset + offset;
        _decoded = positionCount - (positionCount % PostingsFormat.BlockSize);
        _count = 0;
        _upto = 0;
        if (positionCount % PostingsFormat.BlockSize is var inBlock and > 0)
        {
            Load();
            _upto = (int)inBlock;
        }
    }

    /// <summary>Passes over some positions and reads a document's <paramref name="frequency"/> next ones.</summary>
    public ReadOnlySpan<int> Read(long passed, int frequency)
    {
        while (passed > 0)
        {
            if (_upto == _count)
            {
                Load();
            }

            var step = (int)Math.Min(passed, _count - _upto);
            _upto += step;
            passed -= step;
        }

        if (frequency > term.TotalFrequency)
        {
            throw file.Damaged(_at, $"at most {term.TotalFrequency} positions", $"{frequency}");
        }

        if (frequency > _positions.Length)
        {
            _positions = new int[Math.Max(frequency, _positions.Length * 2)];
        }

        uint position = 0;
        for (var i = 0; i < frequency; i++)
        {
            if (_upto == _count)
            {
                Load();
            }

            position += _buffer[_upto++];
            _positions[i] = (int)position;
        }

        return _positions.AsSpan(0, frequency);
    }

    private void Load()
    {
        var left = term.TotalFrequency - _decoded;
        if (left <= 0)
        {
            throw file.Damaged(_at, $"{term.TotalFrequency} positions of a term", "more in its documents");
        }

        if (left >= PostingsFormat.BlockSize)
        {
            int bits = file.Span(_at, 1)[0];
            if (bits > 32)
            {
                throw file.Damaged(_at, "up to 32 bits a number", $"{bits}");
            }

            BlockPacking.Unpack(file.Span(_at + 1, BlockPacking.PackedBytes(bits)), bits, _buffer);
            _at += 1 + BlockPacking.PackedBytes(bits);
            _count = PostingsFormat.BlockSize;
        }
        else
        {
            var reader = new ByteReader(file, _at, file.ContentEnd);
            _count = (int)left;
            for (var i = 0; i < _count; i++)
            {
                _buffer[i] = (uint)reader.ReadVarint32();
            }

            _at = reader.Position;
        }

        _decoded += _count;
        _upto = 0;
    }
}
