using System.Globalization;
using ImrSearch.App.Statistics;

namespace ImrSearch.Web.Statistics;

/// <summary>A difference of two shares in words: in percentage points, never in percent of one another.</summary>
public static class DifferenceText
{
    /// <summary>"+3.1".</summary>
    public static string Points(double share) => (share * 100).ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>"+3.1 points, 95% interval −2.0 to +8.3".</summary>
    public static string Of(ShareDifference difference) => difference.IsKnown
        ? $"{Points(difference.Rate)} percentage points, 95% interval {Points(difference.Low)} to {Points(difference.High)}"
        : "not known: one of the sets has no decision with an outcome";

    /// <summary>Whether the difference can easily be chance.</summary>
    public static string Verdict(ShareDifference difference) => difference switch
    {
        { IsKnown: false } => "Nothing can be said of the difference.",
        { CanBeChance: true } => "The difference can easily be chance: no difference at all lies within its interval.",
        { IsFew: true } => $"The difference is larger than chance alone would easily make it, but one set has fewer than {Share.FewDecisions} decisions.",
        _ => "The difference is larger than chance alone would easily make it. It does not say why: the sets may differ in more than their filters.",
    };
}
