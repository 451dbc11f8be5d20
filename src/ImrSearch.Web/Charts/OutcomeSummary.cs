using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Charts;

/// <summary>
/// The arithmetic behind the outcome charts of one result set: counts, and the share overturned of the decisions whose
/// outcome is stated (letters kept as text have none).
/// </summary>
public sealed class OutcomeSummary
{
    /// <summary>Below this many decisions a share says little.</summary>
    public const int FewDecisions = 30;

    public OutcomeSummary(IReadOnlyDictionary<string, int> outcomes)
    {
        Decisions = outcomes.Values.Sum();
        Counts =
        [
            .. OutcomeLabel.All.Select(label => label.Value)
                .Union(outcomes.Keys, StringComparer.OrdinalIgnoreCase)
                .Select(value => (Label: OutcomeLabel.Of(value), Count: outcomes.GetValueOrDefault(value)))
                .Where(pair => pair.Count > 0)
                .Select(pair => new OutcomeCount(pair.Label, pair.Count, (double)pair.Count / Decisions)),
        ];
        Decided = Decisions - outcomes.GetValueOrDefault(DecisionFields.NotStated);
        Overturned = outcomes.GetValueOrDefault("Overturned");
        HasPartial = outcomes.GetValueOrDefault("PartiallyOverturned") > 0;
        Interval = WilsonInterval.Of(Overturned, Decided);
    }

    public int Decisions { get; }

    /// <summary>Decisions with a stated outcome: the denominator of <see cref="Rate"/>.</summary>
    public int Decided { get; }

    public int Overturned { get; }

    /// <summary>Whether there are decisions that were overturned in part; <see cref="Overturned"/> leaves them out.</summary>
    public bool HasPartial { get; }

    /// <summary>Share overturned, 0 to 1; 0 without decisions.</summary>
    public double Rate => Decided == 0 ? 0 : (double)Overturned / Decided;

    public WilsonInterval Interval { get; }

    public bool IsFew => Decided < FewDecisions;

    /// <summary>Outcomes that occur, in the order of <see cref="OutcomeLabel.All"/>.</summary>
    public IReadOnlyList<OutcomeCount> Counts { get; }
}
