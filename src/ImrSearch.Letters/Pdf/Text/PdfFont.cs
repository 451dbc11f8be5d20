namespace ImrSearch.Letters.Pdf.Text;

/// <summary>A font as far as text needs it: how bytes fall into codes, what each code shows and how wide it is.</summary>
internal abstract class PdfFont
{
    /// <summary>Whether text runs from top to bottom.</summary>
    public virtual bool IsVertical => false;

    /// <summary>Font units to text space: a thousandth, except in Type 3 fonts.</summary>
    public double WidthScale { get; init; } = 0.001;

    /// <summary>Height of the letters against the font size: 1, except in Type 3 fonts.</summary>
    public double Height { get; init; } = 1;

    /// <summary>Takes the next code off a string.</summary>
    /// <param name="bytes">The rest of the string, not empty.</param>
    /// <param name="length">How many bytes it has.</param>
    public abstract uint NextCode(ReadOnlySpan<byte> bytes, out int length);

    /// <summary>What a code shows and how wide it is in font units; no text when the font does not tell.</summary>
    public abstract (string? Text, float Width) this[uint code] { get; }
}
