using System.Runtime.InteropServices;

namespace ImrSearch.Index.Facets;

/// <summary>
/// Gathers the values of one keyword field, group by group, in memory: for a new segment. Values are numbered
/// as they come; <see cref="SortedKeywords"/> puts them in order.
/// </summary>
internal sealed class KeywordBuilder
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<int> _entries = [];
    private readonly List<int> _ends = [];

    /// <summary>The values in the order of their numbers.</summary>
    public List<string> Values { get; } = [];

    /// <summary>Groups so far.</summary>
    public int GroupCount => _ends.Count;

    /// <summary>Whether some group has more than one value.</summary>
    public bool HasSeveral { get; private set; }

    /// <summary>All groups' value numbers, one group after the other.</summary>
    public ReadOnlySpan<int> Entries => CollectionsMarshal.AsSpan(_entries);

    /// <summary>About how many bytes of memory are in use.</summary>
    public long MemoryBytes { get; private set; }

    /// <summary>The value numbers of a group.</summary>
    public ReadOnlySpan<int> Of(int group)
    {
        var start = group == 0 ? 0 : _ends[group - 1];
        return Entries[start.._ends[group]];
    }

    /// <summary>The number of a value, new or known.</summary>
    public int NumberOf(string value)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, value, out var known);
        if (!known)
        {
            number = Values.Count;
            Values.Add(value);
            MemoryBytes += 80 + (2 * value.Length);
        }

        return number;
    }

    /// <summary>Gives the group under way a value; a second time the same one does nothing.</summary>
    public void Add(int number)
    {
        var start = _ends.Count == 0 ? 0 : _ends[^1];
        if (!Entries[start..].Contains(number))
        {
            _entries.Add(number);
            HasSeveral |= _entries.Count - start > 1;
            MemoryBytes += 4;
        }
    }

    /// <summary>Ends the group under way.</summary>
    public void FinishGroup()
    {
        _ends.Add(_entries.Count);
        MemoryBytes += 4;
    }

    /// <summary>Forgets everything; the memory is used again.</summary>
    public void Clear()
    {
        _numbers.Clear();
        _entries.Clear();
        _ends.Clear();
        Values.Clear();
        HasSeveral = false;
        MemoryBytes = 0;
    }
}
