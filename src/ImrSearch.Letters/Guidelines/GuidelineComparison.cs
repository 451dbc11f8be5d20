namespace ImrSearch.Letters.Guidelines;

/// <summary>Compares the guideline sources of the two sides of a dispute. "None cited" is no guideline.</summary>
public static class GuidelineComparison
{
    /// <summary>How they stand to each other; null when a side's guidelines are not known at all.</summary>
    /// <param name="administrator">What the claims administrator relied on.</param>
    /// <param name="reviewer">What the reviewer relied on.</param>
    public static GuidelineRelation? Compare(IReadOnlyList<GuidelineCitation> administrator, IReadOnlyList<GuidelineCitation> reviewer)
    {
        ArgumentNullException.ThrowIfNull(administrator);
        ArgumentNullException.ThrowIfNull(reviewer);
        if (administrator.Count == 0 || reviewer.Count == 0)
        {
            return null;
        }

        var ours = CitedSources(administrator);
        var theirs = CitedSources(reviewer);
        return (ours.Count, theirs.Count) switch
        {
            (0, 0) => GuidelineRelation.BothNone,
            (0, _) or (_, 0) => GuidelineRelation.OneSideNone,
            _ when ours.SetEquals(theirs) => GuidelineRelation.Same,
            _ when ours.Overlaps(theirs) => GuidelineRelation.Overlapping,
            _ => GuidelineRelation.Disjoint,
        };
    }

    private static HashSet<string> CitedSources(IReadOnlyList<GuidelineCitation> citations) =>
        citations.Select(c => c.Source).Where(s => s != GuidelineSource.NoneCited).ToHashSet();
}
