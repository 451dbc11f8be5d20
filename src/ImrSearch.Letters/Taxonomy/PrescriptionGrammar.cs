using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>What makes a title read like a prescription, whatever its drug is called: a strength, a count behind #, a dosage form or times of day in Latin.</summary>
internal static partial class PrescriptionGrammar
{
    /// <summary>Whether a title is written like a prescription.</summary>
    public static bool Fits(string title) => Sign().IsMatch(title);

    /// <summary>The words before the first strength, count or form: the name of a drug that no table knows; null when there are none.</summary>
    public static TextSpan? NameIn(string title) =>
        Unknown().Match(title) is { Success: true } match ? new TextSpan(match.Groups["name"].Index, match.Groups["name"].Length) : null;

    [GeneratedRegex(@"[0-9]\s?(?:mg|mcg|meq|iu)\b|[0-9]\s?%|#\s?[0-9]{2,4}\b|\b(?:tab|cap|tablet|capsule|refill|caplet|softgel|troche|suppositor(?:y|ie))s?\b|\b(?:po|bid|tid|qid|qhs|prn|qday|q[0-9]{1,2}h)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"\A(?>\W{0,3})(?>(?:(?:retrospective|prescription|rx|refill|medication|request|one|purchase|unknown)\b\s?(?:for\b|of\b)?[^\w\s]{0,2}\s?){0,3})(?<name>(?>[a-z][a-z-]{2,30})(?:\s(?>[a-z][a-z-]{0,30})){0,2}?),?\s(?:[0-9][0-9.,/-]{0,12}\s?(?:mg|mcg|meq|iu|ml|gm?|%|units?)|#\s?[0-9]|(?:tab|cap|tablet|capsule|caplet)s?\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Unknown();
}
