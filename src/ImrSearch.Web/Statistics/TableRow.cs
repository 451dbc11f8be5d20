using ImrSearch.App.Statistics;

namespace ImrSearch.Web.Statistics;

/// <summary>One value of a field, in one set or in two.</summary>
/// <param name="Value">As filters have it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="A">Its decisions in the set.</param>
/// <param name="B">Its decisions in the set that it is compared with; null when nothing is compared.</param>
public sealed record TableRow(string Value, string Label, OutcomeRow A, OutcomeRow? B)
{
    /// <summary>How far the shares lie apart; null when nothing is compared.</summary>
    public ShareDifference? Difference { get; } = B is null ? null : new ShareDifference(A.Share, B.Share);
}
