namespace ImrSearch.App.Similar;

/// <summary>Puts candidates with the same rationale, word for word, and the same outcome under the first of them. Pure functions.</summary>
internal static class CopyCollapser
{
    /// <summary>The candidates in their order, each standing for its later copies. Of different outcomes nothing is hidden.</summary>
    public static List<Candidate> Collapse(IEnumerable<Candidate> candidates)
    {
        var groups = new List<List<Candidate>>();
        var byRationale = new Dictionary<(long, string?), List<Candidate>>();
        foreach (var candidate in candidates)
        {
            if (candidate.Row.RationaleKey is { } key)
            {
                if (byRationale.TryGetValue((key, candidate.Row.Outcome), out var copies))
                {
                    copies.Add(candidate);
                    continue;
                }

                groups.Add(byRationale[(key, candidate.Row.Outcome)] = [candidate]);
            }
            else
            {
                groups.Add([candidate]);
            }
        }

        return groups.ConvertAll(group => group[0] with { Copies = group[1..] });
    }
}
