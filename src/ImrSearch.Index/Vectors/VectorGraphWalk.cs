using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Vectors;

/// <summary>
/// Walks over a graph from row to row towards a query, as algorithms 2 and 5 of Malkov and Yashunin do. Holds what a walk
/// needs and is used again for the next. Not thread-safe.
/// </summary>
internal sealed class VectorGraphWalk(VectorFieldReader vectors, IVectorLinks links) : IDisposable
{
    private readonly BitSet _visited = BitSet.Rent(vectors.RowCount);
    private readonly KeyHeap _ahead = new();
    private readonly KeyHeap _found = new();
    private readonly int[] _unseen = new int[VectorGraphFormat.BaseLinks];

    /// <summary>What to go towards.</summary>
    public required QueryVector Query { get; set; }

    /// <summary>The keys (<see cref="RowKey"/>) of the rows found by the last search, in no order.</summary>
    public ReadOnlySpan<ulong> Found => _found.Keys;

    /// <summary>How many rows the last search has looked at.</summary>
    public int Looks { get; private set; }

    public void Dispose() => _visited.Dispose();

    /// <summary>Goes down some levels, on each to where no neighbour is nearer.</summary>
    public int Descend(int entry, int from, int to)
    {
        var nearest = Key(entry);
        for (var level = from; level >= to; level--)
        {
            for (var moved = true; moved;)
            {
                moved = false;
                foreach (var row in links.Links(RowKey.Row(nearest), level))
                {
                    if (row < 0)
                    {
                        break;
                    }

                    if (Key(row) is var key && key > nearest)
                    {
                        nearest = key;
                        moved = true;
                    }
                }
            }
        }

        return RowKey.Row(nearest);
    }

    /// <summary>Finds the nearest rows on a level.</summary>
    /// <param name="entry">Where to begin.</param>
    /// <param name="level">The level.</param>
    /// <param name="wanted">How many; the more, the fewer of the nearest are missed.</param>
    /// <param name="allowed">Rows that may be found; the way may go over others. Null = all.</param>
    /// <param name="maxLooks">Gives up when it has looked at so many rows.</param>
    /// <returns>Whether it did not give up.</returns>
    public bool Search(int entry, int level, int wanted, BitSet? allowed = null, int maxLooks = int.MaxValue)
    {
        _visited.Clear();
        _ahead.Clear();
        _found.Clear();
        Looks = 1;
        _visited.Add(entry);
        var first = Key(entry);
        _ahead.Add(~first);
        Collect(first, wanted, allowed);
        while (_ahead.Count > 0)
        {
            var nearest = ~_ahead.RemoveLeast();
            if (_found.Count == wanted && nearest < _found.Least)
            {
                break;
            }

            if (Looks >= maxLooks)
            {
                return false;
            }

            foreach (var row in Unseen(links.Links(RowKey.Row(nearest), level)))
            {
                var key = Key(row);
                if (_found.Count < wanted || key > _found.Least)
                {
                    _ahead.Add(~key);
                    Collect(key, wanted, allowed);
                }
            }
        }

        return true;
    }

    private ReadOnlySpan<int> Unseen(ReadOnlySpan<int> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            if (row < 0)
            {
                break;
            }

            if (!_visited.Contains(row))
            {
                _visited.Add(row);
                vectors.Prefetch(row);
                _unseen[count++] = row;
            }
        }

        Looks += count;
        return _unseen.AsSpan(0, count);
    }

    private void Collect(ulong key, int wanted, BitSet? allowed)
    {
        var similarity = RowKey.Similarity(key);
        for (var row = RowKey.Row(key); row >= 0; row = links.Twin(row))
        {
            var twin = RowKey.Of(similarity, row);
            if (_found.Count == wanted && twin < _found.Least)
            {
                // Those behind it come later, and so are no better.
                break;
            }

            if (allowed?.Contains(row) == false)
            {
                continue;
            }

            if (_found.Count < wanted)
            {
                _found.Add(twin);
            }
            else
            {
                _found.ReplaceLeast(twin);
            }
        }
    }

    private ulong Key(int row) => RowKey.Of(Query.Similarity(vectors.Row(row), vectors.Scale(row)), row);
}
