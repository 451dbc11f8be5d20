namespace ImrSearch.Letters.Pdf.Text;

/// <summary>A Type 0 font: codes of one to four bytes by its encoding CMap, widths and glyphs by CID.</summary>
/// <param name="encoding">Bytes to codes to CIDs.</param>
/// <param name="text">What a code and its CID show.</param>
/// <param name="widths">Widths by CID.</param>
internal sealed class CompositeFont(CMap encoding, Func<uint, int, string?> text, Func<int, float> widths) : PdfFont
{
    private readonly Dictionary<uint, (string? Text, float Width)> _glyphs = [];

    public override bool IsVertical => encoding.IsVertical;

    public override (string? Text, float Width) this[uint code]
    {
        get
        {
            if (!_glyphs.TryGetValue(code, out var glyph))
            {
                var cid = encoding.CidOf(code);
                glyph = (text(code, cid), widths(cid));
                _glyphs.Add(code, glyph);
            }

            return glyph;
        }
    }

    public override uint NextCode(ReadOnlySpan<byte> bytes, out int length) => encoding.NextCode(bytes, out length);
}
