using System.Text;
using ImrSearch.Index.Files;
using ImrSearch.Index.Postings;

namespace ImrSearch.Index.Stored;

/// <summary>Gathers keys in their order, and writes them with their hash table.</summary>
internal sealed class KeyTableBuilder
{
    private readonly ByteBuffer _bytes = new();
    private readonly List<int> _ends = [];

    public int Count => _ends.Count;

    public long MemoryBytes => _bytes.Length + (4L * _ends.Count);

    public void Add(string key)
    {
        Encoding.UTF8.GetBytes(key, _bytes.Add(Encoding.UTF8.GetByteCount(key)));
        _ends.Add(_bytes.Length);
    }

    public void Add(ReadOnlySpan<byte> key)
    {
        key.CopyTo(_bytes.Add(key.Length));
        _ends.Add(_bytes.Length);
    }

    public void Write(FileWriter file, Action startPart)
    {
        startPart();
        file.WriteInts(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_ends));
        startPart();
        file.WriteBytes(_bytes.Span);
        startPart();
        file.WriteInts(HashTable());
    }

    private int[] HashTable()
    {
        var slots = new int[KeysFormat.SlotCount(Count)];
        var start = 0;
        for (var i = 0; i < Count; i++)
        {
            var slot = KeysFormat.FirstSlot(_bytes.Span[start.._ends[i]], slots.Length);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = i + 1;
            start = _ends[i];
        }

        return slots;
    }
}
