using System.Globalization;
using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Finds the list of what the contractor determined, which the letters of 2013 print on the cover and again before the
/// review: "1) MAXIMUS Federal Services, Inc. has determined the request for one cane is not medically necessary and
/// appropriate."
/// </summary>
internal static partial class DeterminationList
{
    private const int LongestStatement = 2000;

    /// <summary>Every item once, in printed order, with the unread statements that have no ruling.</summary>
    public static (List<Determination> Items, List<TextSpan> Unread) Find(string evened, int end)
    {
        var starts = Start().Matches(evened[..end]);
        var printings = new List<List<Determination>>();
        var unread = new List<TextSpan>();
        for (var i = 0; i < starts.Count; i++)
        {
            var limit = i + 1 < starts.Count ? starts[i + 1].Index : end;
            var from = starts[i].Index + starts[i].Length;
            var statement = evened[from..Math.Min(limit, from + LongestStatement)];
            if (NecessityReader.First(statement) is not { } ruling || RequestTitle.Find(evened, from, from + ruling.Start) is not { Length: > 0 } title)
            {
                unread.Add(TextSpan.FromBounds(starts[i].Index, Math.Min(limit, starts[i].Index + starts[i].Length + statement.Length)).TrimIn(evened));
                continue;
            }

            int? number = starts[i].Groups["n"].Success ? int.Parse(starts[i].Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;
            var words = new TextSpan(from + ruling.Words.Start, ruling.Words.Length);
            var item = new Determination(number, TextSpan.FromBounds(starts[i].Index, words.End), title, ruling.Outcome, words);
            if (printings.Count == 0 || StartsAnew(evened, printings[^1], item))
            {
                printings.Add([]);
            }

            printings[^1].Add(item);
        }

        return (Merge(evened, printings), unread);
    }

    // The list begins anew where its numbers do; without numbers, where a title comes a second time.
    private static bool StartsAnew(string evened, List<Determination> printing, Determination item) =>
        item.Number is { } number && printing[^1].Number is { } last
            ? number <= last
            : printing.Exists(d => Likeness.Of(d.Title.In(evened), item.Title.In(evened)) == 1);

    /// <summary>The fullest printing, with what only another printing has; where two rule otherwise, nobody can be sure.</summary>
    private static List<Determination> Merge(string evened, List<List<Determination>> printings)
    {
        if (printings.Count == 0)
        {
            return [];
        }

        var fullest = printings.MaxBy(p => p.Count)!;
        var merged = new List<Determination>(fullest);
        foreach (var other in printings.Where(p => p != fullest).SelectMany(p => p))
        {
            var at = merged.FindIndex(d => Same(evened, d, other));
            if (at < 0)
            {
                var before = merged.FindLastIndex(d => d.Number is { } n && other.Number is { } o && n < o);
                merged.Insert(other.Number is null ? merged.Count : before + 1, other);
            }
            else if (merged[at].Outcome != other.Outcome)
            {
                merged[at] = merged[at] with { Confidence = Confidence.Guessed };
            }
        }

        return merged;
    }

    private static bool Same(string evened, Determination one, Determination other) =>
        one.Number is not null && other.Number is not null ? one.Number == other.Number : Likeness.Of(one.Title.In(evened), other.Title.In(evened)) > 0.8;

    [GeneratedRegex(@"(?:(?<![\w./-])(?<n>[0-9]{1,2})\s?[).]\s?)?\bMAXIMUS Federal Services(?:,? Inc\.?)?,? has (?:also )?determined\b:?\s?(?:that )?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Start();
}
