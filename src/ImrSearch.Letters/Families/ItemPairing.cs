using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Joins what was determined (the list at the letter's front) with what is said on each item (the parts behind): by number,
/// else by likeness of the titles, else by order where both are as many. Neither side loses an item: a determination
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
        var pairs = new ItemPart?[determinations.Count];
        var free = parts.ToList();
        void Take(int i, ItemPart part)
        {
            pairs[i] = part;
            free.Remove(part);
        }

        double Alike(int i, ItemPart part) => Likeness.Of(determinations[i].Title.In(evened), part.Title.In(evened));

        // Equal numbers are one item, unless the numbering slipped and the titles say that another fits.
        for (var i = 0; i < pairs.Length; i++)
        {
            if (determinations[i].Number is { } number && free.Find(p => p.Number == number) is { } part
                && (Alike(i, part) >= AlikeEnough || !determinations.Where((_, j) => j != i).Select((_, j) => j).Any(j => Alike(j < i ? j : j + 1, part) > Math.Max(AlikeEnough, Alike(i, part)))))
            {
                Take(i, part);
            }
        }

        while (Enumerable.Range(0, pairs.Length).Where(i => pairs[i] is null)
            .SelectMany(i => free.Select(part => (I: i, Part: part, Alike: Alike(i, part))))
            .Where(c => c.Alike >= AlikeEnough)
            .OrderByDescending(c => c.Alike)
            .FirstOrDefault() is { Part: not null } best)
        {
            Take(best.I, best.Part);
        }

        var left = Enumerable.Range(0, pairs.Length).Where(i => pairs[i] is null).ToList();
        if (left.Count == free.Count)
        {
            foreach (var (i, part) in left.Zip(free.ToList()))
            {
                Take(i, part);
            }
        }

        // One part may speak of several items: "Regarding the request for a cane and a walker:".
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] ??= parts.FirstOrDefault(p => Likeness.Contained(determinations[i].Title.In(evened), p.Title.In(evened)) >= MostlyContained);
        }

        return pairs;
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
