using System.Globalization;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Makes the items of the reviews of early 2013 out of their sections: the issue names them, the guidelines' section and
/// the rationale's follow, and the rationale's heading rules. Several issues may share one rationale, which is then cut
/// where it names the next of them by number or title; what cannot be cut is every item's, and where it rules both ways the
/// sentence that names an item rules on it.
/// </summary>
internal static partial class ReviewedIssues
{
    public static List<ItemPart> Find(string text, EvenedText letter, IReadOnlyList<LetterSection> sections)
    {
        var parts = new List<ItemPart>();
        for (var i = 0; i < sections.Count;)
        {
            var from = i++;
            while (i < sections.Count && sections[i].Name != "issue")
            {
                i++;
            }

            if (sections[from].Name == "issue")
            {
                var titles = IssueTitles.Split(text, letter, sections[from].Body);
                parts.AddRange(Review(letter.Value, titles, [.. sections.Skip(from).Take(i - from)], parts.Count));
            }
        }

        return parts;
    }

    private static IEnumerable<ItemPart> Review(string evened, List<TextSpan> titles, List<LetterSection> sections, int before)
    {
        // The form prints both headings at times and leaves one empty.
        var rationales = sections.FindAll(s => s.Name == "rationale" && s.Body.TrimIn(evened).Length > 0);
        if (rationales.Count == 0)
        {
            rationales = sections.FindAll(s => s.Name == "rationale");
        }

        var guidelines = sections.FindAll(s => s.Name == "guidelines" && s.Body.TrimIn(evened).Length > 0);
        for (var i = 0; i < titles.Count; i++)
        {
            var (section, body) = RationaleOf(evened, titles, i, rationales);
            var guideline = guidelines.Count == 0 ? default : guidelines.Count == titles.Count ? guidelines[i].Body : TextSpan.FromBounds(guidelines[0].Body.Start, guidelines[0].Body.End);
            var (administrator, reviewer) = GuidelineSides.Split(evened, guideline.TrimIn(evened));
            var shared = titles.Count > rationales.Count && rationales.Exists(r => r.Body.TrimIn(evened) == body);
            var (outcome, place, confidence) = shared && Contradicts(evened, body) ? OwnRuling(evened, titles, i, body) : Ruling(evened, section, body);
            yield return new ItemPart(before + i + 1, titles[i], administrator, reviewer, body.Length > 0 ? body : null, outcome, place, confidence);
        }
    }

    private static (LetterSection? Section, TextSpan Body) RationaleOf(string evened, List<TextSpan> titles, int i, List<LetterSection> rationales)
    {
        if (rationales.Count == 0)
        {
            return (null, default);
        }

        if (titles.Count == 1)
        {
            return (rationales[0], rationales[0].Body.TrimIn(evened));
        }

        foreach (var section in rationales)
        {
            if (Named(evened, titles, i, section.Body) is { Length: > 0 } own)
            {
                return (section, own);
            }
        }

        var nth = rationales.Count == titles.Count ? rationales[i] : rationales[0];
        return (nth, nth.Body.TrimIn(evened));
    }

    /// <summary>What a shared rationale says under an item's own title or number; empty where it does not part its items.</summary>
    private static TextSpan Named(string evened, List<TextSpan> titles, int i, TextSpan body)
    {
        var starts = new List<(int Item, int Start, int Body)>();
        for (var t = 0; t < titles.Count; t++)
        {
            var title = titles[t].In(evened);
            for (var at = body.Start; (at = evened.IndexOf(title, at, body.End - at, StringComparison.OrdinalIgnoreCase)) >= 0; at += Math.Max(1, title.Length))
            {
                var behind = at + title.Length;
                if (behind < body.End && evened[behind] is ':' && StartsSentence(evened, body.Start, at))
                {
                    starts.Add((t, at, behind + 1));
                    break;
                }
            }
        }

        if (starts.Count == 0)
        {
            foreach (Match number in Number().Matches(evened[..body.End]).Where(m => m.Index >= body.Start && StartsSentence(evened, body.Start, m.Index)))
            {
                if (int.Parse(number.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) == starts.Count + 1)
                {
                    starts.Add((starts.Count, number.Index, number.Index + number.Length));
                }
            }

            if (starts.Count != titles.Count)
            {
                return default;
            }
        }

        var own = starts.FindIndex(s => s.Item == i);
        if (own < 0)
        {
            return default;
        }

        var end = starts.Where(s => s.Start > starts[own].Start).Select(s => s.Start).DefaultIfEmpty(body.End).Min();
        return TextSpan.FromBounds(starts[own].Body, end).TrimIn(evened);
    }

    /// <summary>Whether a rationale rules one way on one thing and another way on another.</summary>
    private static bool Contradicts(string evened, TextSpan rationale) =>
        NecessityReader.All(rationale.In(evened)).Select(r => r.Outcome).Distinct().Skip(1).Any();

    /// <summary>
    /// The ruling of the sentence that names an item by a word that no other title has. Where no such sentence rules, or
    /// two rule otherwise, the last ruling is a guess.
    /// </summary>
    private static (Outcome? Outcome, TextSpan Place, double Confidence) OwnRuling(string evened, List<TextSpan> titles, int i, TextSpan rationale)
    {
        var others = titles.Where((_, t) => t != i).SelectMany(t => Words(t.In(evened))).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = Words(titles[i].In(evened)).Where(w => !others.Contains(w)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var text = rationale.In(evened);
        var from = 0;
        var named = new List<Ruling>();
        Ruling last = default;
        foreach (var ruling in NecessityReader.All(text))
        {
            var border = text.LastIndexOfAny(['.', ';', '?', '!'], Math.Max(0, ruling.Start - 1), Math.Max(0, ruling.Start - from));
            if (Words(text[Math.Min(ruling.Start, Math.Max(from, border + 1))..ruling.Start]).Any(own.Contains))
            {
                named.Add(ruling);
            }

            (last, from) = (ruling, ruling.Words.End);
        }

        var sure = named.Count > 0 && named.TrueForAll(r => r.Outcome == named[0].Outcome);
        var told = named.Count > 0 ? named[^1] : last;
        return (told.Outcome, told.Words with { Start = rationale.Start + told.Words.Start }, sure ? Confidence.Inferred : Confidence.Guessed);
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(m => m.Value);

    // The heading rules; a heading that names both rulings leaves it to the rationale's last sentence.
    private static (Outcome? Outcome, TextSpan Place, double Confidence) Ruling(string evened, LetterSection? section, TextSpan rationale)
    {
        var told = NecessityReader.Last(rationale.In(evened));
        var toldPlace = told is { } r ? r.Words with { Start = rationale.Start + r.Words.Start } : default;
        if (section is not { } printed || BothRulings().IsMatch(printed.Heading.In(evened)) || HeadingRuling().Match(evened, printed.Heading.Start, printed.Heading.Length) is not { Success: true } heading)
        {
            return (told?.Outcome, toldPlace, Confidence.Told);
        }

        var outcome = heading.Groups["part"].Success ? Outcome.PartiallyOverturned : heading.Groups["not"].Success ? Outcome.Upheld : Outcome.Overturned;
        var words = heading.Groups["words"];
        return told?.Outcome == Outcome.PartiallyOverturned
            ? (Outcome.PartiallyOverturned, toldPlace, Confidence.Inferred)
            : (outcome, new TextSpan(words.Index, words.Length), told is null || told.Value.Outcome == outcome ? Confidence.Printed : Confidence.Guessed);
    }

    private static bool StartsSentence(string evened, int start, int place)
    {
        var before = evened.AsSpan(start, place - start).TrimEnd(" -•–)0123456789");
        return before.IsEmpty || before[^1] is '.' or ':' or ';' or '?' or '!' or '"' or '”';
    }

    [GeneratedRegex(@"(?<![\w.,/#-])(?<n>[0-9]{1,2})\s?[.)]\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Number();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?<words>(?:(?<not>NOT)\s+)?(?:(?<part>PARTIALLY|IN PART)\s+)?MEDICALLY\s+NECESSARY)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex HeadingRuling();

    // "IS/IS NOT", "IS OR IS NOT", "IS (NOT)"; in "IS/WAS NOT" only the tense is open.
    [GeneratedRegex(@"\b(?<v>IS|WAS|ARE|WERE)(?:/(?:IS|WAS|ARE|WERE))?\s?(?:/|\bOR\b)\s?(?:\k<v>(?:/(?:IS|WAS|ARE|WERE))?\s)?NOT\b|\(\s?NOT\s?\)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex BothRulings();
}
