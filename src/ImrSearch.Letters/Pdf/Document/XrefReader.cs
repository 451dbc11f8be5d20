namespace ImrSearch.Letters.Pdf.Document;

/// <summary>
/// Reads the cross-reference sections of a file from its end backwards: tables, streams, hybrids of both (a table whose
/// trailer names a stream by XRefStm), chained by Prev. The newest word on an object counts (ISO 32000-1, 7.5.4–7.5.8).
/// </summary>
internal sealed class XrefReader(PdfDocument document, ReadOnlyMemory<byte> file, PdfBudget budget, NamePool names)
{
    private const int MaxSections = 1000;
    private const int TailBytes = 2048;
    private const int EntryBytes = 20;

    private readonly HashSet<int> _seen = [];

    public Dictionary<int, XrefEntry> Entries { get; } = [];

    /// <summary>The newest trailer; null when no section could be read.</summary>
    public PdfDictionary? Trailer { get; private set; }

    /// <summary>Whether all sections were sound.</summary>
    public bool Read()
    {
        var tail = Math.Max(0, file.Length - TailBytes);
        var mark = file.Span[tail..].LastIndexOf("startxref"u8);
        if (mark < 0)
        {
            return false;
        }

        var lexer = new PdfLexer(file, budget, names) { Position = tail + mark + "startxref".Length };
        var next = lexer.Next().ToInt(-1);
        while (next >= 0 && next < file.Length && _seen.Count < MaxSections && _seen.Add(next))
        {
            if (ReadSection(next) is not { } trailer)
            {
                return false;
            }

            Trailer ??= trailer;
            next = document.Resolve(trailer["Prev"]).ToInt(-1);
        }

        return Trailer is not null && (next < 0 || _seen.Contains(next));
    }

    private PdfDictionary? ReadSection(int offset)
    {
        var lexer = new PdfLexer(file, budget, names) { Position = offset };
        lexer.SkipSpace();
        return file.Span[lexer.Position..].StartsWith("xref"u8) ? ReadTable(lexer) : ReadStream(lexer.Position);
    }

    private PdfDictionary? ReadTable(PdfLexer lexer)
    {
        lexer.Position += "xref".Length;
        var free = new List<int>();
        var token = lexer.Next();
        for (; token.Kind == PdfKind.Integer; token = lexer.Next())
        {
            var (first, count) = (token.ToInt(), lexer.Next().ToInt(-1));
            if (first < 0 || count < 0 || count > (file.Length - lexer.Position) / (EntryBytes - 4))
            {
                return null;
            }

            for (var i = 0; i < count; i++)
            {
                var (offset, generation, use) = (lexer.Next(), lexer.Next(), lexer.Next());
                if (use.Is("n") && first <= int.MaxValue - count)
                {
                    Add(first + i, new XrefEntry(0, offset.ToInt(-1), generation.ToInt()));
                }
                else if (use.Is("f"))
                {
                    free.Add(first + i);
                }
                else
                {
                    return null;
                }
            }
        }

        if (!token.Is("trailer") || new PdfParser(lexer, budget, references: true).Read().Dictionary is not { } trailer)
        {
            return null;
        }

        // A hybrid file hides objects from old readers: its table calls them free, its stream tells where they are.
        if (document.Resolve(trailer["XRefStm"]) is { Kind: PdfKind.Integer } hidden && _seen.Add(hidden.ToInt()))
        {
            ReadStream(hidden.ToInt());
        }

        foreach (var number in free)
        {
            Add(number, new XrefEntry(-1, 0, 0));
        }

        return trailer;
    }

    private PdfDictionary? ReadStream(int offset)
    {
        if (document.ReadObjectAt(offset, null)?.Value.Stream is not { } stream || stream.Dictionary["Type"].Name != "XRef")
        {
            return null;
        }

        var widths = document.Resolve(stream.Dictionary["W"]).Array;
        if (widths.Count < 3 || widths.Exists(w => w.ToInt(-1) is < 0 or > 8))
        {
            return null;
        }

        var (w1, w2, w3) = (widths[0].ToInt(), widths[1].ToInt(), widths[2].ToInt());
        if (w1 + w2 + w3 == 0)
        {
            return null;
        }

        var index = document.Resolve(stream.Dictionary["Index"]).Array;
        index = index.Count >= 2 ? index : [PdfValue.Integer(0), document.Resolve(stream.Dictionary["Size"])];
        var rows = StreamDecoder.Decode(stream with { Cipher = null }, document).Span;
        for (var section = 0; section + 1 < index.Count; section += 2)
        {
            var first = index[section].ToInt(-1);
            for (var i = 0; i < index[section + 1].ToInt() && rows.Length >= w1 + w2 + w3; i++, rows = rows[(w1 + w2 + w3)..])
            {
                var type = w1 == 0 ? 1 : Field(rows[..w1]);
                var (second, third) = (Field(rows.Slice(w1, w2)), Field(rows.Slice(w1 + w2, w3)));
                if (first < 0 || first > int.MaxValue - i - 1 || second > int.MaxValue)
                {
                    continue;
                }

                if (type == 2 ? second > 0 : type is 0 or 1)
                {
                    Add(first + i, type switch
                    {
                        0 => new XrefEntry(-1, 0, 0),
                        1 => new XrefEntry(0, (int)second, (int)Math.Min(third, ushort.MaxValue)),
                        _ => new XrefEntry((int)second, (int)Math.Min(third, int.MaxValue), 0),
                    });
                }
            }
        }

        return stream.Dictionary;
    }

    private void Add(int number, XrefEntry entry)
    {
        budget.TakeValues(1);
        Entries.TryAdd(number, entry);
    }

    private static long Field(ReadOnlySpan<byte> bytes)
    {
        ulong value = 0;
        foreach (var b in bytes)
        {
            value = (value << 8) | b;
        }

        return (long)Math.Min(value, long.MaxValue);
    }
}
