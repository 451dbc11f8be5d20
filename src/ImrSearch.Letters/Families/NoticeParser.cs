using System.Globalization;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Finds the parts of a Notice of Independent Medical Review Determination of 2013:
/// <code>
/// Dated: … MAXIMUS Case Number: …                                                   ← header
/// 1) MAXIMUS Federal Services, Inc. has determined the request for … is not …       ← list, printed twice
/// Medical Qualifications of the Expert Reviewer: … Case Summary: … Documents Reviewed for Determination: …
/// 1) Regarding the request for …:                                                   ← part of an item
/// Section of the Medical Treatment Utilization Schedule Relied Upon …
/// The Claims Administrator based its decision on … The Expert Reviewer based his/her decision on …
/// Rationale for the Decision: …
/// Effect of the Decision: …                                                         ← not of every copy
/// </code>
/// An add-on of a refused operation may have prose alone under its heading. Never throws for any text.
/// </summary>
internal static partial class NoticeParser
{
    private const int LongestHeading = 1200;
    private const int LookAhead = 60;

    public static LetterParts Parse(string text)
    {
        var words = LetterEnd.OfWords(text);
        var lastRationale = RationaleLabel().Matches(text[..words]).LastOrDefault();
        var end = lastRationale is null ? words : LetterEnd.Find(text, lastRationale.Index + lastRationale.Length, words);
        var letter = EvenedText.Of(text, new TextSpan(0, end));
        var evened = letter.Value;
        var items = ItemHeadings(text, letter);
        var front = items.Count > 0 ? items[0].Start : evened.Length;
        var sections = LetterSection.Find(evened, Headings(), front);
        var (determinations, unread) = DeterminationList.Find(evened, front);
        TextSpan Section(string name) => sections.Find(s => s.Name == name) is { Name: not null } found ? found.Body : default;
        TextSpan Source(TextSpan place) => place.TrimIn(evened) is { Length: > 0 } span ? letter.ToSource(span.Start, span.Length) : default;

        var headerEnd = HeaderEnd().Match(text, 0, end);
        return new LetterParts
        {
            Family = LetterFamily.Notice,
            Header = HeaderParser.Parse(text, new TextSpan(0, headerEnd.Success ? headerEnd.Index : Math.Min(end, 3000))) with { Told = FilingParser.Parse(letter) },
            Reviewer = ReviewerParser.Parse(text, Source(Section("reviewer"))),
            Summary = Source(Introductions.Skip(evened, Section("summary"))),
            Issues = ItemPairing.Join(letter, determinations, Parts(evened, items), unread),
        };
    }

    // A rationale may begin a sentence in the same words: a heading goes on with the guidelines' heading or their first
    // sentence before the next place that may be one. An add-on of a refused operation may lack them: there the list's
    // next number at a line's start and the colon tell, unless the same number has a full heading too.
    private static List<(int Start, int? Number, TextSpan Title, int End, bool Bare)> ItemHeadings(string text, EvenedText letter)
    {
        var evened = letter.Value;
        var headings = new List<(int Start, int? Number, TextSpan Title, int End, bool Bare)>();
        var starts = ItemStart().Matches(evened);
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i].Index + starts[i].Length;
            var limit = Math.Min(i + 1 < starts.Count ? starts[i + 1].Index : evened.Length, from + LongestHeading);
            int? number = starts[i].Groups["n"] is { Success: true } n ? int.Parse(n.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
            var full = limit > from && AfterHeading().Match(evened, from, Math.Min(evened.Length, limit + LookAhead) - from) is { Success: true } after && after.Index <= limit ? after.Index : -1;
            var end = full >= 0 ? full : number is not null && StartsLine(text, letter.ToSource(starts[i].Index, 1).Start) ? Colon(text, letter, from, limit) : -1;
            if (end >= 0 && RequestTitle.Find(evened, from, end) is { Length: > 0 } title)
            {
                headings.Add((starts[i].Index, number, title, end, full < 0));
            }
        }

        var titled = headings.Where(h => !h.Bare).Select(h => h.Number).ToHashSet();
        var last = 0;
        return headings.FindAll(h =>
        {
            var kept = !h.Bare || (h.Number == last + 1 && !titled.Contains(h.Number));
            last = kept ? h.Number ?? last + 1 : last;
            return kept;
        });
    }

    /// <summary>The colon that ends a heading's line; else the first that a sentence follows; -1 where neither is there.</summary>
    private static int Colon(string text, EvenedText letter, int from, int limit)
    {
        var first = -1;
        for (var at = letter.Value.IndexOf(':', from, limit - from); at >= 0; at = letter.Value.IndexOf(':', at + 1, limit - at - 1))
        {
            var behind = text.AsSpan(letter.ToSource(at, 1).End).TrimStart(" \t");
            if (behind.IsEmpty || behind[0] is '\n' or '\f')
            {
                return at;
            }

            first = first < 0 && char.IsUpper(behind[0]) ? at : first;
        }

        return first;
    }

    private static bool StartsLine(string text, int place) => text.AsSpan(0, place).TrimEnd(" \t") is var before && (before.IsEmpty || before[^1] is '\n' or '\f');

    private static List<ItemPart> Parts(string evened, List<(int Start, int? Number, TextSpan Title, int End, bool Bare)> items)
    {
        var parts = new List<ItemPart>();
        for (var i = 0; i < items.Count; i++)
        {
            var (_, number, title, start, bare) = items[i];
            var end = i + 1 < items.Count ? items[i + 1].Start : evened.Length;
            var label = RationaleLabel().Match(evened, start, end - start);
            var rationale = label.Success ? TextSpan.FromBounds(label.Index + label.Length, end).TrimIn(evened)
                : bare ? TextSpan.FromBounds(start + 1, end).TrimIn(evened)
                : default;
            var (administrator, reviewer) = bare && !label.Success ? (null, null) : GuidelineSides.Split(evened, WithoutHeading(evened, start, label.Success ? label.Index : end));
            var ruling = NecessityReader.Last(rationale.In(evened));
            parts.Add(new ItemPart(
                number,
                title,
                administrator,
                reviewer,
                rationale.Length > 0 ? rationale : null,
                ruling?.Outcome,
                ruling is { } r ? r.Words with { Start = rationale.Start + r.Words.Start } : default,
                Confidence.Guessed));
        }

        return parts;
    }

    private static TextSpan WithoutHeading(string evened, int start, int end)
    {
        var heading = GuidelineHeading().Match(evened, start, end - start);
        return TextSpan.FromBounds(heading.Success ? heading.Index + heading.Length : start, end);
    }

    [GeneratedRegex(@"(?<reviewer>\bMedical Qualifications of the [A-Za-z]{4,20} Reviewer\b\s?:?)|(?<summary>\b(?:(?:Expert|Professional|Physician|Medical) Reviewer )?(?:Clinical )?Case Summary\s?:)|(?<documents>\bDocuments Reviewed(?: for (?:the )?Determination)?\s?:)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Headings();

    [GeneratedRegex(@"(?:(?<![\w./-])(?<n>[0-9]{1,2})\s?[).]\s?)?\bRegarding (?=(?:the )?(?:[a-z-]{3,20} )?request(?:s|ed)?\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex ItemStart();

    [GeneratedRegex(@"\bSections?(?:\(s\))? of the Medical Treatment Utilization|\bMedical Treatment Guidelines?(?:\(s\))? Relied|:\s?(?=The Claims Administrator\b|Rationale for (?:the )?Decision)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex AfterHeading();

    [GeneratedRegex(@"\G[\s:]{0,3}(?:Sections?(?:\(s\))? of the Medical Treatment Utilization|Medical Treatment Guidelines?(?:\(s\))? Relied).{0,160}?\bDecision\b\s?:?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex GuidelineHeading();

    [GeneratedRegex(@"\bRationale\s+for\s+(?:the\s+|his/her\s+)?Decision\s*:", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex RationaleLabel();

    [GeneratedRegex(@"\bhas\s+determined\b|\bINDEPENDENT\s+MEDICAL\s+REVIEW\s+DECISION\s+AND\s+RATIONALE|\bAn\s+application\s+for\b|\bDear\s|\bhas\s+completed\s+the\b|\bMedical\s+Qualifications\s+of\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex HeaderEnd();
}
