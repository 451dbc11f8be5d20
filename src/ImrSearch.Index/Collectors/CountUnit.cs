namespace ImrSearch.Index.Collectors;

/// <summary>What facets and tables count.</summary>
public enum CountUnit
{
    /// <summary>Groups found.</summary>
    Group,

    /// <summary>Matching documents of the groups found, under the values of their groups.</summary>
    Document,

    /// <summary>Parents with a group found: once under each value that any of these groups holds, and once under "no value" where one holds none.</summary>
    Parent,
}
