using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace ImrSearch.Index.Vectors;

/// <summary>
/// Builds the graph over a field's rows (<see cref="VectorGraphFormat"/>), once. Nodes come in batches: for all of a batch
/// neighbours are looked for in the graph as it was before it and among those of the batch that come earlier, then their
/// links are set, then those back to them. Within each of these steps no node depends on another, so that all processors take
/// part and the graph is the same whatever their number and speed. About 140 bytes of memory a row.
/// </summary>
internal sealed class VectorGraphBuilder : IVectorLinks, IDisposable
{
    /// <summary>efConstruction of the paper: among so many near nodes neighbours are chosen.</summary>
    public const int Candidates = 128;

    private const int BatchSize = 256;

    private readonly VectorFieldReader _vectors;
    private readonly int[] _links;
    private readonly int[] _twins;
    private readonly ConcurrentBag<Worker> _workers = [];

    // The links of a row on the levels from 1 on, one after the other; null for those that are on level 0 only.
    private readonly int[]?[] _upper;

    public VectorGraphBuilder(VectorFieldReader vectors)
    {
        _vectors = vectors;
        _links = new int[checked(vectors.RowCount * VectorGraphFormat.BaseLinks)];
        _links.AsSpan().Fill(VectorGraphFormat.None);
        _upper = new int[vectors.RowCount][];
        _twins = new int[vectors.RowCount];
        _twins.AsSpan().Fill(VectorGraphFormat.None);
    }

    /// <summary>How many levels there are.</summary>
    public int Levels { get; private set; }

    /// <summary>A node on the highest level.</summary>
    public int Entry { get; private set; } = VectorGraphFormat.None;

    public int RowCount => _vectors.RowCount;

    /// <summary>All twins by row.</summary>
    public ReadOnlySpan<int> Twins => _twins;

    public ReadOnlySpan<int> Links(int row, int level) => Slots(row, level);

    // Twins are not in the graph while it is built.
    int IVectorLinks.Twin(int row) => VectorGraphFormat.None;

    /// <summary>The nodes of a level from 1 on, ascending.</summary>
    public IEnumerable<int> NodesOn(int level) =>
        Enumerable.Range(0, _upper.Length).Where(row => _upper[row]?.Length >= level * VectorGraphFormat.Neighbours);

    public void Build(CancellationToken cancellation)
    {
        var nodes = FindTwins(cancellation);
        var options = new ParallelOptions { CancellationToken = cancellation };
        for (var from = 0; from < nodes.Count; from += BatchSize)
        {
            var batch = CollectionsMarshal.AsSpan(nodes).Slice(from, Math.Min(BatchSize, nodes.Count - from)).ToArray();
            foreach (var row in batch)
            {
                if (LevelOf(row) is var level and > 0)
                {
                    _upper[row] = new int[level * VectorGraphFormat.Neighbours];
                    _upper[row].AsSpan().Fill(VectorGraphFormat.None);
                }
            }

            var chosen = new int[batch.Length][][];
            Each(batch.Length, options, (i, worker) => chosen[i] = worker.Choose(batch, i));
            Link(batch, chosen, options);
            foreach (var row in batch)
            {
                if (LevelOf(row) >= Levels)
                {
                    Levels = LevelOf(row) + 1;
                    Entry = row;
                }
            }
        }
    }

    public void Dispose()
    {
        foreach (var worker in _workers)
        {
            worker.Dispose();
        }
    }

    /// <summary>A row's level: each as probable as one sixteenth of the one below; from the row's number alone.</summary>
    internal static int LevelOf(int row)
    {
        // The mixer of SplitMix64 (Steele, Lea and Flood 2014).
        var bits = ((ulong)row + 1) * 0x9E37_79B9_7F4A_7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58_476D_1CE4_E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D0_49BB_1331_11EB;
        bits ^= bits >> 31;

        // Each four zero bits are a level.
        return Math.Min(System.Numerics.BitOperations.TrailingZeroCount(bits) / 4, VectorGraphFormat.MaxLevels - 1);
    }

    private Span<int> Slots(int row, int level) => level == 0
        ? _links.AsSpan(row * VectorGraphFormat.BaseLinks, VectorGraphFormat.BaseLinks)
        : _upper[row].AsSpan((level - 1) * VectorGraphFormat.Neighbours, VectorGraphFormat.Neighbours);

    /// <summary>Hangs rows with the same bytes on the first of them, and returns all others: the nodes.</summary>
    private List<int> FindTwins(CancellationToken cancellation)
    {
        var nodes = new List<int>();
        var known = new Dictionary<ulong, (int First, int Last)>();
        for (var row = 0; row < _vectors.RowCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            ref var same = ref CollectionsMarshal.GetValueRefOrAddDefault(known, Hash(_vectors.Row(row)), out var exists);
            if (exists && _vectors.Row(same.First).SequenceEqual(_vectors.Row(row)))
            {
                _twins[same.Last] = row;
                same.Last = row;
                continue;
            }

            nodes.Add(row);
            if (!exists)
            {
                same = (row, row);
            }
        }

        return nodes;
    }

    private static ulong Hash(ReadOnlySpan<sbyte> row)
    {
        var hash = 0UL;
        foreach (var word in MemoryMarshal.Cast<sbyte, ulong>(row))
        {
            hash = System.Numerics.BitOperations.RotateLeft((hash ^ word) * 0x9E37_79B9_7F4A_7C15, 29);
        }

        return hash;
    }

    private void Link(int[] batch, int[][][] chosen, ParallelOptions options)
    {
        var back = new List<(int Level, int Target, int Source)>();
        for (var i = 0; i < batch.Length; i++)
        {
            for (var level = 0; level < chosen[i].Length; level++)
            {
                chosen[i][level].CopyTo(Slots(batch[i], level));
                foreach (var target in chosen[i][level])
                {
                    back.Add((level, target, batch[i]));
                }
            }
        }

        back.Sort();
        var starts = new List<int>();
        for (var i = 0; i < back.Count; i++)
        {
            if (i == 0 || (back[i].Level, back[i].Target) != (back[i - 1].Level, back[i - 1].Target))
            {
                starts.Add(i);
            }
        }

        Each(starts.Count, options, (i, worker) =>
        {
            var to = i + 1 < starts.Count ? starts[i + 1] : back.Count;
            worker.LinkBack(CollectionsMarshal.AsSpan(back)[starts[i]..to]);
        });
    }

    private void Each(int count, ParallelOptions options, Action<int, Worker> work)
    {
        try
        {
            Parallel.For(
                0,
                count,
                options,
                () => _workers.TryTake(out var worker) ? worker : new Worker(this),
                (i, _, worker) =>
                {
                    work(i, worker);
                    return worker;
                },
                _workers.Add);
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    /// <summary>What one thread needs to look for neighbours.</summary>
    private sealed class Worker(VectorGraphBuilder graph) : IDisposable
    {
        private readonly QueryVector _node = new(graph._vectors.Dimensions);
        private readonly QueryVector _candidate = new(graph._vectors.Dimensions);
        private readonly VectorGraphWalk _walk = new(graph._vectors, graph) { Query = new QueryVector(graph._vectors.Dimensions) };
        private readonly List<ulong> _keys = [];
        private readonly List<int> _kept = [];

        public void Dispose() => _walk.Dispose();

        /// <summary>The neighbours of a node, by level, found as the graph is before its batch.</summary>
        public int[][] Choose(int[] batch, int index)
        {
            var row = batch[index];
            var level = LevelOf(row);
            var neighbours = new int[level + 1][];
            Load(_walk.Query, row);
            Load(_node, row);
            var entry = graph.Entry;
            if (entry >= 0)
            {
                entry = _walk.Descend(entry, graph.Levels - 1, level + 1);
            }

            for (; level >= 0; level--)
            {
                _keys.Clear();
                if (level < graph.Levels)
                {
                    _walk.Search(entry, level, Candidates);
                    _keys.AddRange(_walk.Found);
                }

                foreach (var other in batch.AsSpan(0, index))
                {
                    if (LevelOf(other) >= level)
                    {
                        _keys.Add(Key(_node, other));
                    }
                }

                Select(VectorGraphFormat.Neighbours);
                neighbours[level] = [.. _kept];
                entry = _kept.Count > 0 ? _kept[0] : entry;
            }

            return neighbours;
        }

        /// <summary>Links a node to those that have chosen it; where that is too many, chooses anew.</summary>
        public void LinkBack(ReadOnlySpan<(int Level, int Target, int Source)> links)
        {
            var (level, target, _) = links[0];
            var slots = graph.Slots(target, level);
            var count = slots.IndexOf(VectorGraphFormat.None);
            count = count < 0 ? slots.Length : count;
            if (count + links.Length <= slots.Length)
            {
                foreach (var (_, _, source) in links)
                {
                    slots[count++] = source;
                }

                return;
            }

            Load(_node, target);
            _keys.Clear();
            foreach (var row in slots[..count])
            {
                _keys.Add(Key(_node, row));
            }

            foreach (var (_, _, source) in links)
            {
                _keys.Add(Key(_node, source));
            }

            Select(slots.Length);
            slots.Fill(VectorGraphFormat.None);
            CollectionsMarshal.AsSpan(_kept).CopyTo(slots);
        }

        /// <summary>
        /// Keeps of the nodes in <see cref="_keys"/>, from the nearest on, those that are nearer to the node than to all that
        /// are kept already (algorithm 4): links in all directions lead further than many into one crowd.
        /// </summary>
        private void Select(int most)
        {
            _keys.Sort();
            _kept.Clear();
            for (var i = _keys.Count - 1; i >= 0 && _kept.Count < most; i--)
            {
                var row = RowKey.Row(_keys[i]);
                if (IsNearest(row, RowKey.Similarity(_keys[i])))
                {
                    _kept.Add(row);
                }
            }
        }

        private bool IsNearest(int row, float similarity)
        {
            if (_kept.Count > 0)
            {
                Load(_candidate, row);
            }

            foreach (var kept in _kept)
            {
                if (_candidate.Similarity(graph._vectors.Row(kept), graph._vectors.Scale(kept)) >= similarity)
                {
                    return false;
                }
            }

            return true;
        }

        private ulong Key(QueryVector query, int row) => RowKey.Of(query.Similarity(graph._vectors.Row(row), graph._vectors.Scale(row)), row);

        private void Load(QueryVector query, int row) => query.Load(graph._vectors.Row(row), graph._vectors.Scale(row));
    }
}
