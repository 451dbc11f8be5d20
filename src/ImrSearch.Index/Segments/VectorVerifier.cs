using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;
using ImrSearch.Index.Vectors;

namespace ImrSearch.Index.Segments;

/// <summary>
/// Checks that the parts of a vector field agree: for <see cref="SegmentVerifier"/>. The first disagreement is thrown as
/// <see cref="IndexDamagedException"/>.
/// </summary>
internal sealed class VectorVerifier(SegmentReader segment, int field, CancellationToken cancellation)
{
    private readonly VectorFieldReader _vectors = segment.Vectors[field];

    public void Run()
    {
        CheckRows();
        if (segment.Graphs[field] is { } graph)
        {
            using var nodes = CheckTwins(graph);
            for (var level = 0; level < graph.Levels; level++)
            {
                if (level > 0)
                {
                    KeepOnly(nodes, graph.NodesOn(level), level);
                }

                CheckLinks(graph, nodes, level);
            }

            if (!nodes.Contains(graph.Entry))
            {
                throw Fault(FileKind.VectorGraphs, "an entry on the highest level", graph.Entry);
            }
        }
    }

    private void CheckRows()
    {
        var last = -1;
        for (var row = 0; row < _vectors.RowCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            var document = _vectors.DocumentOf(row);
            if (document <= last || _vectors.RowOf(document) != row)
            {
                throw Fault(FileKind.Vectors, $"a vector of a document after {last}", document);
            }

            last = document;
            var squares = 0;
            foreach (var entry in _vectors.Row(row))
            {
                squares += entry * entry;
            }

            if (_vectors.Row(row)[_vectors.Dimensions..].ContainsAnyExcept((sbyte)0) || _vectors.Scale(row) != (float)(1 / Math.Sqrt(squares)))
            {
                throw Fault(FileKind.Vectors, $"a vector of length 1 in row {row}", $"the scale {_vectors.Scale(row)}");
            }
        }
    }

    /// <summary>Twins have the same bytes.</summary>
    /// <returns>All other rows: the nodes.</returns>
    private BitSet CheckTwins(VectorGraphReader graph)
    {
        var nodes = BitSet.Rent(_vectors.RowCount);
        nodes.AddAll();
        for (var row = 0; row < _vectors.RowCount; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (graph.Twin(row) is var twin and not VectorGraphFormat.None)
            {
                if (twin <= row || twin >= _vectors.RowCount || !_vectors.Row(twin).SequenceEqual(_vectors.Row(row)))
                {
                    throw Fault(FileKind.VectorGraphs, $"a row with the bytes of row {row}", twin);
                }

                nodes.Remove(twin);
            }
        }

        return nodes;
    }

    private void KeepOnly(BitSet nodes, ReadOnlySpan<int> onLevel, int level)
    {
        var above = new BitSet(_vectors.RowCount);
        var last = -1;
        foreach (var row in onLevel)
        {
            if (row <= last || row >= _vectors.RowCount || !nodes.Contains(row))
            {
                throw Fault(FileKind.VectorGraphs, $"nodes of level {level} after {last} that are on the level below", row);
            }

            above.Add(row);
            last = row;
        }

        nodes.And(above);
    }

    private void CheckLinks(VectorGraphReader graph, BitSet nodes, int level)
    {
        for (var row = nodes.NextMember(0); row >= 0; row = nodes.NextMember(row + 1))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var link in graph.Links(row, level))
            {
                if (link != VectorGraphFormat.None && (link == row || (uint)link >= (uint)_vectors.RowCount || !nodes.Contains(link)))
                {
                    throw Fault(FileKind.VectorGraphs, $"links of row {row} to nodes of level {level}", link);
                }
            }
        }
    }

    private IndexDamagedException Fault<T>(FileKind kind, string expected, T found) => new(
        IndexFault.Damaged, SegmentFiles.Name(segment.Info.Number, kind), FileEnvelope.HeaderBytes, expected, $"{found}");
}
