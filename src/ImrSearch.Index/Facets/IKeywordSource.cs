namespace ImrSearch.Index.Facets;

/// <summary>Is shown the values of one group after the other, as ordinals.</summary>
internal delegate void OrdinalsVisitor(ReadOnlySpan<int> ordinals);

/// <summary>
/// A keyword field of a segment that is to be written. The groups may be asked for several times, so that a merge need
/// not hold them.
/// </summary>
internal interface IKeywordSource
{
    int ValueCount { get; }

    /// <summary>Whether some group has more than one value.</summary>
    bool HasSeveral { get; }

    /// <summary>The values in their order (see <see cref="KeywordFormat.Compare"/>).</summary>
    string Value(int ordinal);

    /// <summary>Shows each group's values in order of the groups.</summary>
    void VisitGroups(OrdinalsVisitor visit);
}
