using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Finds the dates of the injury and of the denial in the clinical summary, where they stand in for a missing header:
/// "… sustained an injury to her back on 2/14/04. … Utilization review denied the request on May 29, 2014."
/// </summary>
internal static partial class NarrativeDates
{
    private const string Review = @"(?:utilization review|UR)\b(?: \(UR\))?";

    public static TextSpan? OfInjury(string text, TextSpan summary)
    {
        var evened = EvenedText.Of(text, summary);
        return Place(evened, InjuryDate().Match(evened.Value));
    }

    /// <summary>Later reviews are told after earlier ones: the last is the one in dispute.</summary>
    public static TextSpan? OfDenial(string text, TextSpan summary)
    {
        var evened = EvenedText.Of(text, summary);
        return DenialDate().Matches(evened.Value).Select(match => Place(evened, match)).LastOrDefault(place => place is not null);
    }

    private static TextSpan? Place(EvenedText evened, Match match) =>
        match.Success && DateReader.Read(match.Groups["date"].Value) is not null
            ? evened.ToSource(match.Groups["date"].Index, match.Groups["date"].Length)
            : null;

    // "The original utilization review (11-22-16) denied …", "On 11-3-16, utilization review determined …",
    // "Utilization review denied the request on May 29, 2014", "On 12-19-16 the request was non-certified by utilization review".
    [GeneratedRegex(
        @"\b(?<date>" + DateReader.Pattern + @"),? (?:the )?(?:original |prior )?" + Review
        + @"|\b" + Review + @"(?: (?:determination|decision|denial|report|letter|documentation))?,? (?:is |was )?(?:\(|dated |of |on |from )?(?<date>" + DateReader.Pattern
        + @")|\b" + Review + @"[^.;]{0,60}?(?:denied|non-? ?certified|modified|did not certify)[^.;]{0,160}? on (?<date>" + DateReader.Pattern
        + @")|\bOn (?<date>" + DateReader.Pattern + @"),? [^.;]{0,160}? by (?:the )?" + Review + "(?! on )"
        + @"|\bby (?:the )?" + Review + " on (?<date>" + DateReader.Pattern + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex DenialDate();

    // The first sentence or two tell the accident; later dates of injury are of other body parts or earlier claims.
    [GeneratedRegex(@"\A.{0,400}?(?:date of injury|DOI|injur(?:y|ies|ed)|accident|trauma|claim)\b[^.;]{0,120}?\b(?<date>" + DateReader.Pattern + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex InjuryDate();
}
