namespace ImrSearch.Letters.Pdf.Text;

/// <summary>What "q" saves and "Q" brings back, as far as it bears on text (ISO 32000-1, 8.4 and 9.3).</summary>
internal struct GraphicsState()
{
    public Matrix Ctm { get; set; } = Matrix.Identity;

    public PdfFont? Font { get; set; }

    public double FontSize { get; set; }

    public double CharacterSpacing { get; set; }

    public double WordSpacing { get; set; }

    /// <summary>1 for letters of their own width.</summary>
    public double HorizontalScale { get; set; } = 1;

    public double Leading { get; set; }

    public double Rise { get; set; }
}
