namespace ImrSearch.Letters.Pdf.Document;

/// <summary>Builds values out of tokens. What is nested too deeply is left out, not followed.</summary>
/// <param name="lexer">Where the tokens come from.</param>
/// <param name="budget">Counts what is kept.</param>
/// <param name="references">Whether "12 0 R" is a reference: in files it is, in page contents there are none.</param>
internal sealed class PdfParser(PdfLexer lexer, PdfBudget budget, bool references)
{
    /// <summary>Opens the strings of the object that is read; null where nothing is encrypted.</summary>
    public ObjectCipher? Cipher { get; set; }

    /// <summary>The next value; <see cref="PdfKind.Keyword"/> and <see cref="PdfKind.End"/> come through as they are.</summary>
    public PdfValue Read() => Complete(lexer.Next(), 0);

    private PdfValue Complete(PdfValue token, int depth)
    {
        switch (token.Kind)
        {
            case PdfKind.Keyword when token.Is("["):
                return PdfValue.Of(ReadArray(depth + 1));
            case PdfKind.Keyword when token.Is("<<"):
                return PdfValue.Of(ReadDictionary(depth + 1));
            case PdfKind.Integer when references && token.Number is >= 0 and <= int.MaxValue:
                return ReadReference(token);
            case PdfKind.String when Cipher is not null:
                return PdfValue.Of(Cipher.DecryptString(token.Bytes));
            default:
                return token;
        }
    }

    private PdfValue ReadReference(PdfValue number)
    {
        var before = lexer.Position;
        if (lexer.Next() is { Kind: PdfKind.Integer } && lexer.Next().Is("R"))
        {
            return PdfValue.Reference(number.ToInt());
        }

        lexer.Position = before;
        return number;
    }

    private List<PdfValue> ReadArray(int depth)
    {
        CheckDepth(depth);
        var items = new List<PdfValue>();
        while (true)
        {
            var token = lexer.Next();
            if (token.Kind == PdfKind.End || token.Is("]"))
            {
                return items;
            }

            if (EndsObject(token))
            {
                lexer.Position -= token.Keyword!.Length;
                return items;
            }

            var item = Complete(token, depth);
            if (item.Kind != PdfKind.Keyword)
            {
                budget.TakeValues(1);
                items.Add(item);
            }
        }
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        CheckDepth(depth);
        var dictionary = new PdfDictionary();
        while (true)
        {
            var key = lexer.Next();
            if (key.Kind == PdfKind.End || key.Is(">>"))
            {
                return dictionary;
            }

            if (EndsObject(key))
            {
                lexer.Position -= key.Keyword!.Length;
                return dictionary;
            }

            if (key.Name is not { } name)
            {
                continue;
            }

            var value = lexer.Next();
            if (value.Is(">>"))
            {
                return dictionary;
            }

            value = Complete(value, depth);
            if (value.Kind != PdfKind.Keyword && value.Kind != PdfKind.End)
            {
                budget.TakeValues(1);
                dictionary[name] = value;
            }
        }
    }

    // A bracket that was never closed: the object's own end closes it.
    private static bool EndsObject(PdfValue token) => token.Is("endobj") || token.Is("stream") || token.Is("endstream");

    private static void CheckDepth(int depth)
    {
        if (depth > PdfBudget.MaxDepth)
        {
            throw new PdfLimitException(PdfProblems.TooDeep);
        }
    }
}
