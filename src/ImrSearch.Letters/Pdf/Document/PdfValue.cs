namespace ImrSearch.Letters.Pdf.Document;

/// <summary>
/// One value of a PDF. Asking for another kind than the value has gives an empty answer, never a throw: files that break
/// the rules are read as far as they go. A reference is followed by <see cref="PdfDocument.Resolve"/>, not here.
/// </summary>
internal readonly struct PdfValue
{
    private readonly double _number;
    private readonly object? _object;

    private PdfValue(PdfKind kind, double number, object? value = null) => (Kind, _number, _object) = (kind, number, value);

    public PdfKind Kind { get; }

    public bool IsNumber => Kind is PdfKind.Integer or PdfKind.Real;

    /// <summary>The number, 0 for anything else.</summary>
    public double Number => IsNumber ? _number : 0;

    /// <summary>Object number of a reference.</summary>
    public int ReferenceNumber => Kind == PdfKind.Reference ? (int)_number : 0;

    public bool Boolean => Kind == PdfKind.Boolean && _number != 0;

    public byte[] Bytes => Kind == PdfKind.String ? (byte[])_object! : [];

    /// <summary>A name without its slash; null for anything else.</summary>
    public string? Name => Kind == PdfKind.Name ? (string)_object! : null;

    public string? Keyword => Kind == PdfKind.Keyword ? (string)_object! : null;

    public List<PdfValue> Array => Kind == PdfKind.Array ? (List<PdfValue>)_object! : [];

    /// <summary>A dictionary, a stream's too; null for anything else.</summary>
    public PdfDictionary? Dictionary => Kind switch
    {
        PdfKind.Dictionary => (PdfDictionary)_object!,
        PdfKind.Stream => ((PdfStream)_object!).Dictionary,
        _ => null,
    };

    public PdfStream? Stream => Kind == PdfKind.Stream ? (PdfStream)_object! : null;

    public static PdfValue End => new(PdfKind.End, 0);

    public static PdfValue Of(bool value) => new(PdfKind.Boolean, value ? 1 : 0);

    public static PdfValue Integer(double value) => new(PdfKind.Integer, value);

    public static PdfValue Real(double value) => new(PdfKind.Real, value);

    public static PdfValue Of(byte[] value) => new(PdfKind.String, 0, value);

    public static PdfValue NameOf(string value) => new(PdfKind.Name, 0, value);

    public static PdfValue KeywordOf(string value) => new(PdfKind.Keyword, 0, value);

    public static PdfValue Of(List<PdfValue> value) => new(PdfKind.Array, 0, value);

    public static PdfValue Of(PdfDictionary value) => new(PdfKind.Dictionary, 0, value);

    public static PdfValue Of(PdfStream value) => new(PdfKind.Stream, 0, value);

    public static PdfValue Reference(int number) => new(PdfKind.Reference, number);

    public bool Is(string keyword) => Kind == PdfKind.Keyword && (string)_object! == keyword;

    /// <summary>The number as a whole one, held inside the range of <see cref="int"/>.</summary>
    public int ToInt(int otherwise = 0) =>
        IsNumber ? (int)Math.Clamp(_number, int.MinValue, int.MaxValue) : otherwise;
}
