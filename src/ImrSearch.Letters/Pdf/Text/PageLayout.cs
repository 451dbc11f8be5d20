namespace ImrSearch.Letters.Pdf.Text;

/// <summary>Puts a page's characters into lines in reading order, the main writing direction before the others.</summary>
internal static class PageLayout
{
    public static List<PageLine> Lines(PageText page, PdfBudget budget)
    {
        var lines = new List<PageLine>();
        foreach (var angle in Angles(page))
        {
            var words = WordBuilder.Build(page, angle, budget);
            var ordered = new ColumnSplitter(budget).Order(LineBuilder.Build(words, budget));
            ordered[0].StartsColumn = lines.Count > 0;
            var left = ordered.Min(l => l.X0);
            ordered.ForEach(l => l.Indent = l.X0 - left);

            lines.AddRange(ordered);
        }

        return lines;
    }

    private static IEnumerable<short> Angles(PageText page)
    {
        Span<int> counts = stackalloc int[360];
        foreach (ref readonly var glyph in page.Glyphs)
        {
            counts[glyph.Angle] += glyph.IsSpace ? 0 : 1;
        }

        var angles = new List<(short Angle, int Count)>();
        for (short angle = 0; angle < 360; angle++)
        {
            if (counts[angle] > 0)
            {
                angles.Add((angle, counts[angle]));
            }
        }

        return angles.OrderByDescending(a => a.Count).Select(a => a.Angle);
    }
}
