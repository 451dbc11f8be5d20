using System.Text;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Writes lines as plain text: words parted by a blank, cells of a row set apart so that they stand under each other, an
/// empty line between paragraphs and round running lines, a form feed at each page's end.
/// </summary>
internal static class LineWriter
{
    private const float CellGap = 1.2F;
    private const float DrawnSpace = 0.03F;
    private const int MaxColumn = 160;
    private const int MaxLength = 8 * 1024 * 1024;

    public static string Write(List<List<PageLine>> pages)
    {
        var running = RunningLines.Find(pages);
        var step = new LineStep(pages);
        var text = new StringBuilder();
        foreach (var page in pages)
        {
            var width = CharacterWidth(page);
            PageLine? above = null;
            foreach (var line in page)
            {
                if (above is not null && (running.Contains(line) || running.Contains(above) || step.Parts(above, line)))
                {
                    text.Append('\n');
                }

                Write(line, width, text);
                above = line;
            }

            text.Append('\f');
        }

        // A soft hyphen that is left at a line's end is one that was printed.
        return LineHyphens.Join(text.ToString()).Replace("\u00AD\n", "-\n", StringComparison.Ordinal);
    }

    private static void Write(PageLine line, float width, StringBuilder text)
    {
        if (text.Length > MaxLength)
        {
            throw new PdfLimitException(PdfProblems.TooMuchText);
        }

        var (start, left) = (text.Length, line.X0 - line.Indent);
        Word? before = null;
        foreach (var word in line.Words)
        {
            var gap = before is null ? word.X0 - left : word.X0 - before.X1;
            if (gap > CellGap * word.Size)
            {
                var column = (int)Math.Clamp((word.X0 - left) / width, 0, MaxColumn);
                text.Append(' ', Math.Max(before is null ? 0 : 2, column - (text.Length - start)));
            }
            else if (before is not null && (gap > WordBuilder.WordGap * before.Size || (word.SpaceBefore && gap > DrawnSpace * before.Size)))
            {
                text.Append(' ');
            }

            text.Append(word.Text);
            before = word;
        }

        text.Append('\n');
    }

    private static float CharacterWidth(List<PageLine> page)
    {
        var (width, characters) = (0F, 0);
        foreach (var line in page)
        {
            foreach (var word in line.Words)
            {
                width += word.X1 - word.X0;
                characters += word.Text.Length;
            }
        }

        return Math.Max(1, characters == 0 ? 0 : width / characters);
    }
}
