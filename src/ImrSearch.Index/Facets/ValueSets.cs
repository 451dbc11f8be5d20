using System.Runtime.InteropServices;

namespace ImrSearch.Index.Facets;

/// <summary>
/// Numbers the different sets of values that groups hold in a keyword field: many groups share few sets, and counting
/// sets first is several times as fast as counting the values of each group.
/// </summary>
internal sealed class ValueSets
{
    private readonly Dictionary<int, List<int>> _numbersByHash = [];
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
        var hash = new HashCode();
        hash.AddBytes(MemoryMarshal.AsBytes(set));
        ref var numbers = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbersByHash, hash.ToHashCode(), out _);
        foreach (var number in numbers ??= [])
        {
            if (Entries[_starts[number].._starts[number + 1]].SequenceEqual(set))
            {
                return number;
            }
        }

        numbers.Add(Count);
        _entries.AddRange(set);
        _starts.Add(_entries.Count);
        return Count - 1;
    }
}
