using ImrSearch.App.Passages;
using ImrSearch.Letters;

namespace ImrSearch.App.Statistics;

/// <summary>
/// The share of decisions overturned, with what it needs to be read honestly: how many decisions it is of, and its 95 %
/// interval. A partial overturn is a decision, but no overturn; letters kept as text have no outcome and are left out.
/// </summary>
public sealed record Share
{
    /// <summary>Below this many decisions a share says little.</summary>
    public const int FewDecisions = 30;

    /// <param name="overturned">Decisions overturned in full.</param>
    /// <param name="decisions">Decisions with a stated outcome.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more are overturned than there are.</exception>
    public Share(int overturned, int decisions)
    {
        var interval = WilsonInterval.Of(overturned, decisions);
        (Overturned, N, Low, High) = (overturned, decisions, interval.Low, interval.High);
    }

    public int Overturned { get; }

    /// <summary>Decisions with a stated outcome: the denominator.</summary>
    public int N { get; }

    /// <summary>Share overturned, 0 to 1; 0 without decisions.</summary>
    public double Rate => N == 0 ? 0 : (double)Overturned / N;

    /// <summary>The interval's lower end; 0 without decisions.</summary>
    public double Low { get; }

    /// <summary>The interval's upper end; 1 without decisions, because nothing is known.</summary>
    public double High { get; }

    /// <summary>Whether there are too few decisions for the share to say much.</summary>
    public bool IsFew => N < FewDecisions;

    /// <summary>The share within a set of decisions.</summary>
    /// <param name="outcomes">Decisions by outcome, as <c>SearchResult.Outcomes</c> counts them.</param>
    public static Share Of(IReadOnlyDictionary<string, int> outcomes) => new(
        outcomes.GetValueOrDefault(nameof(Outcome.Overturned)),
        outcomes.Where(outcome => outcome.Key != DecisionFields.NotStated).Sum(outcome => outcome.Value));
}
