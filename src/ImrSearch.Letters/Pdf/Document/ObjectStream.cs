namespace ImrSearch.Letters.Pdf.Document;

/// <summary>An object stream (ISO 32000-1, 7.5.7): a row of numbers and offsets, then the objects.</summary>
internal sealed class ObjectStream
{
    private readonly PdfDocument _document;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Dictionary<int, int> _places;

    private ObjectStream(PdfDocument document, ReadOnlyMemory<byte> bytes, Dictionary<int, int> places) =>
        (_document, _bytes, _places) = (document, bytes, places);

    /// <summary>Numbers of the objects in it.</summary>
    public IEnumerable<int> Numbers => _places.Keys;

    public static ObjectStream? Open(PdfStream stream, PdfDocument document)
    {
        var bytes = StreamDecoder.Decode(stream, document);
        var (count, first) = (document.Get(stream.Dictionary, "N").ToInt(), document.Get(stream.Dictionary, "First").ToInt());
        if (first < 0 || first > bytes.Length)
        {
            return null;
        }

        var lexer = document.Lexer(bytes[..first]);
        var places = new Dictionary<int, int>();
        for (var i = 0; i < count; i++)
        {
            var (number, offset) = (lexer.Next(), lexer.Next());
            if (offset.Kind != PdfKind.Integer)
            {
                break;
            }

            document.Budget.TakeValues(1);
            places[number.ToInt()] = (int)Math.Min((long)first + Math.Max(0, offset.ToInt()), bytes.Length);
        }

        return new ObjectStream(document, bytes, places);
    }

    /// <summary>One of its objects; null when it does not hold it.</summary>
    public PdfValue Read(int number)
    {
        if (!_places.TryGetValue(number, out var place))
        {
            return default;
        }

        var lexer = _document.Lexer(_bytes);
        lexer.Position = place;
        var value = new PdfParser(lexer, _document.Budget, references: true).Read();
        return value.Kind is PdfKind.Keyword or PdfKind.End ? default : value;
    }
}
