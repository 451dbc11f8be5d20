using System.Text;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Queries;

/// <summary>
/// Documents with a term within a few edits of another: insertion, deletion or substitution of a letter, or a swap of
/// two neighbours ("optimal string alignment" distance). Each scores 1.
/// </summary>
public sealed record FuzzyQuery : MultiTermQuery
{
    /// <summary>Names field, term and distance.</summary>
    /// <param name="field">The text field.</param>
    /// <param name="term">The term, in the form in which terms are indexed (lower case, stemmed).</param>
    /// <param name="maxEdits">0 to 2.</param>
    public FuzzyQuery(string field, string term, int maxEdits = 2)
        : base(field)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxEdits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maxEdits, 2);
        Term = term;
        MaxEdits = maxEdits;
    }

    /// <summary>The term.</summary>
    public string Term { get; }

    /// <summary>The largest number of edits.</summary>
    public int MaxEdits { get; }

    internal override IEnumerable<TermInfo> Matches(TermDictionaryReader dictionary)
    {
        var wanted = Term.EnumerateRunes().ToArray();
        var terms = dictionary.Enumerate();
        while (terms.MoveNext())
        {
            if (IsNear(wanted, terms.Term))
            {
                yield return terms.Info;
            }
        }
    }

    private bool IsNear(Rune[] wanted, ReadOnlySpan<byte> term)
    {
        // A letter takes at most four bytes, and at least one.
        if (term.Length < wanted.Length - MaxEdits || term.Length > 4 * (wanted.Length + MaxEdits))
        {
            return false;
        }

        Span<Rune> found = stackalloc Rune[term.Length <= 256 ? term.Length : 0];
        found = found.IsEmpty ? new Rune[term.Length] : found;
        var count = 0;
        while (!term.IsEmpty)
        {
            Rune.DecodeFromUtf8(term, out found[count++], out var used);
            term = term[used..];
        }

        return Math.Abs(count - wanted.Length) <= MaxEdits && Distance(wanted, found[..count]) <= MaxEdits;
    }

    private int Distance(ReadOnlySpan<Rune> left, ReadOnlySpan<Rune> right)
    {
        var width = right.Length + 1;
        Span<int> rows = width <= 128 ? stackalloc int[3 * width] : new int[3 * width];
        var previous = rows[..width];
        var row = rows.Slice(width, width);
        var before = rows[(2 * width)..];
        for (var j = 0; j < width; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            // Turn the three rows round: before, previous, row.
            var free = before;
            before = previous;
            previous = row;
            row = free;
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(previous[j], row[j - 1]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, before[j - 2] + 1);
                }

                row[j] = best;
                least = Math.Min(least, best);
            }

            if (least > MaxEdits + 1)
            {
                return least;
            }
        }

        return row[^1];
    }
}
