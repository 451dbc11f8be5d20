using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Cuts the issues section into its items:
/// <code>
/// …the request is not medically necessary.            ← end of the rationale before
/// Norco 10/325mg, day supply: 30,                     ← title, of one or more lines, colons allowed
/// #120: Upheld                                        ← outcome behind the last colon, or alone on its line
/// Claims Administrator guideline: …
/// MAXIMUS guideline: …
/// Decision rationale: …
/// </code>
/// An item is known by an outcome that stands right before one of the labels. Its title reaches up to the paragraph's
/// start; at a page's end, or where the text lost its empty lines, to the line behind the last finished sentence.
/// </summary>
internal static partial class IssueSplitter
{
    private const int MaxTitleLines = 20;

    public static List<IssueBlock> Split(string text, TextSpan section)
    {
        var labels = Labels(text, section);
        var lines = TextLines.Of(text, section);
        var starts = new List<(TextSpan Title, Outcome Outcome, TextSpan OutcomePlace, int Label)>();
        var floor = section.Start;
        for (var i = 0; i < labels.Count; i++)
        {
            if (TitleBefore(text, lines, floor, labels[i].Span.Start) is { } found)
            {
                starts.Add((found.Title, found.Outcome, found.Place, i));
            }

            floor = labels[i].Span.End;
        }

        var blocks = new List<IssueBlock>(starts.Count);
        for (var s = 0; s < starts.Count; s++)
        {
            var lastLabel = s + 1 < starts.Count ? starts[s + 1].Label : labels.Count;
            var end = s + 1 < starts.Count ? starts[s + 1].Title.Start : section.End;
            TextSpan? Part(LabelKind kind)
            {
                for (var i = starts[s].Label; i < lastLabel; i++)
                {
                    if (labels[i].Kind == kind)
                    {
                        var partEnd = i + 1 < lastLabel ? labels[i + 1].Span.Start : end;
                        return Trimmed(text, labels[i].Span.End, partEnd);
                    }
                }

                return null;
            }

            blocks.Add(new IssueBlock(
                starts[s].Title,
                starts[s].Outcome,
                starts[s].OutcomePlace,
                Part(LabelKind.Administrator),
                Part(LabelKind.Reviewer),
                Part(LabelKind.Rationale)));
        }

        return blocks;
    }

    private static (TextSpan Title, Outcome Outcome, TextSpan Place)? TitleBefore(string text, List<TextLine> lines, int floor, int label)
    {
        var last = LineBefore(lines, label, floor);
        if (last < 0)
        {
            return null;
        }

        var lineStart = Math.Max(lines[last].Span.Start, floor);
        var line = text[lineStart..Math.Min(lines[last].Span.End, label)];
        if (OutcomeReader.AtEndOf(line) is not { } outcome)
        {
            return null;
        }

        var place = new TextSpan(lineStart + outcome.Start, outcome.Length);
        var first = last;
        var titleText = line[..outcome.Start].Trim(' ', ':', ';', '\t');
        while (first > 0 && last - first < MaxTitleLines && lines[first - 1].Span.End > floor && lines[first].Span.Start > floor
            && GoesOnAbove(text, lines[first - 1], lines[first].Gap, titleText))
        {
            first--;
            titleText = lines[first].Span.In(text) + " " + titleText;
        }

        var title = Trimmed(text, Math.Max(lines[first].Span.Start, floor), place.Start);
        while (title.Length > 0 && text[title.End - 1] is ':' or ';' or ' ' or '\n')
        {
            title = new TextSpan(title.Start, title.Length - 1);
        }

        return title.Length == 0 ? null : (title, outcome.Outcome, place);
    }

    /// <summary>Whether the title found so far, which starts a line, goes on in the line above.</summary>
    private static bool GoesOnAbove(string text, TextLine above, LineGap gap, string title)
    {
        if (title.Length == 0)
        {
            // The outcome stands alone on its line.
            return true;
        }

        if (gap == LineGap.Paragraph)
        {
            return false;
        }

        var line = above.Span.In(text);
        if (Unfinished(title))
        {
            return true;
        }

        return !EndsSentence().IsMatch(line) && !EndsRationale().IsMatch(line);
    }

    // "X was the original request. Y was authorized by the Claims Administrator. The remaining IMR eligible portion …":
    // sentences inside a title. What tells of the original request but has not named it yet goes on above.
    private static bool Unfinished(string title) =>
        RefersToOriginal().IsMatch(title) && !NamesOriginal().IsMatch(title);

    private static int LineBefore(List<TextLine> lines, int label, int floor)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (lines[i].Span.Start < label)
            {
                // A label in mid-line leaves words of its own line before it.
                return lines[i].Span.End > floor ? i : -1;
            }
        }

        return -1;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static List<(LabelKind Kind, TextSpan Span)> Labels(string text, TextSpan section)
    {
        var labels = new List<(LabelKind, TextSpan)>();
        foreach (Match match in Label().Matches(text[..section.End], section.Start))
        {
            var kind = match.Groups["admin"].Success ? LabelKind.Administrator
                : match.Groups["reviewer"].Success ? LabelKind.Reviewer
                : LabelKind.Rationale;
            labels.Add((kind, new TextSpan(match.Index, match.Length)));
        }

        return labels;
    }

    private enum LabelKind
    {
        Administrator,
        Reviewer,
        Rationale,
    }

    [GeneratedRegex(@"(?<admin>\bClaims\s+Administrator(?:['’]s)?\s+guidelines?\s*:)|(?<reviewer>\b(?:MAXIMUS|Expert\s+Reviewer)(?:['’]s)?\s+guidelines?\s*:)|(?<rationale>\bDecision\s+rationale\s*:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Label();

    [GeneratedRegex(@"[.!?:][""'”’)\]]*\s*\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex EndsSentence();

    [GeneratedRegex(@"(?:medically necessary|necessary and appropriate|not (?:been )?established|is (?:not )?(?:supported|warranted|certified|indicated))\s*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex EndsRationale();

    [GeneratedRegex(@"original\s+request|IMR\s+eligible|by\s+the\s+Claims\s+Administrator|The\s+Claims\s+Administrator\s+authorized", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex RefersToOriginal();

    [GeneratedRegex(@"\S\s+(?:was|were|is)\s+the\s+original\s+request", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NamesOriginal();
}
