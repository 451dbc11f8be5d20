namespace ImrSearch.Letters.Pdf.Document;

/// <summary>The kinds of value that a PDF is written in (ISO 32000-1, 7.3), and two that only a parser meets.</summary>
internal enum PdfKind : byte
{
    Null,
    Boolean,
    Integer,
    Real,
    String,
    Name,
    Array,
    Dictionary,
    Stream,
    Reference,

    /// <summary>A bare word: an operator, "obj", or one of the brackets.</summary>
    Keyword,

    /// <summary>There is no more input.</summary>
    End,
}
