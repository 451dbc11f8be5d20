using System.Buffers.Binary;
using System.Text;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Stored;

/// <summary>Reads keys by number and numbers by key. Thread-safe.</summary>
internal sealed class KeyTableReader(MappedFile file, int count, long ends, long bytes, long slots)
{
    private readonly int _slotCount = KeysFormat.SlotCount(count);
    private readonly int _numberBits = KeysFormat.NumberBits(count);

    public ReadOnlySpan<byte> Utf8(int number)
    {
        if ((uint)number >= (uint)count)
        {
            throw file.Damaged(ends, $"keys below {count}", $"{number}");
        }

        var start = number == 0 ? 0 : ReadInt(ends + (4L * (number - 1)));
        var end = ReadInt(ends + (4L * number));
        return file.Span(bytes + start, end - start);
    }

    public string Get(int number) => Encoding.UTF8.GetString(Utf8(number));

    /// <summary>The last number that bears the key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        var found = -1;
        var hash = KeysFormat.Hash(key);
        var mark = KeysFormat.Mark(hash, _numberBits);
        var slot = KeysFormat.FirstSlot(hash, _slotCount);
        for (var tries = 0; tries < _slotCount; tries++)
        {
            var value = (uint)ReadInt(slots + (4L * slot));
            if (value == 0)
            {
                break;
            }

            // Other keys are told apart by their hash, nearly always, without a look at them.
            var number = (int)(value & ~(uint)(ulong.MaxValue << _numberBits)) - 1;
            if (KeysFormat.Mark(value, _numberBits) == mark && number > found && Utf8(number).SequenceEqual(key))
            {
                found = number;
            }

            slot = slot + 1 < _slotCount ? slot + 1 : 0;
        }

        return found;
    }

    private int ReadInt(long offset) => BinaryPrimitives.ReadInt32LittleEndian(file.Span(offset, 4));
}
