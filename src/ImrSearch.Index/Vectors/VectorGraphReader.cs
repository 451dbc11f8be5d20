using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ImrSearch.Index.Facets;
using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Vectors;

/// <summary>The graph over one vector field of one segment (layout: <see cref="VectorGraphFormat"/>). Thread-safe.</summary>
internal sealed class VectorGraphReader : IVectorLinks
{
    private readonly MappedFile _file;
    private readonly VectorFieldReader _vectors;
    private readonly long _links;
    private readonly long _twins;
    private readonly (int Nodes, long Offset)[] _levels;

    private VectorGraphReader(MappedFile file, VectorFieldReader vectors, ReadOnlySpan<long> row)
    {
        _file = file;
        _vectors = vectors;
        if (row[0] is < 1 or > VectorGraphFormat.MaxLevels || (ulong)row[1] >= (ulong)vectors.RowCount)
        {
            throw file.Damaged(file.Length, "a field table that fits the file", "one that does not");
        }

        Entry = (int)row[1];
        _links = row[2];
        _twins = _links + (4L * VectorGraphFormat.BaseLinks * vectors.RowCount);
        file.CheckInside(_links, 4L * (VectorGraphFormat.BaseLinks + 1) * vectors.RowCount);
        _levels = new (int, long)[row[0]];
        var columns = 8 * VectorGraphFormat.LevelColumns;
        var table = MemoryMarshal.Cast<byte, long>(file.Span(row[3], columns * (_levels.Length - 1)));
        for (var level = 1; level < _levels.Length; level++)
        {
            var (nodes, offset) = (table[(level - 1) * 2], table[((level - 1) * 2) + 1]);
            file.Expect(nodes > 0 && nodes <= vectors.RowCount, row[3], "levels that fit the rows", nodes);
            file.CheckInside(offset, 4L * (VectorGraphFormat.Neighbours + 1) * nodes);
            _levels[level] = ((int)nodes, offset);
        }
    }

    /// <summary>How many levels there are.</summary>
    public int Levels => _levels.Length;

    /// <summary>Where a search begins, on the highest level.</summary>
    public int Entry { get; }

    /// <summary>Opens the graphs of all vector fields; null for a field without.</summary>
    public static VectorGraphReader?[] Open(MappedFile file, VectorFieldReader[] vectors)
    {
        var table = FieldTable.Read(file, vectors.Length, VectorGraphFormat.TableColumns);
        var readers = new VectorGraphReader?[vectors.Length];
        for (var i = 0; i < readers.Length; i++)
        {
            var row = table.Slice(i * VectorGraphFormat.TableColumns, VectorGraphFormat.TableColumns);
            readers[i] = row[0] == 0 ? null : new VectorGraphReader(file, vectors[i], row);
        }

        return readers;
    }

    public ReadOnlySpan<int> Links(int row, int level)
    {
        var bytes = 4 * VectorGraphFormat.LinksOn(level);
        if (level == 0)
        {
            return MemoryMarshal.Cast<byte, int>(_file.Span(_links + ((long)row * bytes), bytes));
        }

        var place = NodesOn(level).BinarySearch(row);
        return place >= 0
            ? MemoryMarshal.Cast<byte, int>(_file.Span(_levels[level].Offset + (4L * _levels[level].Nodes) + ((long)place * bytes), bytes))
            : throw _file.Damaged(_levels[level].Offset, $"row {row} on level {level}", "none");
    }

    public int Twin(int row) => BinaryPrimitives.ReadInt32LittleEndian(_file.Span(_twins + (4L * row), 4));

    /// <summary>The nodes of a level from 1 on, ascending.</summary>
    public ReadOnlySpan<int> NodesOn(int level) =>
        MemoryMarshal.Cast<byte, int>(_file.Span(_levels[level].Offset, 4 * _levels[level].Nodes));

    /// <summary>Finds rows near a query.</summary>
    /// <param name="query">Of as many dimensions as the rows.</param>
    /// <param name="wanted">How many; the more, the fewer of the nearest are missed.</param>
    /// <param name="allowed">Rows that may be found; null = all.</param>
    /// <param name="maxLooks">Gives up when it has looked at so many rows.</param>
    /// <returns>Keys (<see cref="RowKey"/>), in no order; null when it gave up.</returns>
    public ulong[]? Search(QueryVector query, int wanted, BitSet? allowed, int maxLooks)
    {
        using var walk = new VectorGraphWalk(_vectors, this) { Query = query };
        return walk.Search(walk.Descend(Entry, Levels - 1, 1), level: 0, wanted, allowed, maxLooks) ? walk.Found.ToArray() : null;
    }
}
