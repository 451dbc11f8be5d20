namespace ImrSearch.Index.Highlighting;

/// <summary>Compares a single term with a pattern or with another spelling.</summary>
internal static class TermMatching
{
    /// <summary>Whether a pattern fits the whole term: * stands for any characters, ? for one.</summary>
    public static bool FitsWildcard(ReadOnlySpan<char> term, ReadOnlySpan<char> pattern)
    {
        // At a mismatch, the last * takes one character more.
        var (at, p, star, starAt) = (0, 0, -1, 0);
        while (at < term.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                starAt = at;
            }
            else if (p < pattern.Length && pattern[p] == '?')
            {
                p++;
                at += Width(term, at);
            }
            else if (p < pattern.Length && pattern[p] == term[at])
            {
                p++;
                at++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                starAt += Width(term, starAt);
                at = starAt;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].TrimStart('*').IsEmpty;
    }

    /// <summary>
    /// Whether one spelling becomes the other by so many edits at most: a character more, less or other, or two neighbours
    /// swapped ("optimal string alignment" distance).
    /// </summary>
    public static bool IsWithinEdits(string term, string wanted, int edits)
    {
        var left = term.EnumerateRunes().ToArray();
        var right = wanted.EnumerateRunes().ToArray();
        if (Math.Abs(left.Length - right.Length) > edits)
        {
            return false;
        }

        // distance[i, j]: from the first i characters of the one to the first j of the other.
        var distance = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distance[i, j] = i + j;
                    continue;
                }

                var other = left[i - 1] == right[j - 1] ? 0 : 1;
                var best = Math.Min(distance[i - 1, j - 1] + other, Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1);
                var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                distance[i, j] = swapped ? Math.Min(best, distance[i - 2, j - 2] + 1) : best;
            }
        }

        return distance[left.Length, right.Length] <= edits;
    }

    private static int Width(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
}
