using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;

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
        Parents = new KeyTableReader(file, parentCount, parts[7], parts[8], parts[9]);
        Groups = parts[4] == 0 ? Parents : new KeyTableReader(file, groupCount, parts[4], parts[5], parts[6]);
        if (HasSingleDocuments ? documentCount != groupCount : Read(_firstDocument, groupCount) != documentCount)
        {
            throw file.Damaged(_firstDocument, $"{documentCount} documents in {groupCount} groups", "other numbers");
        }

        if (HasSingleGroups ? groupCount != parentCount : Read(_firstGroup, parentCount) != groupCount)
        {
            throw file.Damaged(_firstGroup, $"{groupCount} groups of {parentCount} parents", "other numbers");
        }
    }

    /// <summary>Whether every group has one document, so that their numbers are the same.</summary>
    public bool HasSingleDocuments => _groupOfDocument == 0;

    /// <summary>Whether every parent has one group, so that their numbers are the same.</summary>
    public bool HasSingleGroups => _parentOfGroup == 0;

    public int DocumentCount { get; }

    public int GroupCount { get; }

    public int ParentCount { get; }

    public KeyTableReader Groups { get; }

    public KeyTableReader Parents { get; }

    public int GroupOf(int document) => Bounded(HasSingleDocuments ? document : Read(_groupOfDocument, document), GroupCount);

    public int ParentOf(int group) => Bounded(HasSingleGroups ? group : Read(_parentOfGroup, group), ParentCount);

    /// <summary>The documents (from, to) of a group.</summary>
    public (int From, int To) DocumentsOf(int group) => Range(_firstDocument, group, DocumentCount);

    /// <summary>The groups (from, to) of a parent.</summary>
    public (int From, int To) GroupsOf(int parent) => Range(_firstGroup, parent, GroupCount);

    /// <summary>Adds the groups of documents.</summary>
    public void AddGroupsOf(BitSet documents, BitSet groups)
    {
        if (HasSingleDocuments)
        {
            groups.Or(documents);
            return;
        }

        var groupOf = MemoryMarshal.Cast<byte, int>(_file.Span(_groupOfDocument, 4 * DocumentCount));
        var last = -1;
        for (var document = documents.NextMember(0); document >= 0; document = documents.NextMember(document + 1))
        {
            // The documents of a group are neighbours.
            if (groupOf[document] != last)
            {
                last = groupOf[document];
                groups.Add(last);
            }
        }
    }

    /// <summary>How many of the documents belong to the groups.</summary>
    public long CountDocuments(BitSet documents, BitSet groups)
    {
        var count = 0L;
        for (var document = documents.NextMember(0); document >= 0; document = documents.NextMember(document + 1))
        {
            count += groups.Contains(GroupOf(document)) ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many parents the groups have.</summary>
    public int CountParents(BitSet groups)
    {
        if (HasSingleGroups)
        {
            return groups.Count();
        }

        var count = 0;
        for (var group = groups.NextMember(0); group >= 0;)
        {
            count++;
            group = groups.NextMember(GroupsOf(ParentOf(group)).To);
        }

        return count;
    }

    private (int From, int To) Range(long firsts, int number, int limit)
    {
        var from = firsts == 0 ? number : Read(firsts, number);
        var to = firsts == 0 ? number + 1 : Read(firsts, number + 1);
        return from >= 0 && from <= to && to <= limit
            ? (from, to)
            : throw _file.Damaged(firsts + (4L * number), $"a range within 0 to {limit}", $"{from} to {to}");
    }

    private int Bounded(int number, int limit) => (uint)number < (uint)limit
        ? number
        : throw _file.Damaged(_groupOfDocument, $"numbers below {limit}", $"{number}");

    private int Read(long column, int index) => BinaryPrimitives.ReadInt32LittleEndian(_file.Span(column + (4L * index), 4));
}
