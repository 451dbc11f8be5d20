namespace ImrSearch.Letters.Text;

/// <summary>
/// Cuts a text into lines and tells which gaps part paragraphs. Some public texts of letters are printed with an empty
/// line after every line; there a paragraph ends at a line that holds a space ("…\n\n \n\n"), and a longer run of empty
/// lines is where a page ended. Lines of page furniture are left out.
/// </summary>
internal static class TextLines
{
    public static List<TextLine> Of(string text, TextSpan span)
    {
        var raw = new List<(TextSpan Span, int Blank, bool Spaced, bool Page)>();
        int blank = 0, single = 0;
        bool spaced = false, page = false;
        for (var start = span.Start; start < span.End;)
        {
            var end = text.IndexOf('\n', start, span.End - start);
            end = end < 0 ? span.End : end;
            var line = TextSpan.FromBounds(start, end).TrimIn(text);
            page |= text.AsSpan(start, end - start).Contains('\f');
            if (line.Length == 0)
            {
                blank++;
                spaced |= end > start;
            }
            else if (PageFurniture.IsLine(text, line))
            {
                page = true;
            }
            else
            {
                single += blank >= 1 ? 1 : 0;
                raw.Add((line, blank, spaced, page));
                (blank, spaced, page) = (0, false, false);
            }

            start = end + 1;
        }

        var doubled = raw.Count > 8 && single * 10 >= raw.Count * 9;
        var lines = new List<TextLine>(raw.Count);
        foreach (var (line, before, hasSpace, hasPage) in raw)
        {
            var gap = doubled
                ? before <= 1 ? LineGap.None : hasSpace && !hasPage ? LineGap.Paragraph : LineGap.Unsure
                : hasPage ? LineGap.Unsure : before > 0 ? LineGap.Paragraph : LineGap.None;
            lines.Add(new TextLine(line, gap));
        }

        return lines;
    }

    /// <summary>The last line that starts at or before a place of the text; -1 when none does.</summary>
    public static int IndexAt(List<TextLine> lines, int place)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = lines[middle].Span.Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
