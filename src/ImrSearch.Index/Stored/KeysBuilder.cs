using System.Runtime.InteropServices;
using ImrSearch.Index.Files;

namespace ImrSearch.Index.Stored;

/// <summary>
/// Gathers the tree of parents, groups and documents with their keys, and writes the keys file (see
/// <see cref="KeysFormat"/>): <see cref="AddParent"/>, then its groups by <see cref="AddGroup"/>.
/// </summary>
internal sealed class KeysBuilder
{
    private readonly List<int> _groupOfDocument = [];
    private readonly List<int> _firstDocument = [0];
    private readonly List<int> _parentOfGroup = [];
    private readonly List<int> _firstGroup = [0];

    public KeyTableBuilder Groups { get; } = new();

    public KeyTableBuilder Parents { get; } = new();

    public int DocumentCount => _groupOfDocument.Count;

    public int GroupCount => _parentOfGroup.Count;

    public int ParentCount => Parents.Count;

    public long MemoryBytes =>
        Groups.MemoryBytes + Parents.MemoryBytes + (4L * (DocumentCount + (2L * GroupCount) + ParentCount));

    /// <summary>Begins a parent, whose key the caller has added to <see cref="Parents"/>.</summary>
    public void AddParent() => _firstGroup.Add(GroupCount);

    /// <summary>Adds a group, whose key the caller has added to <see cref="Groups"/>, to the last parent.</summary>
    public void AddGroup(int documents)
    {
        for (var i = 0; i < documents; i++)
        {
            _groupOfDocument.Add(GroupCount);
        }

        _parentOfGroup.Add(ParentCount - 1);
        _firstDocument.Add(DocumentCount);
        _firstGroup[^1] = GroupCount;
    }

    /// <summary>The groups (from, to) of a parent.</summary>
    public (int From, int To) GroupsOf(int parent) => (_firstGroup[parent], _firstGroup[parent + 1]);

    /// <summary>The documents (from, to) of a group.</summary>
    public (int From, int To) DocumentsOf(int group) => (_firstDocument[group], _firstDocument[group + 1]);

    public void Write(FileWriter file)
    {
        var offsets = new List<long>();
        WritePart(_groupOfDocument);
        WritePart(_firstDocument);
        WritePart(_parentOfGroup);
        WritePart(_firstGroup);
        Groups.Write(file, StartPart);
        Parents.Write(file, StartPart);
        file.Align(8);
        file.WriteBytes(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(offsets)));

        void WritePart(List<int> numbers)
        {
            StartPart();
            file.WriteInts(CollectionsMarshal.AsSpan(numbers));
        }

        void StartPart()
        {
            file.Align(8);
            offsets.Add(file.Position);
        }
    }
}
