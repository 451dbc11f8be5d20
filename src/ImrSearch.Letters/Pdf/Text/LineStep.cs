namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Knows how far apart the lines of a document's paragraphs stand, and so which gaps part paragraphs. The step is what
/// most lines keep, in font sizes: 1.15 in most letters, 2 and more where lines are set doubly spaced.
/// </summary>
internal sealed class LineStep
{
    private const float BinsPerSize = 20;
    private const int Bins = 80;
    private const float Tolerance = 1.25F;
    private const float Usual = 1.2F;

    private readonly float _step;

    public LineStep(List<List<PageLine>> pages)
    {
        var counts = new int[Bins];
        foreach (var page in pages)
        {
            for (var i = 1; i < page.Count; i++)
            {
                if (!page[i].StartsColumn && Math.Abs(page[i].Size - page[i - 1].Size) < 0.1F * page[i].Size
                    && (page[i - 1].Y - page[i].Y) / page[i].Size * BinsPerSize is var bin and >= 14 and < Bins)
                {
                    counts[(int)Math.Round(bin) % Bins]++;
                }
            }
        }

        var most = Array.IndexOf(counts, counts.Max());
        _step = counts[most] > 0 ? most / BinsPerSize : Usual;
    }

    /// <summary>Whether the gap between two lines parts paragraphs.</summary>
    public bool Parts(PageLine above, PageLine line) =>
        line.StartsColumn
            // A paragraph may go on in the next column; a small letter shows that it does.
            ? !char.IsLower(line.Words[0].Text[0])
            : Math.Abs(above.Y - line.Y) > _step * Tolerance * Math.Max(above.Size, line.Size);
}
