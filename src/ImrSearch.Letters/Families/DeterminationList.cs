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
    private const double MostlyAlike = 0.8;

    /// <summary>Every item once, in printed order, with the unread statements that have no ruling.</summary>
    public static (List<Determination> Items, List<TextSpan> Unread) Find(string evened, int end)
    {
        var starts = Start().Matches(evened[..end]);
        var printings = new List<List<Determination>>();
        var titles = new HashSet<string>(StringComparer.Ordinal);
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
            var key = TitleWords.Of(title.In(evened)).Key;
            if (printings.Count == 0 || StartsAnew(printings[^1][^1], item, titles.Contains(key)))
            {
                printings.Add([]);
                titles.Clear();
            }

            printings[^1].Add(item);
            titles.Add(key);
        }

        return (Merge(evened, printings), unread);
    }

    // The list begins anew where its numbers do; without numbers, where a title comes a second time.
    private static bool StartsAnew(Determination before, Determination item, bool again) =>
        item.Number is { } number && before.Number is { } last ? number <= last : again;

    /// <summary>The fullest printing, with what only another printing has; where two rule otherwise, nobody can be sure.</summary>
    private static List<Determination> Merge(string evened, List<List<Determination>> printings)
    {
        if (printings.Count == 0)
        {
            return [];
        }

        var fullest = printings.MaxBy(p => p.Count)!;
        var merged = fullest.ConvertAll(d => (Item: d, Words: TitleWords.Of(d.Title.In(evened))));
        var compare = printings.Sum(p => p.Count) <= 2 * TitleWords.MostCompared;
        foreach (var other in printings.Where(p => p != fullest).SelectMany(p => p))
        {
            var words = TitleWords.Of(other.Title.In(evened));
            var at = merged.FindIndex(d => Same(d.Item, other) ?? (compare && d.Words.Alike(words) > MostlyAlike));
            if (at < 0)
            {
                var before = merged.FindLastIndex(d => d.Item.Number is { } n && other.Number is { } o && n < o);
                merged.Insert(other.Number is null ? merged.Count : before + 1, (other, words));
            }
            else if (merged[at].Item.Outcome != other.Outcome)
            {
                merged[at] = merged[at] with { Item = merged[at].Item with { Confidence = Confidence.Guessed } };
            }
        }

        return merged.ConvertAll(m => m.Item);
    }

    // Numbers tell where both have one; else the titles do.
    private static bool? Same(Determination one, Determination other) =>
        one.Number is null || other.Number is null ? null : one.Number == other.Number;

    [GeneratedRegex(@"(?:(?<![\w./-])(?<n>[0-9]{1,2})\s?[).]\s?)?\bMAXIMUS Federal Services(?:,? Inc\.?)?,? has (?:also )?determined\b:?\s?(?:that )?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Start();
}
