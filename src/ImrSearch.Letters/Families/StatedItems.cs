using System.Globalization;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Cuts the decisions section of a letterhead letter into its items:
/// <code>
/// 2. One pair of heel cups is not medically necessary and appropriate.
/// The Claims Administrator based its decision on …
/// The Physician Reviewer based his/her decision on …
/// The Physician Reviewer's decision rationale: …
/// </code>
/// An item starts at a line with the next number whose sentence rules on medical necessity and has the guidelines, the
/// rationale or nothing but a line's end behind it. Add-ons of a refused operation may lack the labels; but a number whose
/// predecessor stands in the same rationale goes on with that rationale's own list, and where the same number comes again
/// with labels behind its sentence, that one is the item. Where numbers got lost, the last ruling before the guidelines
/// begins the item. A numbered line with labels but without a ruling ends the item before it and is reported as unread.
/// </summary>
internal static partial class StatedItems
{
    private const int LongestStatement = 1200;
    private const int LongestHeading = 400;
    private const int LongestNumber = 6;
    private const int MostGuidelineSentences = 8;

    public static IssueList Find(string text, EvenedText letter, TextSpan section)
    {
        var evened = letter.Value;
        var end = section.End;
        var labels = RationaleLabel().Matches(evened[..end]).Where(m => m.Index >= section.Start).ToList();
        var items = Numbered(text, letter, section);
        var unclaimed = new List<TextSpan>();
        for (var (i, floor) = (0, section.Start); i < labels.Count; i++)
        {
            var label = labels[i];
            if (!items.Exists(it => it.Start >= floor && it.Start < label.Index))
            {
                if (Unnumbered(text, letter, floor, label.Index) is { } item)
                {
                    items.Add(item);
                }
                else
                {
                    var next = Math.Min(end, items.Where(it => it.Start > label.Index).Select(it => it.Start).DefaultIfEmpty(end).Min());
                    unclaimed.Add(letter.ToSource(label.Index, next - label.Index));
                }
            }

            floor = label.Index + label.Length;
        }

        items.Sort((a, b) => a.Start.CompareTo(b.Start));
        for (var i = items.Count - 1; i > 0; i--)
        {
            if (items[i].Start < items[i - 1].End)
            {
                items.RemoveAt(i);
            }
        }

        var blocks = new List<IssueBlock>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            var next = i + 1 < items.Count ? items[i + 1].Start : end;
            if (items[i].Outcome is { } outcome)
            {
                blocks.Add(Block(letter, items[i], outcome, next));
            }
            else
            {
                unclaimed.Add(letter.ToSource(items[i].Start, next - items[i].Start));
            }
        }

        return new IssueList(blocks, unclaimed);
    }

    /// <summary>The label before a rationale, as printed or evened out.</summary>
    [GeneratedRegex(@"\b(?:The\s+)?(?:Physician|Expert|Professional|Medical|MAXIMUS)\s+Reviewer['’]?s?['’]?\s+(?:decision\s+)?rationale\s*:|\bRationale\s+for\s+(?:the\s+|his/her\s+)?Decision\s*:|\bDecision\s+rationale\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    public static partial Regex RationaleLabel();

    private static List<StatedItem> Numbered(string text, EvenedText letter, TextSpan section)
    {
        var numbers = ListNumbers(text, letter, section);
        var byValue = Enumerable.Range(0, numbers.Count).ToLookup(n => numbers[n].Value);
        var items = new List<StatedItem>();
        for (var floor = section.Start; ;)
        {
            var next = items.Count + 1;
            StatedItem? found = null;
            foreach (var n in byValue[next].Where(n => numbers[n].Start >= floor))
            {
                // Behind the last item's sentence, "1. … 2. …" is a list of its rationale.
                var goesOn = n > 0 && numbers[n - 1].Start >= floor && numbers[n - 1].Value == next - 1;
                if (Statement(text, letter, numbers[n].Start, numbers[n].End, section.End) is { } item
                    && (item.Labelled ? found is null || item.Outcome is not null : found is null && !goesOn))
                {
                    found = item;
                    if (item is { Labelled: true, Outcome: not null })
                    {
                        break;
                    }
                }
            }

            if (found is null)
            {
                return items;
            }

            items.Add(found);
            floor = found.End;
        }
    }

    private static List<(int Value, int Start, int End)> ListNumbers(string text, EvenedText letter, TextSpan section) =>
        [.. Number().Matches(letter.Value[..section.End])
            .Where(n => n.Index >= section.Start
                && (n.Index == section.Start || StartsLine(text, letter.ToSource(n.Index, 1).Start) || EndsSentence(letter.Value, n.Index)))
            .Select(n => (int.Parse(n.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), n.Index, n.Index + n.Length))];

    private static StatedItem? Statement(string text, EvenedText letter, int start, int from, int end)
    {
        var evened = letter.Value;
        var statement = evened[from..Math.Min(end, from + LongestStatement)];
        Match[] borders = [GuidelineSentence().Match(statement), RationaleLabel().Match(statement)];
        var border = borders.Where(b => b.Success).Select(b => b.Index).DefaultIfEmpty(-1).Min();
        statement = border < 0 ? statement : statement[..border];
        var length = statement.TrimEnd().Length;
        if (NecessityReader.First(statement, border >= 0 && length <= LongestHeading) is not { } ruling)
        {
            return border > 0 && length is > 0 and <= LongestHeading && IsHeading(text, letter, start, from, from + border, end)
                ? new StatedItem(start, new TextSpan(from, length), null, default, from + length, true)
                : null;
        }

        var words = new TextSpan(from + ruling.Words.Start, ruling.Words.Length);
        var title = RequestTitle.Find(evened, from, from + ruling.Start);
        var behind = words.End;
        while (behind < end && evened[behind] is '.' or ':' or ';' or '"' or '”' or ')')
        {
            behind++;
        }

        var labelled = behind >= from + length;
        return title.Length > 0 && (labelled || EndsLine(text, letter.ToSource(behind - 1, 1).End))
            ? new StatedItem(start, title, ruling.Outcome, words, behind, labelled && border >= 0)
            : null;
    }

    // A line with a number and nothing else between it and an item's labels, which start a line too and lead to a rationale.
    private static bool IsHeading(string text, EvenedText letter, int start, int from, int border, int end) =>
        StartsLine(text, letter.ToSource(start, 1).Start)
        && StartsLine(text, letter.ToSource(border, 1).Start)
        && !Number().IsMatch(letter.Value[from..border])
        && RationaleLabel().IsMatch(letter.Value.AsSpan(border, Math.Min(end - border, 2 * LongestStatement)));

    /// <summary>The item of a label that no number begins: its sentence is the last ruling before the guidelines or the label.</summary>
    private static StatedItem? Unnumbered(string text, EvenedText letter, int floor, int label)
    {
        var evened = letter.Value;
        var region = evened[floor..label];
        foreach (Match guideline in GuidelineSentence().Matches(region).TakeLast(MostGuidelineSentences).Prepend(Match.Empty).Reverse())
        {
            var stop = guideline.Success ? guideline.Index : region.Length;
            var before = region[..stop].TrimEnd();
            if (NecessityReader.Last(before) is { } ruling && ruling.Words.End >= before.TrimEnd('.', ':', ';', ' ', '"', '”').Length)
            {
                var start = StartOf(text, letter, floor, floor + ruling.Start);
                start = WithNumber(evened, floor, start);
                var lead = Number().Match(evened, start, floor + ruling.Start - start);
                var from = lead.Success && lead.Index == start ? lead.Index + lead.Length : start;
                var title = RequestTitle.Find(evened, from, floor + ruling.Start);
                return title.Length == 0 ? null
                    : new StatedItem(start, title, ruling.Outcome, ruling.Words with { Start = floor + ruling.Words.Start }, floor + before.Length, true);
            }
        }

        return null;
    }

    // The number before a sentence ends in a full stop, but it is the sentence's own.
    private static int WithNumber(string evened, int floor, int start)
    {
        var from = Math.Max(floor, start - LongestNumber);
        var number = Number().Match(evened, from, start - from);
        return number.Success && number.Index + number.Length == start && (number.Index == floor || EndsSentence(evened, number.Index)) ? number.Index : start;
    }

    // A sentence begins where its line does if the line before ended one; else behind the sentence before it.
    private static int StartOf(string text, EvenedText letter, int floor, int ruling)
    {
        var start = floor;
        while (start < ruling && char.IsWhiteSpace(letter.Value[start]))
        {
            start++;
        }

        foreach (Match border in SentenceBorder().Matches(letter.Value[floor..ruling]))
        {
            var at = floor + border.Index + border.Length;
            if (at < ruling && (StartsLine(text, letter.ToSource(at, 1).Start) || !border.Groups["short"].Success))
            {
                start = at;
            }
        }

        return start;
    }

    private static IssueBlock Block(EvenedText letter, StatedItem item, Outcome outcome, int end)
    {
        var evened = letter.Value;
        var label = RationaleLabel().Match(evened, item.End, end - item.End);
        var (administrator, reviewer) = GuidelineSides.Split(evened, TextSpan.FromBounds(item.End, label.Success ? label.Index : item.End));
        var rationale = TextSpan.FromBounds(label.Success ? label.Index + label.Length : item.End, end).TrimIn(evened);
        TextSpan? Source(TextSpan? place) => place is { Length: > 0 } span ? letter.ToSource(span.Start, span.Length) : null;
        return new IssueBlock(Source(item.Title)!.Value, outcome, Source(item.OutcomePlace)!.Value, Source(administrator), Source(reviewer), Source(rationale));
    }

    private static bool StartsLine(string text, int place)
    {
        var before = text.AsSpan(0, place).TrimEnd(" \t");
        return before.IsEmpty || before[^1] is '\n' or '\f';
    }

    private static bool EndsLine(string text, int place)
    {
        var behind = text.AsSpan(place).TrimStart(" \t");
        return behind.IsEmpty || behind[0] is '\n' or '\f';
    }

    private static bool EndsSentence(string evened, int place) => evened.AsSpan(0, place).TrimEnd() is { IsEmpty: false } before && before[^1] is '.' or ':' or '"' or '”' or ')';

    [GeneratedRegex(@"(?<![\w.,/#-])(?<n>[0-9]{1,2})\s?[.)](?:\s+|(?=\p{Lu}))", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bThe Claims Administrator (?:has )?(?:based|did|does|used|cited|relied|utili[sz]ed|provided|failed|noted)\b|\bThe (?:Physician|Expert) Reviewer (?:has )?(?:based|found|did|relied|used|cited|utili[sz]ed|stated|determined)\b|\b(?:The )?(?:Physician|Expert|Professional|Medical|MAXIMUS) Reviewer['’]?s?['’]? (?:decision )?rationale\s?:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex GuidelineSentence();

    [GeneratedRegex(@"(?<short>\b(?:[A-Za-z]|Dr|Mr|Mrs|Ms|vs|no|qty|wks?|hrs?|tabs?|caps?|mg|etc|approx|pgs?|pp))?[.!?]['""”’)\]]{0,2}\s+(?=[\p{Lu}0-9#“""])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex SentenceBorder();
}
