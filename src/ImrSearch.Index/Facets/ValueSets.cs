using System.Runtime.InteropServices;

namespace ImrSearch.Index.Facets;

/// <summary>
/// Numbers the different sets of values that groups hold in a keyword field: many groups share few sets, and counting
/// sets first is several times as fast as counting the values of each group.
/// </summary>
internal sealed class ValueSets
{
    // A set's number + 1 stands in the first free slot from its hash: a few bytes a set, of which there may be many.
    private int[] _slots = new int[64];
    private readonly List<int> _starts = [0];
    private readonly List<int> _entries = [];
    private int[] _set = new int[16];

    /// <summary>Different sets so far.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>For each set its first entry; one more at the end.</summary>
    public ReadOnlySpan<int> Starts => CollectionsMarshal.AsSpan(_starts);

    /// <summary>The ordinals of all sets, each plus 1, ascending in a set.</summary>
    public ReadOnlySpan<int> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>The number of a set, new or known.</summary>
    /// <param name="ordinals">The values, in any order, none twice.</param>
    public int NumberOf(ReadOnlySpan<int> ordinals)
    {
        if (ordinals.Length > _set.Length)
        {
            _set = new int[Math.Max(ordinals.Length, _set.Length * 2)];
        }

        var set = _set.AsSpan(0, ordinals.Length);
        for (var i = 0; i < set.Length; i++)
        {
            set[i] = ordinals[i] + 1;
        }

        set.Sort();
        var slot = FindSlot(set);
        if (_slots[slot] == 0)
        {
            _entries.AddRange(set);
            _starts.Add(_entries.Count);
            _slots[slot] = Count;
            if (2 * Count > _slots.Length)
            {
                Grow();
            }

            return Count - 1;
        }

        return _slots[slot] - 1;
    }

    private int FindSlot(ReadOnlySpan<int> set)
    {
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(set));
        var slot = hash.ToHashCode() & (_slots.Length - 1);
        while (_slots[slot] != 0 && !Set(_slots[slot] - 1).SequenceEqual(set))
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        return slot;
    }

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        for (var number = 0; number < Count; number++)
        {
            _slots[FindSlot(Set(number))] = number + 1;
        }
    }

    private ReadOnlySpan<int> Set(int number) => Entries[_starts[number].._starts[number + 1]];
}
