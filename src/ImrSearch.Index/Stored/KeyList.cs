using System.Runtime.InteropServices;
using System.Text;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Stored;

/// <summary>Keys in memory as UTF-8, in the order in which they came.</summary>
internal sealed class KeyList
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

    public void Visit(KeyVisitor visit)
    {
        var start = 0;
        foreach (var end in _ends)
        {
            visit(_bytes.Span[start..end]);
            start = end;
        }
    }

    public bool SequenceEqual(KeyList other) =>
        CollectionsMarshal.AsSpan(_ends).SequenceEqual(CollectionsMarshal.AsSpan(other._ends)) && _bytes.Span.SequenceEqual(other._bytes.Span);

    /// <summary>Forgets everything; the memory is used again.</summary>
    public void Clear()
    {
        _bytes.Clear();
        _ends.Clear();
    }
}
