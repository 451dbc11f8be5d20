namespace ImrSearch.Index.Stored;

/// <summary>
/// Gathers the tree of parents, groups and documents with their keys in memory: <see cref="AddParent"/>, then its groups
/// by <see cref="AddGroup"/>.
/// </summary>
internal sealed class KeysBuilder : IKeySource
{
    private readonly KeyList _groupKeys = new();
    private readonly KeyList _parentKeys = new();
    private readonly List<int> _documentsOfGroups = [];
    private readonly List<int> _firstGroup = [0];

    public int DocumentCount { get; private set; }

    public int GroupCount => _documentsOfGroups.Count;

    public int ParentCount => _parentKeys.Count;

    public bool GroupsAreParents => _groupKeys.SequenceEqual(_parentKeys);

    public long MemoryBytes => _groupKeys.MemoryBytes + _parentKeys.MemoryBytes + (4L * (GroupCount + ParentCount));

    public void AddParent(string key)
    {
        _parentKeys.Add(key);
        _firstGroup.Add(GroupCount);
    }

    /// <summary>Adds a group to the last parent.</summary>
    public void AddGroup(string key, int documents)
    {
        _groupKeys.Add(key);
        _documentsOfGroups.Add(documents);
        _firstGroup[^1] = GroupCount;
        DocumentCount += documents;
    }

    /// <summary>The groups (from, to) of a parent.</summary>
    public (int From, int To) GroupsOf(int parent) => (_firstGroup[parent], _firstGroup[parent + 1]);

    public IEnumerable<int> DocumentsOfGroups() => _documentsOfGroups;

    public IEnumerable<int> GroupsOfParents()
    {
        for (var parent = 0; parent < ParentCount; parent++)
        {
            yield return _firstGroup[parent + 1] - _firstGroup[parent];
        }
    }

    public void VisitGroupKeys(KeyVisitor visit) => _groupKeys.Visit(visit);

    public void VisitParentKeys(KeyVisitor visit) => _parentKeys.Visit(visit);

    /// <summary>Forgets everything; the memory is used again.</summary>
    public void Clear()
    {
        _groupKeys.Clear();
        _parentKeys.Clear();
        _documentsOfGroups.Clear();
        _firstGroup.RemoveRange(1, _firstGroup.Count - 1);
        DocumentCount = 0;
    }
}
