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
/// An item is known by an outcome that stands right before one of the labels. Labels without one are no item, but their
/// text is kept as unclaimed.
/// </summary>
internal static class IssueSplitter
{
    public static IssueList Split(string text, TextSpan section)
    {
        var labels = IssueLabel.Find(text, section);
        var end = labels.Count == 0 ? section.End : LetterEnd.Find(text, labels[^1].Span.End, section.End);
        var items = Items(text, section, labels);
        var blocks = new List<IssueBlock>(items.Count);
        var unclaimed = new List<TextSpan>();
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            var itemEnd = i + 1 < items.Count ? items[i + 1].Start : end;
            if (item.Title is null)
            {
                unclaimed.Add(TextSpan.FromBounds(item.Start, itemEnd).TrimIn(text));
                continue;
            }

            TextSpan? Part(IssueLabelKind kind)
            {
                var at = item.Labels.FindIndex(l => l.Kind == kind);
                return at < 0 ? null
                    : EvenedText.Of(text, TextSpan.FromBounds(item.Labels[at].Span.End, at + 1 < item.Labels.Count ? item.Labels[at + 1].Span.Start : itemEnd)).Source;
            }

            blocks.Add(new IssueBlock(
                item.Title.Title,
                item.Title.Outcome,
                item.Title.OutcomePlace,
                Part(IssueLabelKind.Administrator),
                Part(IssueLabelKind.Reviewer),
                Part(IssueLabelKind.Rationale)));
        }

        return new IssueList(blocks, unclaimed);
    }

    private static List<Item> Items(string text, TextSpan section, List<IssueLabel> labels)
    {
        var lines = TextLines.Of(text, section);
        var tight = IsTight(labels, lines);
        var titles = new TitleFinder(text, lines, tight);
        var items = new List<Item>();
        var floor = section.Start;
        foreach (var label in labels)
        {
            var open = items.Count > 0 ? items[^1] : null;
            var title = titles.Before(label.Span.Start, floor, label.Kind != IssueLabelKind.Rationale);
            var afterRationale = open is not null && open.Has(IssueLabelKind.Rationale);
            if (afterRationale && title is null && !BeginsParagraph(label, lines, tight))
            {
                // A rationale that quotes a label: "According to the claims administrator guideline: …".
                continue;
            }

            if (open is null || title is not null || afterRationale || (label.Kind == IssueLabelKind.Administrator && open.Has(label.Kind)))
            {
                open = new Item(title?.Title.Start ?? titles.StartWithoutOutcome(label.Span.Start, floor), title, []);
                items.Add(open);
            }

            open.Labels.Add(label);
            floor = label.Span.End;
        }

        return items;
    }

    /// <summary>Whether the text lost the empty lines between its paragraphs, so that they tell nothing.</summary>
    private static bool IsTight(List<IssueLabel> labels, List<TextLine> lines)
    {
        var (close, apart) = (0, 0);
        foreach (var label in labels)
        {
            var line = lines[TextLines.IndexAt(lines, label.Span.Start)];
            if (line.Span.Start == label.Span.Start)
            {
                (close, apart) = line.Gap == LineGap.None ? (close + 1, apart) : (close, apart + 1);
            }
        }

        return close > apart;
    }

    private static bool BeginsParagraph(IssueLabel label, List<TextLine> lines, bool tight)
    {
        var line = lines[TextLines.IndexAt(lines, label.Span.Start)];
        return label.AsPrinted && line.Span.Start == label.Span.Start && (tight || line.Gap != LineGap.None);
    }

    private sealed record Item(int Start, IssueTitle? Title, List<IssueLabel> Labels)
    {
        public bool Has(IssueLabelKind kind) => Labels.Exists(l => l.Kind == kind);
    }
}
