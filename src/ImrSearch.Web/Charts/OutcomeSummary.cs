using ImrSearch.App.Statistics;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Charts;

/// <summary>
/// The arithmetic behind the outcome charts of one result set: counts, and the share overturned of the decisions whose
/// outcome is stated (letters kept as text have none).
/// </summary>
public sealed class OutcomeSummary
{
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
        Share = Share.Of(outcomes);
        Partial = outcomes.GetValueOrDefault("PartiallyOverturned");
    }

    public int Decisions { get; }

    /// <summary>The share overturned.</summary>
    public Share Share { get; }

    /// <summary>Decisions that were overturned in part; <see cref="Share"/> counts them as decisions, but not as overturned.</summary>
    public int Partial { get; }

    /// <summary>Whether there are such.</summary>
    public bool HasPartial => Partial > 0;

    /// <summary>Outcomes that occur, in the order of <see cref="OutcomeLabel.All"/>.</summary>
    public IReadOnlyList<OutcomeCount> Counts { get; }
}
