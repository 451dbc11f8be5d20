using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>Reads the side of the body that a title names: Left, Right or Bilateral; none when its parts have different sides.</summary>
internal static partial class SideReader
{
    private const string Left = "Left";
    private const string Right = "Right";
    private const string Bilateral = "Bilateral";

    public static Found<string>? Read(string title)
    {
        if (LeftAndRight().Match(title) is { Success: true } pair && Sides(title).TrueForAll(s => Inside(s.Place, pair) || s.Value == Bilateral))
        {
            return new Found<string>(Bilateral, new TextSpan(pair.Index, pair.Length), Confidence.Told);
        }

        var sides = Sides(title);
        return sides.Select(s => s.Value).Distinct().Take(2).Count() == 1 ? sides[0] : null;
    }

    private static bool Inside(TextSpan place, Match match) => place.Start >= match.Index && place.End <= match.Index + match.Length;

    private static List<Found<string>> Sides(string title) =>
        [.. Side().Matches(title).Select(m => new Found<string>(
            m.Groups["left"].Success ? Left : m.Groups["right"].Success ? Right : Bilateral,
            new TextSpan(m.Index, m.Length),
            m.Length > 2 ? Confidence.Told : Confidence.Inferred))];

    // "Right away", "left over", "right-handed" and "right heart" tell no side of the worker; a letter alone needs a bracket or a paired part.
    [GeneratedRegex(@"\b(?:(?<left>left|lt\.?(?=\s)|(?<=\()L(?=\))|L(?=\s(?:shoulder|knee|hip|ankle|wrist|elbow|hand|foot|arm|leg|thumb|finger|heel|toe|eye|ear|forearm|thigh|calf|upper ext|lower ext|carpal|TKA|TKR|THA|THR)))|(?<right>right|rt\.?(?=\s)|(?<=\()R(?=\))|R(?=\s(?:shoulder|knee|hip|ankle|wrist|elbow|hand|foot|arm|leg|thumb|finger|heel|toe|eye|ear|forearm|thigh|calf|upper ext|lower ext|carpal|TKA|TKR|THA|THR)))|(?<both>bilateral(?:ly)?|bilat\.?|b/l|both(?=\s{1,2}(?:the\s{1,2})?(?:\w{1,20}\s{1,2})?(?:shoulders|knees|hips|ankles|wrists|elbows|hands|feet|arms|legs|thumbs|heels|eyes|ears|forearms|thighs|calves|extremities|sides)\b)|BUE|BLE)|(?<left>LUE|LLE)|(?<right>RUE|RLE))(?![a-z])(?![-\s](?:away|now|over|out|hand(?:ed|\sdominant)|heart|ventric|atri|of\b))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Side();

    // "Left and right knee", "right/left wrists", "left knee and right knee".
    [GeneratedRegex(@"\b(?:left\s?(?:and|&|/|,)\s?right|right\s?(?:and|&|/|,)\s?left)\b|\b(?:left\s(?<part>\w{2,20})s?\s?(?:and|&|/|,)\s?right\s\k<part>|right\s(?<part>\w{2,20})s?\s?(?:and|&|/|,)\s?left\s\k<part>)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex LeftAndRight();
}
