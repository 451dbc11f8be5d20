using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>A printed label of an item, as found in the text; whether it is one or is quoted is for the splitter to say.</summary>
/// <param name="Kind">Which label.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="AsPrinted">Whether it has the capital that letters print it with.</param>
internal readonly partial record struct IssueLabel(IssueLabelKind Kind, TextSpan Span, bool AsPrinted)
{
    public static List<IssueLabel> Find(string text, TextSpan section)
    {
        var labels = new List<IssueLabel>();
        for (var match = Label().Match(text, section.Start, section.Length); match.Success; match = match.NextMatch())
        {
            var kind = match.Groups["admin"].Success ? IssueLabelKind.Administrator
                : match.Groups["reviewer"].Success ? IssueLabelKind.Reviewer
                : IssueLabelKind.Rationale;
            labels.Add(new IssueLabel(kind, new TextSpan(match.Index, match.Length), char.IsUpper(match.ValueSpan[0])));
        }

        return labels;
    }

    [GeneratedRegex(@"(?<admin>\bClaims\s+Administrator(?:['’]s)?\s+guidelines?(?:\s?\(s\))?\s*:)|(?<reviewer>\b(?:MAXIMUS|(?:Expert|Physician)\s+Reviewer)(?:['’]s)?\s+guidelines?(?:\s?\(s\))?\s*:)|(?<rationale>(?:\b(?:The\s+)?(?:Expert|Physician)\s+Reviewer(?:['’]s?)?\s+)?\bDecision\s+rationale\s*:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Label();
}
