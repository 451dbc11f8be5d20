namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>
/// How far two readings of one PDF hold the same words, page by page and in whatever order. A word that a line's end
/// broke counts as the same in pieces, in one piece, and with or without its hyphen.
/// </summary>
/// <param name="Common">Words that both have.</param>
/// <param name="Most">Words of the reading that has more, so that words lost and words made up both count.</param>
internal sealed record WordAgreement(int Common, int Most, IReadOnlyList<string> Differences)
{
    public static readonly WordAgreement None = new(0, 0, []);

    public double Share => Most == 0 ? 1 : (double)Common / Most;

    public static WordAgreement operator +(WordAgreement a, WordAgreement b) => new(a.Common + b.Common, a.Most + b.Most, [.. a.Differences, .. b.Differences]);

    public static WordAgreement Of(string ours, string theirs)
    {
        var (a, b) = (Pages(ours), Pages(theirs));
        return Enumerable.Range(0, Math.Max(a.Length, b.Length))
            .Select(i => OfPage(i < a.Length ? a[i] : "", i < b.Length ? b[i] : ""))
            .Aggregate(None, (sum, page) => sum + page);
    }

    public override string ToString() => $"{Share:P3} of {Most} words" + (Differences.Count > 0 ? ": " + string.Join(" ", Differences) : "");

    private static string[] Pages(string text) => (text.EndsWith('\f') ? text[..^1] : text).Split('\f');

    private static WordAgreement OfPage(string ours, string theirs)
    {
        var (a, b) = (Words(ours), Words(theirs));
        var (onlyA, onlyB) = (Without(a, b), Without(b, a));
        var common = a.Count - onlyA.Count;
        common += JoinPieces(onlyA, onlyB) + JoinPieces(onlyB, onlyA);
        return new WordAgreement(common, common + Math.Max(onlyA.Count, onlyB.Count), [.. onlyA.Select(w => "+" + w), .. onlyB.Select(w => "-" + w)]);
    }

    /// <summary>Takes from both lists the words that the second holds in two pieces; gives their number.</summary>
    private static int JoinPieces(List<string> whole, List<string> pieces)
    {
        var joined = 0;
        foreach (var head in pieces.Where(p => p.Length > 1 && p.EndsWith('-')).ToList())
        {
            var word = whole.Find(w => Tail(w, head) is { } tail && pieces.Contains(tail));
            if (word is not null)
            {
                whole.Remove(word);
                pieces.Remove(head);
                pieces.Remove(Tail(word, head)!);
                joined++;
            }
        }

        return joined;
    }

    private static string? Tail(string word, string head) =>
        word.Length > head.Length && word.StartsWith(head, StringComparison.Ordinal) ? word[head.Length..]
        : word.Length >= head.Length && word.StartsWith(head[..^1], StringComparison.Ordinal) ? word[(head.Length - 1)..]
        : null;

    private static List<string> Without(List<string> words, List<string> others)
    {
        var left = others.GroupBy(w => w, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. words.Where(w => !left.TryGetValue(w, out var n) || (left[w] = n - 1) < 0)];
    }

    /// <summary>Soft hyphens show at a line's end only; elsewhere they are no part of a word.</summary>
    private static List<string> Words(string page) =>
        [.. PdfCheck.Words(page).Select(w => (w.EndsWith('\u00AD') ? w[..^1] + "-" : w).Replace("\u00AD", "", StringComparison.Ordinal).Replace('\u2010', '-')).Where(w => w.Length > 0)];
}
