namespace ImrSearch.Letters.Pdf.Text;

/// <summary>Puts a page's characters into lines in reading order, the main writing direction before the others.</summary>
internal static class PageLayout
{
    public static List<PageLine> Lines(PageText page)
    {
        var lines = new List<PageLine>();
        foreach (var angle in Angles(page))
        {
            var ordered = ColumnSplitter.Order(LineBuilder.Build(WordBuilder.Build(page, angle)));
            if (lines.Count > 0 && ordered.Count > 0)
            {
                ordered[0].StartsColumn = true;
            }

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
