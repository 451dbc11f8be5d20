using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Marks decisions whose rationale repeats an earlier one of the letter: reviewers paste one text under several items.
/// Case, white space and signs do not count.
/// </summary>
internal static partial class RepeatedRationales
{
    public static IReadOnlyList<Decision> Mark(IReadOnlyList<Decision> decisions)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. decisions.Select(decision =>
        {
            var words = Signs().Replace(decision.Rationale, " ").Trim().ToUpperInvariant();
            return words.Length == 0 || first.TryAdd(words, decision.Ordinal) ? decision : decision with { SameRationaleAs = first[words] };
        })];
    }

    [GeneratedRegex(@"[^\p{L}\p{N}]+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Signs();
}
