namespace ImrSearch.Letters.Reasons;

/// <summary>What speaks for each reason: of each sentence the strongest cue, of all sentences the joint weight.</summary>
internal sealed class ReasonEvidence
{
    /// <summary>No number of cues makes a reason surer than this.</summary>
    private const double Surest = Confidence.Told;

    private readonly Dictionary<string, List<(TextSpan Place, double Weight)>> _pieces = new(StringComparer.Ordinal);

    /// <summary>Adds what one cue saw in a sentence.</summary>
    public void Add(string tag, TextSpan sentence, double weight)
    {
        if (!_pieces.TryGetValue(tag, out var pieces))
        {
            _pieces.Add(tag, pieces = []);
        }

        if (pieces.Count > 0 && pieces[^1].Place == sentence)
        {
            pieces[^1] = (sentence, Math.Max(weight, pieces[^1].Weight));
        }
        else
        {
            pieces.Add((sentence, weight));
        }
    }

    /// <summary>The reasons with at least this likelihood, in order of the sentence that shows each best.</summary>
    public List<Found<string>> Reasons(double least)
    {
        var reasons = new List<Found<string>>();
        foreach (var (tag, pieces) in _pieces)
        {
            var doubt = pieces.Aggregate(1.0, (left, p) => left * (1 - p.Weight));
            if (1 - doubt >= least)
            {
                reasons.Add(new Found<string>(tag, pieces.MaxBy(p => p.Weight).Place, Math.Min(Surest, Math.Round(1 - doubt, 2))));
            }
        }

        return [.. reasons.OrderBy(r => r.Place.Start).ThenBy(r => r.Value, StringComparer.Ordinal)];
    }
}
