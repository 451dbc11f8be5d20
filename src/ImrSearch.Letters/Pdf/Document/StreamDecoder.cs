namespace ImrSearch.Letters.Pdf.Document;

/// <summary>
/// Undoes a stream's encryption and filters, in the order in which they are named. Pictures (DCT, JPX, CCITT, JBIG2) are
/// never decoded: they hold no text, and their decoders are where readers get hurt. Damaged data gives what came before
/// the damage.
/// </summary>
internal static class StreamDecoder
{
    private const int MaxFilters = 16;

    public static ReadOnlyMemory<byte> Decode(PdfStream stream, PdfDocument document)
    {
        var filters = List(document, stream.Dictionary, "Filter", "F");
        var parameters = List(document, stream.Dictionary, "DecodeParms", "DP");
        var plain = stream.Cipher is null || stream.Dictionary["Type"].Name == "XRef"
            || (filters.Count > 0 && filters[0].Name == "Crypt" && CryptName(document, parameters) == "Identity");
        var bytes = stream.Raw;
        if (!plain)
        {
            document.Budget.TakeDecoded(bytes.Length);
            bytes = stream.Cipher!.DecryptStream(bytes, stream.Dictionary["Type"].Name == "Metadata");
        }

        for (var i = 0; i < filters.Count && i < MaxFilters; i++)
        {
            var parameter = i < parameters.Count ? document.Resolve(parameters[i]).Dictionary : null;
            switch (filters[i].Name)
            {
                case "FlateDecode" or "Fl":
                    bytes = Predictor.Undo(FlateFilter.Decode(bytes, document.Budget), parameter, document);
                    break;
                case "LZWDecode" or "LZW":
                    bytes = Predictor.Undo(LzwFilter.Decode(bytes, document.Get(parameter, "EarlyChange").ToInt(1), document.Budget), parameter, document);
                    break;
                case "ASCIIHexDecode" or "AHx":
                    bytes = AsciiFilters.DecodeHex(bytes.Span, document.Budget);
                    break;
                case "ASCII85Decode" or "A85":
                    bytes = AsciiFilters.Decode85(bytes.Span, document.Budget);
                    break;
                case "RunLengthDecode" or "RL":
                    bytes = RunLengthFilter.Decode(bytes.Span, document.Budget);
                    break;
                case "Crypt":
                    break;
                default:
                    return default;
            }
        }

        return bytes;
    }

    private static string CryptName(PdfDocument document, List<PdfValue> parameters) =>
        document.Get(parameters.Count > 0 ? document.Resolve(parameters[0]).Dictionary : null, "Name").Name ?? "Identity";

    private static List<PdfValue> List(PdfDocument document, PdfDictionary dictionary, string name, string shortName)
    {
        var value = document.Get(dictionary, name);
        value = value.Kind == PdfKind.Null ? document.Get(dictionary, shortName) : value;
        return value.Kind switch
        {
            PdfKind.Array => value.Array.ConvertAll(document.Resolve),
            PdfKind.Null => [],
            _ => [value],
        };
    }
}
