using System.Text;
using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>Reads the PostScript in which CMaps are written, of which only the lists of codes matter.</summary>
internal static class CMapParser
{
    private const int MaxNested = 4;
    private const int MaxTextLength = 64;

    /// <summary>Reads an embedded CMap and those that it builds on.</summary>
    public static CMap Parse(PdfStream stream, PdfDocument document)
    {
        var map = new CMap { IsVertical = document.Get(stream.Dictionary, "WMode").ToInt() == 1 };
        Read(map, stream, document, 0);
        return map;
    }

    private static void Read(CMap map, PdfStream stream, PdfDocument document, int nested)
    {
        var under = document.Get(stream.Dictionary, "UseCMap");
        if (under.Stream is { } other && nested < MaxNested)
        {
            Read(map, other, document, nested + 1);
        }
        else if (under.Name is { } name && name.StartsWith("Identity", StringComparison.Ordinal))
        {
            AddIdentity(map);
        }

        Read(map, document.Lexer(StreamDecoder.Decode(stream, document)), document.Budget);
    }

    /// <summary>The map in which each pair of bytes is its own CID.</summary>
    public static void AddIdentity(CMap map)
    {
        map.AddSpace(2, 0, 0xFFFF);
        map.AddCids(0, 0xFFFF, 0);
    }

    internal static void Read(CMap map, PdfLexer lexer, PdfBudget budget)
    {
        var before = PdfValue.End;
        for (var token = lexer.Next(); token.Kind != PdfKind.End; before = token, token = lexer.Next())
        {
            switch (token.Keyword)
            {
                case "begincodespacerange":
                    ReadList(lexer, budget, "endcodespacerange", 2, v => map.AddSpace(Math.Clamp(v[0].Bytes.Length, 1, 4), Code(v[0]), Code(v[1])));
                    break;
                case "beginbfchar":
                    ReadList(lexer, budget, "endbfchar", 2, v => map.AddText(Code(v[0]), Code(v[0]), Text(v[1])));
                    break;
                case "beginbfrange":
                    ReadRanges(map, lexer, budget);
                    break;
                case "begincidchar":
                    ReadList(lexer, budget, "endcidchar", 2, v => map.AddCids(Code(v[0]), Code(v[0]), v[1].ToInt()));
                    break;
                case "begincidrange":
                    ReadList(lexer, budget, "endcidrange", 3, v => map.AddCids(Code(v[0]), Code(v[1]), v[2].ToInt()));
                    break;
                case "usecmap" when before.Name is { } name && name.StartsWith("Identity", StringComparison.Ordinal):
                    AddIdentity(map);
                    break;
            }
        }
    }

    private static void ReadList(PdfLexer lexer, PdfBudget budget, string end, int width, Action<PdfValue[]> add)
    {
        var row = new PdfValue[width];
        while (true)
        {
            for (var i = 0; i < width; i++)
            {
                row[i] = lexer.Next();
                if (row[i].Kind == PdfKind.End || row[i].Is(end))
                {
                    return;
                }
            }

            budget.TakeValues(1);
            add(row);
        }
    }

    private static void ReadRanges(CMap map, PdfLexer lexer, PdfBudget budget)
    {
        while (true)
        {
            // One at a time: "endbfrange" may come in any of the three places, and the next list right behind it.
            if (lexer.Next() is not { Kind: PdfKind.String } low || lexer.Next() is not { Kind: PdfKind.String } high)
            {
                return;
            }

            var target = lexer.Next();
            if (target.Is("endbfrange"))
            {
                return;
            }

            budget.TakeValues(1);
            if (!target.Is("["))
            {
                map.AddText(Code(low), Code(high), Text(target));
                continue;
            }

            var code = Code(low);
            for (var item = lexer.Next(); item.Kind == PdfKind.String || item.Kind == PdfKind.Name; item = lexer.Next(), code++)
            {
                budget.TakeValues(1);
                map.AddText(code, code, Text(item));
            }
        }
    }

    private static uint Code(PdfValue value)
    {
        uint code = 0;
        foreach (var b in value.Bytes.AsSpan(0, Math.Min(4, value.Bytes.Length)))
        {
            code = (code << 8) | b;
        }

        return code;
    }

    private static string Text(PdfValue value)
    {
        if (value.Name is { } name)
        {
            return GlyphNames.ToText(name) ?? "";
        }

        // One byte alone is not UTF-16, but is written so.
        var bytes = value.Bytes;
        return bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes, 0, Math.Min(bytes.Length, MaxTextLength) / 2 * 2);
    }
}
