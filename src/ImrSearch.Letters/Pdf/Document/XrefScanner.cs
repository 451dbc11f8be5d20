namespace ImrSearch.Letters.Pdf.Document;

/// <summary>
/// Finds the objects of a file whose cross-references are broken or missing, by looking for "12 0 obj" everywhere. The
/// later of two objects with one number is the newer one, as files are changed by adding to their end.
/// </summary>
internal sealed class XrefScanner(PdfDocument document, ReadOnlyMemory<byte> file, PdfBudget budget, NamePool names)
{
    public Dictionary<int, XrefEntry> Entries { get; } = [];

    /// <summary>The object streams found, in file order.</summary>
    public List<int> ObjectStreams { get; } = [];

    /// <summary>What the trailers said, later ones over earlier ones; empty when none was found.</summary>
    public PdfDictionary Trailer { get; } = new();

    /// <summary>The last catalogue that stands in the file itself, for files without a trailer; 0 when there is none.</summary>
    public int Catalog { get; private set; }

    public void Scan()
    {
        var bytes = file.Span;
        for (var at = 0; at < bytes.Length;)
        {
            budget.Step();
            var found = bytes[at..].IndexOf("obj"u8);
            if (found < 0)
            {
                break;
            }

            at += found;
            if (HeaderBefore(bytes, at) is var (number, generation, start))
            {
                Entries[number] = new XrefEntry(0, start, generation);
                budget.TakeValues(1);
                Classify(number, start);
            }

            at += "obj".Length;
        }

        for (var at = 0; at < bytes.Length;)
        {
            budget.Step();
            var found = bytes[at..].IndexOf("trailer"u8);
            if (found < 0)
            {
                break;
            }

            at += found + "trailer".Length;
            var lexer = new PdfLexer(file, budget, names) { Position = at };
            Merge(new PdfParser(lexer, budget, references: true).Read().Dictionary);
        }
    }

    /// <summary>The numbers before "obj" and where they start; null when it is only a part of another word.</summary>
    private static (int Number, int Generation, int Start)? HeaderBefore(ReadOnlySpan<byte> bytes, int obj)
    {
        var at = obj - 1;
        if (Number(bytes, ref at, required: false) is not { } generation || Number(bytes, ref at, required: true) is not { } number
            || (at >= 0 && PdfLexer.IsRegular(bytes[at]) && !bytes[..(at + 1)].EndsWith("endobj"u8)))
        {
            return null;
        }

        return number > 0 ? (number, generation, at + 1) : null;

        static int? Number(ReadOnlySpan<byte> bytes, ref int at, bool required)
        {
            var space = at;
            while (at >= 0 && PdfLexer.IsSpace(bytes[at]) && space - at < 16)
            {
                at--;
            }

            if (required && at == space)
            {
                return null;
            }

            var (value, scale, digits) = (0L, 1L, 0);
            while (at >= 0 && bytes[at] is >= (byte)'0' and <= (byte)'9' && digits < 10)
            {
                value += (bytes[at--] - '0') * scale;
                scale *= 10;
                digits++;
            }

            return digits > 0 && value <= int.MaxValue ? (int)value : null;
        }
    }

    private void Classify(int number, int start)
    {
        if (document.ReadDictionaryAt(start) is not { } dictionary)
        {
            return;
        }

        switch (dictionary["Type"].Name)
        {
            case "ObjStm":
                ObjectStreams.Add(number);
                break;
            case "XRef":
                Merge(dictionary);
                break;
            case "Catalog":
                Catalog = number;
                break;
        }
    }

    private void Merge(PdfDictionary? trailer)
    {
        foreach (var key in (ReadOnlySpan<string>)["Root", "Encrypt", "ID"])
        {
            if (trailer is not null && trailer[key].Kind != PdfKind.Null)
            {
                Trailer[key] = trailer[key];
            }
        }
    }
}
