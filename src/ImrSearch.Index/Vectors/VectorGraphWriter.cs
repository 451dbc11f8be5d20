using System.Runtime.InteropServices;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Vectors;

/// <summary>Writes the graphs file, one field after the other (layout: <see cref="VectorGraphFormat"/>).</summary>
internal sealed class VectorGraphWriter(FileWriter file)
{
    private readonly List<long> _table = [];

    /// <param name="graph">The next field's; null = it has too few rows for one.</param>
    public void Write(VectorGraphBuilder? graph)
    {
        if (graph is null)
        {
            _table.AddRange([0, 0, 0, 0]);
            return;
        }

        file.Align(VectorGraphFormat.Alignment);
        var links = file.Position;
        for (var row = 0; row < graph.RowCount; row++)
        {
            file.WriteInts(graph.Links(row, level: 0));
        }

        file.WriteInts(graph.Twins);
        var levels = new List<long>();
        for (var level = 1; level < graph.Levels; level++)
        {
            int[] nodes = [.. graph.NodesOn(level)];
            levels.AddRange([nodes.Length, file.Position]);
            file.WriteInts(nodes);
            foreach (var row in nodes)
            {
                file.WriteInts(graph.Links(row, level));
            }
        }

        file.Align(8);
        _table.AddRange([graph.Levels, graph.Entry, links, file.Position]);
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(levels)));
    }

    public void Finish()
    {
        file.Align(8);
        var table = file.Position;
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(_table)));
        file.WriteInt64(table);
    }
}
