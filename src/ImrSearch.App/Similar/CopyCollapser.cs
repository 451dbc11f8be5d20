namespace ImrSearch.App.Similar;

/// <summary>Puts candidates with the same rationale, word for word, the same outcome and the same kind of request under the first of them: an add-on and a drug that fall for one reason are two decisions. Pure functions.</summary>
internal static class CopyCollapser
{
    /// <summary>The candidates in their order, each standing for its later copies. Of different outcomes nothing is hidden.</summary>
    public static List<Candidate> Collapse(IEnumerable<Candidate> candidates)
    {
        var groups = new List<List<Candidate>>();
        var byRationale = new Dictionary<(long, string?, string), List<Candidate>>();
        foreach (var candidate in candidates)
        {
            if (candidate.Row.RationaleKey is { } key)
            {
                if (byRationale.TryGetValue((key, candidate.Row.Outcome, Kind(candidate.Row.Facts)), out var copies))
                {
                    copies.Add(candidate);
                    continue;
                }

                groups.Add(byRationale[(key, candidate.Row.Outcome, Kind(candidate.Row.Facts))] = [candidate]);
            }
            else
            {
                groups.Add([candidate]);
            }
        }

        return groups.ConvertAll(group => group[0] with { Copies = group[1..] });
    }

    private static string Kind(RequestFacts facts) =>
        string.Join('\n', new[] { facts.Category, facts.Subcategory }.Concat(facts.Drugs.Order(StringComparer.Ordinal)));
}
