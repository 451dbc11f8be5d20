namespace ImrSearch.Letters.Tests.Pdf.Writing;

/// <summary>How a table of objects is written (ISO 32000-1, 7.5.4 and 7.5.8).</summary>
internal enum PdfXref
{
    Table,
    Stream,

    /// <summary>A table for old readers, and a stream with the objects that only new readers can find.</summary>
    Hybrid,
}

/// <summary>The outer form of a written PDF; the text on its pages is the same in each.</summary>
internal sealed record PdfForm
{
    public PdfXref Xref { get; init; } = PdfXref.Table;

    /// <summary>Objects without a stream go into object streams of this many; 0 for none.</summary>
    public int ObjectsPerStream { get; init; }

    /// <summary>The /Predictor of cross-reference streams; 1 for none.</summary>
    public int XrefPredictor { get; init; } = 1;

    public PdfCrypt? Crypt { get; init; }

    /// <summary>Numbers of streams that their filters say are not encrypted.</summary>
    public IReadOnlySet<int> PlainStreams { get; init; } = new HashSet<int>();

    /// <summary>Bytes in front of the header, as a mail program may leave them.</summary>
    public string Junk { get; init; } = "";

    public string EndOfLine { get; init; } = "\n";
}
