using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Joins what was determined (the list at the letter's front) with what is said on each item (the parts behind): by number,
/// else by likeness of the titles (up to 200 items), else by order where both are as many. Neither side loses an item: a determination
/// without a part is a decision without rationale, a part without a determination is ruled on by its own last sentence.
/// </summary>
internal static class ItemPairing
{
    private const double AlikeEnough = 0.5;
    private const double MostlyContained = 0.8;

    public static IssueList Join(EvenedText letter, IReadOnlyList<Determination> determinations, IReadOnlyList<ItemPart> parts, IEnumerable<TextSpan> unread)
    {
        var pairs = Pair(letter.Value, determinations, parts);
        var blocks = new List<(int Order, IssueBlock Block)>();
        var unclaimed = unread.Select(u => letter.ToSource(u.Start, u.Length)).ToList();
        for (var i = 0; i < determinations.Count; i++)
        {
            blocks.Add((2 * i, Block(letter, determinations[i], pairs[i])));
        }

        foreach (var part in parts.Except(pairs.OfType<ItemPart>()))
        {
            if (part.Outcome is { } outcome)
            {
                // Where its number puts it, else behind those that are known.
                var order = determinations.Count(d => part.Number is null || d.Number is null || d.Number < part.Number);
                blocks.Add(((2 * order) - 1, new IssueBlock(
                    Source(letter, part.Title)!.Value, outcome, Source(letter, part.OutcomePlace)!.Value,
                    Source(letter, part.Administrator), Source(letter, part.Reviewer), Source(letter, part.Rationale), part.Confidence)));
            }
            else
            {
                unclaimed.Add(Source(letter, TextSpan.FromBounds(part.Title.Start, part.Rationale?.End ?? part.Title.End))!.Value);
            }
        }

        return new IssueList([.. blocks.OrderBy(b => b.Order).Select(b => b.Block)], unclaimed);
    }

    private static ItemPart?[] Pair(string evened, IReadOnlyList<Determination> determinations, IReadOnlyList<ItemPart> parts)
    {
        var alike = Compare(evened, determinations, parts);
        var pairs = new ItemPart?[determinations.Count];
        var free = Enumerable.Repeat(true, parts.Count).ToArray();
        void Take(int i, int part)
        {
            pairs[i] = parts[part];
            free[part] = false;
        }

        // Equal numbers are one item, unless the numbering slipped and the titles say that another fits.
        var numbered = Enumerable.Range(0, parts.Count).ToLookup(p => parts[p].Number ?? -1);
        for (var i = 0; i < pairs.Length; i++)
        {
            var part = numbered[determinations[i].Number ?? -2].FirstOrDefault(p => free[p], -1);
            if (part >= 0 && (alike is null || alike[i, part].Alike >= AlikeEnough || !Enumerable.Range(0, pairs.Length).Any(j => j != i && alike[j, part].Alike > AlikeEnough)))
            {
                Take(i, part);
            }
        }

        if (alike is not null)
        {
            var candidates = Enumerable.Range(0, pairs.Length)
                .SelectMany(i => Enumerable.Range(0, parts.Count).Select(part => (I: i, Part: part, alike[i, part].Alike)))
                .Where(c => c.Alike >= AlikeEnough);
            foreach (var best in candidates.OrderByDescending(c => c.Alike).Where(c => pairs[c.I] is null && free[c.Part]))
            {
                Take(best.I, best.Part);
            }
        }

        var left = Enumerable.Range(0, pairs.Length).Where(i => pairs[i] is null).ToList();
        var unused = Enumerable.Range(0, parts.Count).Where(p => free[p]).ToList();
        if (left.Count == unused.Count)
        {
            foreach (var (i, part) in left.Zip(unused))
            {
                Take(i, part);
            }
        }

        // One part may speak of several items: "Regarding the request for a cane and a walker:".
        for (var i = 0; i < pairs.Length && alike is not null; i++)
        {
            pairs[i] ??= parts.Where((_, p) => alike[i, p].Contained >= MostlyContained).FirstOrDefault();
        }

        return pairs;
    }

    /// <summary>How alike every statement's title is to every part's; null where there are too many to compare.</summary>
    private static (double Alike, double Contained)[,]? Compare(string evened, IReadOnlyList<Determination> determinations, IReadOnlyList<ItemPart> parts)
    {
        if (Math.Max(determinations.Count, parts.Count) > TitleWords.MostCompared)
        {
            return null;
        }

        var asked = determinations.Select(d => TitleWords.Of(d.Title.In(evened))).ToArray();
        var told = parts.Select(p => TitleWords.Of(p.Title.In(evened))).ToArray();
        var alike = new (double, double)[asked.Length, told.Length];
        for (var i = 0; i < asked.Length; i++)
        {
            for (var p = 0; p < told.Length; p++)
            {
                alike[i, p] = (asked[i].Alike(told[p]), asked[i].ContainedIn(told[p]));
            }
        }

        return alike;
    }

    private static IssueBlock Block(EvenedText letter, Determination determination, ItemPart? part) => new(
        Source(letter, determination.Title)!.Value,
        determination.Outcome,
        Source(letter, determination.OutcomePlace)!.Value,
        Source(letter, part?.Administrator),
        Source(letter, part?.Reviewer),
        Source(letter, part?.Rationale),
        determination.Confidence);

    private static TextSpan? Source(EvenedText letter, TextSpan? place) => place is { Length: > 0 } span ? letter.ToSource(span.Start, span.Length) : null;
}
