namespace ImrSearch.Letters.Pdf.Text;

/// <summary>A font of one byte a code (Type 1, MMType1, TrueType, Type 3).</summary>
/// <param name="texts">What each of the 256 codes shows; null where it is not known.</param>
/// <param name="widths">Their widths in font units.</param>
internal sealed class SimpleFont(string?[] texts, float[] widths) : PdfFont
{
    public override (string? Text, float Width) this[uint code] => (texts[code & 0xFF], widths[code & 0xFF]);

    public override uint NextCode(ReadOnlySpan<byte> bytes, out int length)
    {
        length = 1;
        return bytes[0];
    }
}
