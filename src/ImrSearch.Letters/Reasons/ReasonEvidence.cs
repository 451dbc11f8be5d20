namespace ImrSearch.Letters.Reasons;

/// <summary>What speaks for each reason: of each sentence the strongest cue, of all sentences the joint weight.</summary>
internal sealed class ReasonEvidence
{
    /// <summary>No number of cues makes a reason surer than this.</summary>
    private const double Surest = Confidence.Told;

    private readonly Dictionary<string, Dictionary<ReasonCue, TextSpan>> _seen = new(StringComparer.Ordinal);

    /// <summary>Adds what a cue saw in a sentence; the first sentence counts, for a thing said twice is not surer.</summary>
    public void Add(ReasonCue cue, TextSpan sentence)
    {
        if (!_seen.TryGetValue(cue.Tag, out var cues))
        {
            _seen.Add(cue.Tag, cues = new Dictionary<ReasonCue, TextSpan>(ReferenceEqualityComparer.Instance));
        }

        cues.TryAdd(cue, sentence);
    }

    /// <summary>The reasons with at least this likelihood, in order of the sentence that shows each best.</summary>
    public List<Found<string>> Reasons(double least, ReasonCues rules)
    {
        var likely = _seen.Select(r => (Tag: r.Key, Likelihood: Likelihood(r.Value), Best: r.Value.MaxBy(c => c.Key.Weight).Value))
            .Where(r => r.Likelihood >= least)
            .ToList();
        var left = likely.Where(r => rules.Instead.TryGetValue(r.Tag, out _)).SelectMany(r => rules.Instead[r.Tag]).ToHashSet(StringComparer.Ordinal);
        var particular = likely.Count(r => !rules.Neutral.Contains(r.Tag));
        return
        [
            .. likely
                .Where(r => !left.Contains(r.Tag))
                .Select(r => r with { Likelihood = particular > 1 ? r.Likelihood * rules.General.GetValueOrDefault(r.Tag, 1) : r.Likelihood })
                .Where(r => r.Likelihood >= least)
                .OrderBy(r => r.Best.Start)
                .ThenBy(r => r.Tag, StringComparer.Ordinal)
                .Select(r => new Found<string>(r.Tag, r.Best, Math.Min(Surest, Math.Round(r.Likelihood, 2)))),
        ];
    }

    // Cues of one sentence say one thing; those of several are independent witnesses.
    private static double Likelihood(Dictionary<ReasonCue, TextSpan> cues) =>
        1 - cues.GroupBy(c => c.Value.Start, (_, same) => same.Max(c => c.Key.Weight)).Aggregate(1.0, (doubt, weight) => doubt * (1 - weight));
}
