namespace ImrSearch.Index.Stored;

/// <summary>Is shown keys one after the other.</summary>
internal delegate void KeyVisitor(ReadOnlySpan<byte> key);

/// <summary>
/// The tree of parents, groups and documents of a segment that is to be written, in its order. What is many is handed
/// out one by one, and may be asked for several times, so that a merge need not hold it.
/// </summary>
internal interface IKeySource
{
    int DocumentCount { get; }

    int GroupCount { get; }

    int ParentCount { get; }

    /// <summary>Whether every parent has one group, of its own key.</summary>
    bool GroupsAreParents { get; }

    /// <summary>How many documents each group has.</summary>
    IEnumerable<int> DocumentsOfGroups();

    /// <summary>How many groups each parent has.</summary>
    IEnumerable<int> GroupsOfParents();

    /// <summary>Shows each group's key as UTF-8.</summary>
    void VisitGroupKeys(KeyVisitor visit);

    /// <summary>Shows each parent's key as UTF-8.</summary>
    void VisitParentKeys(KeyVisitor visit);
}
