namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Finds running text set in columns and puts its lines into reading order, column by column. Rows of a table or of the
/// letters' header, whose cells are short, stay together as lines: only where both sides of a gutter hold lines of prose
/// one under the other are they columns.
/// </summary>
internal sealed class ColumnSplitter(PdfBudget budget)
{
    private const int MaxDepth = 4;
    private const int LeastLines = 5;
    private const int LeastCharacters = 25;
    private const float Gutter = 0.9F;
    private const float SameEdge = 3;
    private const float LooseStep = 1.6F;

    /// <summary>Lines from the top down in reading order.</summary>
    public List<PageLine> Order(List<PageLine> lines) => Order(lines, 0);

    private List<PageLine> Order(List<PageLine> lines, int depth)
    {
        if (depth == MaxDepth || lines.Count < LeastLines || FindBand(lines) is not { } band)
        {
            return lines;
        }

        var (left, right) = (new List<PageLine>(), new List<PageLine>());
        for (var i = band.First; i < band.End; i++)
        {
            Add(left, lines[i].Words.FindAll(w => w.X0 < band.Gutter));
            Add(right, lines[i].Words.FindAll(w => w.X0 >= band.Gutter));
        }

        left = Order(left, depth + 1);
        right = Order(right, depth + 1);
        right[0].StartsColumn = true;
        var below = Order(lines[band.End..], depth + 1);
        if (below.Count > 0)
        {
            below[0].StartsColumn = true;
        }

        return [.. lines[..band.First], .. left, .. right, .. below];

        void Add(List<PageLine> lines, List<Word> words)
        {
            if (words.Count > 0)
            {
                budget.TakeValues(1);
                lines.Add(new PageLine(words));
            }
        }
    }

    /// <summary>The longest row of lines with one gutter through all of them; null when there is none.</summary>
    private Band? FindBand(List<PageLine> lines)
    {
        Band? best = null;
        foreach (var gutter in Gutters(lines))
        {
            var first = 0;
            for (var i = 0; i <= lines.Count; i++)
            {
                if (i < lines.Count && IsFree(lines[i], gutter))
                {
                    continue;
                }

                if (i - first >= LeastLines && i - first > (best is { } b ? b.End - b.First : 0) && Columns(lines, first, i, gutter) is { } band)
                {
                    best = band;
                }

                first = i + 1;
            }
        }

        return best;
    }

    /// <summary>Places left of an edge at which several stretches of words start.</summary>
    private List<float> Gutters(List<PageLine> lines)
    {
        var edges = new List<float>();
        foreach (var line in lines)
        {
            var end = float.MinValue;
            foreach (var word in line.Words)
            {
                budget.Step();
                if (word.X0 - end >= Gutter * line.Size)
                {
                    edges.Add(word.X0);
                }

                end = word.X1;
            }
        }

        edges.Sort();
        var gutters = new List<float>();
        var leftmost = edges[0];
        for (var i = 0; i + LeastLines <= edges.Count; i++)
        {
            if (edges[i] > leftmost + SameEdge && edges[i + LeastLines - 1] - edges[i] < SameEdge
                && (gutters.Count == 0 || edges[i] - gutters[^1] > SameEdge))
            {
                gutters.Add(edges[i]);
            }
        }

        return gutters;
    }

    // Nothing stands in the strip that ends where the right column starts.
    private bool IsFree(PageLine line, float gutter)
    {
        var start = gutter - (Gutter * line.Size);
        foreach (var word in line.Words)
        {
            budget.Step();
            if (word.X0 < gutter && word.X1 > start)
            {
                return false;
            }
        }

        return true;
    }

    private static Band? Columns(List<PageLine> lines, int first, int end, float gutter)
    {
        // A heading above or a paragraph below, too short to reach the gutter, is no part of the columns.
        bool HasBoth(int i) => lines[i].X0 < gutter && lines[i].X1 >= gutter;
        bool IsApart(int above) => lines[above].Y - lines[above + 1].Y > LooseStep * lines[above].Size;

        var (firstBoth, lastBoth) = (first, end - 1);
        while (firstBoth < end && !HasBoth(firstBoth))
        {
            firstBoth++;
        }

        while (lastBoth > firstBoth && !HasBoth(lastBoth))
        {
            lastBoth--;
        }

        if (firstBoth < end)
        {
            for (var i = firstBoth; i > first; i--)
            {
                first = IsApart(i - 1) ? i : first;
            }

            for (var i = lastBoth; i + 1 < end; i++)
            {
                end = IsApart(i) ? i + 1 : end;
            }
        }

        var (left, right) = (new List<int>(), new List<int>());
        for (var i = first; i < end; i++)
        {
            var (longestLeft, longestRight) = LongestRuns(lines[i], gutter);
            Add(left, longestLeft);
            Add(right, longestRight);
        }

        return IsProse(left) && IsProse(right) ? new Band(first, end, gutter) : null;

        static void Add(List<int> runs, int run)
        {
            if (run > 0)
            {
                runs.Add(run);
            }
        }
    }

    // The most characters without a wide gap: a label and its value far behind it are no prose.
    private static (int Left, int Right) LongestRuns(PageLine line, float gutter)
    {
        var (left, right, run, end) = (0, 0, 0, float.MinValue);
        foreach (var word in line.Words)
        {
            run = (word.X0 - end > 1.5F * word.Size ? 0 : run) + word.Text.Length + 1;
            end = word.X1;
            (left, right) = word.X0 < gutter ? (Math.Max(left, run), right) : (left, Math.Max(right, run));
        }

        return (left, right);
    }

    private static bool IsProse(List<int> runs)
    {
        runs.Sort();
        return runs.Count >= LeastLines && runs[runs.Count / 2] >= LeastCharacters;
    }

    private readonly record struct Band(int First, int End, float Gutter);
}
