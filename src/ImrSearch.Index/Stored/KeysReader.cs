using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Stored;

/// <summary>The tree of parents, groups and documents of a segment (layout: <see cref="KeysFormat"/>). Thread-safe.</summary>
internal sealed class KeysReader
{
    private readonly MappedFile _file;
    private readonly long _groupOfDocument;
    private readonly long _firstDocument;
    private readonly long _parentOfGroup;
    private readonly long _firstGroup;

    public KeysReader(MappedFile file, int documentCount, int groupCount, int parentCount)
    {
        _file = file;
        DocumentCount = documentCount;
        GroupCount = groupCount;
        ParentCount = parentCount;
        var end = file.ContentEnd;
        var parts = MemoryMarshal.Cast<byte, long>(file.Span(end - (8 * KeysFormat.Parts), 8 * KeysFormat.Parts));
        _groupOfDocument = parts[0];
        _firstDocument = parts[1];
        _parentOfGroup = parts[2];
        _firstGroup = parts[3];
        Groups = new KeyTableReader(file, groupCount, parts[4], parts[5], parts[6]);
        Parents = new KeyTableReader(file, parentCount, parts[7], parts[8], parts[9]);
        if (Read(_firstDocument, groupCount) != documentCount || Read(_firstGroup, parentCount) != groupCount)
        {
            throw file.Damaged(_firstDocument, $"{documentCount} documents in {groupCount} groups", "other numbers");
        }
    }

    public int DocumentCount { get; }

    public int GroupCount { get; }

    public int ParentCount { get; }

    public KeyTableReader Groups { get; }

    public KeyTableReader Parents { get; }

    public int GroupOf(int document) => Bounded(Read(_groupOfDocument, document), GroupCount);

    public int ParentOf(int group) => Bounded(Read(_parentOfGroup, group), ParentCount);

    /// <summary>The documents (from, to) of a group.</summary>
    public (int From, int To) DocumentsOf(int group) => Range(_firstDocument, group, DocumentCount);

    /// <summary>The groups (from, to) of a parent.</summary>
    public (int From, int To) GroupsOf(int parent) => Range(_firstGroup, parent, GroupCount);

    private (int From, int To) Range(long firsts, int number, int limit)
    {
        var from = Read(firsts, number);
        var to = Read(firsts, number + 1);
        return from >= 0 && from <= to && to <= limit
            ? (from, to)
            : throw _file.Damaged(firsts + (4L * number), $"a range within 0 to {limit}", $"{from} to {to}");
    }

    private int Bounded(int number, int limit) => (uint)number < (uint)limit
        ? number
        : throw _file.Damaged(_groupOfDocument, $"numbers below {limit}", $"{number}");

    private int Read(long column, int index) => BinaryPrimitives.ReadInt32LittleEndian(_file.Span(column + (4L * index), 4));
}
