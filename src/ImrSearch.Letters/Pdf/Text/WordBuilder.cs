namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Joins the characters of one writing direction to words. A gap wider than a share of the font size parts words even
/// where no space was drawn; makers of PDFs place words without spaces as they like.
/// </summary>
internal static class WordBuilder
{
    /// <summary>The gap that parts words, in font sizes. Spaces of letters are 0.22 and more, kerning stays under 0.1.</summary>
    public const float WordGap = 0.15F;

    private const float Overlap = 0.4F;
    private const float SameBaseline = 0.06F;
    private const float SameSize = 0.15F;

    public static List<Word> Build(PageText page, short angle, PdfBudget budget)
    {
        var words = new List<Word>(page.Count / 4);
        var (first, last, spaceBefore, space) = (-1, -1, false, false);
        var glyphs = page.Glyphs;
        for (var i = 0; i < glyphs.Length; i++)
        {
            ref readonly var glyph = ref glyphs[i];
            if (glyph.Angle != angle)
            {
                continue;
            }

            if (first >= 0 && (glyph.IsSpace || !GoesOn(glyphs[last], glyph)))
            {
                words.Add(Make(page, first, last, spaceBefore));
                first = -1;
            }

            if (glyph.IsSpace)
            {
                space = true;
                continue;
            }

            if (first < 0)
            {
                budget.TakeValues(1);
                (first, spaceBefore) = (i, space);
            }

            (last, space) = (i, false);
        }

        if (first >= 0)
        {
            words.Add(Make(page, first, last, spaceBefore));
        }

        return words;
    }

    private static bool GoesOn(in Glyph last, in Glyph next)
    {
        var gap = next.X0 - last.X1;
        return gap < WordGap * last.Size && gap > -Overlap * last.Size
            && Math.Abs(next.Y - last.Y) <= SameBaseline * last.Size
            && Math.Abs(next.Size - last.Size) <= SameSize * last.Size
            && next.Start == last.Start + last.Length;
    }

    private static Word Make(PageText page, int first, int last, bool spaceBefore)
    {
        var (from, to) = (page.Glyphs[first], page.Glyphs[last]);
        return new Word(from.X0, Math.Max(from.X1, to.X1), from.Y, from.Size, page.Text(from.Start, to.Start + to.Length - from.Start).ToString(), spaceBefore);
    }
}
