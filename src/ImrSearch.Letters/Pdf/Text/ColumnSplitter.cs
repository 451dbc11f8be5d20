namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Finds running text set in columns and puts its lines into reading order, column by column. Rows of a table or of the
/// letters' header, whose cells are short, stay together as lines: only where both sides of a gutter hold lines of prose
/// one under the other are they columns.
/// </summary>
internal static class ColumnSplitter
{
    private const int MaxDepth = 4;
    private const int MaxLines = 1000;
    private const int LeastLines = 5;
    private const int LeastCharacters = 25;
    private const float LeastGutter = 0.9F;
    private const float Step = 3;

    public static List<PageLine> Order(List<PageLine> lines) => lines.Count > MaxLines ? lines : Order(lines, 0);

    private static List<PageLine> Order(List<PageLine> lines, int depth)
    {
        if (depth == MaxDepth || lines.Count < LeastLines || FindBand(lines) is not var (first, count, gutter))
        {
            return lines;
        }

        var (left, right) = (new List<PageLine>(), new List<PageLine>());
        foreach (var line in lines.Skip(first).Take(count))
        {
            Add(left, line.Words.Where(w => w.X0 < gutter));
            Add(right, line.Words.Where(w => w.X0 >= gutter));
        }

        left = Order(left, depth + 1);
        right = Order(right, depth + 1);
        right[0].StartsColumn = true;
        var below = Order(lines[(first + count)..], depth + 1);
        if (below.Count > 0)
        {
            below[0].StartsColumn = true;
        }

        return [.. lines[..first], .. left, .. right, .. below];

        static void Add(List<PageLine> lines, IEnumerable<Word> words)
        {
            if (words.Any())
            {
                lines.Add(new PageLine(words));
            }
        }
    }

    /// <summary>The longest row of lines with one gutter through all of them; null when there is none.</summary>
    private static (int First, int Count, float Gutter)? FindBand(List<PageLine> lines)
    {
        var (x0, x1) = (lines.Min(l => l.X0), lines.Max(l => l.X1));
        (int First, int Count, float Gutter)? best = null;
        for (var gutter = x0 + Step; gutter < x1; gutter += Step)
        {
            var first = 0;
            for (var i = 0; i <= lines.Count; i++)
            {
                if (i < lines.Count && IsFree(lines[i], gutter))
                {
                    continue;
                }

                if (i - first >= LeastLines && i - first > (best?.Count ?? 0) && AreColumns(lines, first, i, gutter))
                {
                    best = (first, i - first, gutter);
                }

                first = i + 1;
            }
        }

        return best;
    }

    private static bool IsFree(PageLine line, float gutter)
    {
        var half = LeastGutter * line.Size / 2;
        foreach (var word in line.Words)
        {
            if (word.X0 < gutter + half && word.X1 > gutter - half)
            {
                return false;
            }
        }

        return true;
    }

    private static bool AreColumns(List<PageLine> lines, int first, int end, float gutter)
    {
        var (left, right) = (new List<int>(), new List<int>());
        for (var i = first; i < end; i++)
        {
            CountRun(lines[i].Words.Where(w => w.X0 < gutter), left);
            CountRun(lines[i].Words.Where(w => w.X0 >= gutter), right);
        }

        return IsProse(left) && IsProse(right);
    }

    // The longest stretch without a wide gap: a label and its value far behind it are no prose.
    private static void CountRun(IEnumerable<Word> words, List<int> runs)
    {
        var (longest, run, end) = (0, 0, float.MinValue);
        foreach (var word in words)
        {
            run = word.X0 - end > word.Size ? 0 : run;
            run += word.Text.Length + 1;
            end = word.X1;
            longest = Math.Max(longest, run);
        }

        if (longest > 0)
        {
            runs.Add(longest);
        }
    }

    private static bool IsProse(List<int> runs)
    {
        runs.Sort();
        return runs.Count >= LeastLines && runs[runs.Count / 2] >= LeastCharacters;
    }
}
