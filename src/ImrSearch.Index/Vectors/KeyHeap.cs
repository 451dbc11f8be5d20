namespace ImrSearch.Index.Vectors;

/// <summary>A binary heap with the least key at its top.</summary>
internal sealed class KeyHeap
{
    private ulong[] _keys = new ulong[64];

    public int Count { get; private set; }

    public ulong Least => _keys[0];

    /// <summary>All keys, in no order.</summary>
    public ReadOnlySpan<ulong> Keys => _keys.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(ulong key)
    {
        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * Count);
        }

        var keys = _keys;
        var at = Count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 1;
            if (keys[parent] <= key)
            {
                break;
            }

            keys[at] = keys[parent];
            at = parent;
        }

        keys[at] = key;
    }

    public ulong RemoveLeast()
    {
        var least = _keys[0];
        var last = _keys[--Count];
        if (Count > 0)
        {
            SiftDown(last);
        }

        return least;
    }

    public void ReplaceLeast(ulong key) => SiftDown(key);

    private void SiftDown(ulong key)
    {
        var keys = _keys.AsSpan(0, Count);
        var at = 0;
        for (var child = 1; child < keys.Length; child = (2 * at) + 1)
        {
            if (child + 1 < keys.Length && keys[child + 1] < keys[child])
            {
                child++;
            }

            if (key <= keys[child])
            {
                break;
            }

            keys[at] = keys[child];
            at = child;
        }

        keys[at] = key;
    }
}
