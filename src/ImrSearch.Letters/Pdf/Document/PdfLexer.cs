namespace ImrSearch.Letters.Pdf.Document;

/// <summary>
/// Cuts bytes into the tokens of ISO 32000-1, 7.2 and 7.3: numbers, strings, names, and keywords, among them the brackets
/// "[", "]", "&lt;&lt;", "&gt;&gt;", "{", "}". Forgiving as readers have to be: a number written "--5" or "1.2.3" is read as far as
/// it makes sense, a string that never ends reaches to the end.
/// </summary>
internal sealed class PdfLexer(ReadOnlyMemory<byte> content, PdfBudget budget, NamePool names)
{
    private static readonly PdfValue True = PdfValue.Of(true);
    private static readonly PdfValue False = PdfValue.Of(false);

    public ReadOnlyMemory<byte> Content { get; } = content;

    /// <summary>Where the next token is looked for.</summary>
    public int Position { get; set; }

    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsRegular(byte b) => !IsSpace(b) && b is not ((byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%');

    public void SkipSpace()
    {
        var bytes = Content.Span;
        var at = Position;
        while (at < bytes.Length)
        {
            if (bytes[at] == '%')
            {
                var end = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n');
                at = end < 0 ? bytes.Length : at + end;
            }
            else if (IsSpace(bytes[at]))
            {
                at++;
            }
            else
            {
                break;
            }
        }

        Position = at;
    }

    /// <summary>The next token; <see cref="PdfKind.End"/> behind the last.</summary>
    public PdfValue Next()
    {
        budget.Step();
        SkipSpace();
        var bytes = Content.Span;
        if (Position >= bytes.Length)
        {
            return PdfValue.End;
        }

        var first = bytes[Position];
        switch (first)
        {
            case (byte)'/':
                return PdfValue.NameOf(ReadName(bytes));
            case (byte)'(':
                return PdfValue.Of(ReadString(bytes));
            case (byte)'<':
                if (Position + 1 < bytes.Length && bytes[Position + 1] == '<')
                {
                    Position += 2;
                    return PdfValue.KeywordOf("<<");
                }

                return PdfValue.Of(ReadHexString(bytes));
            case (byte)'>':
                if (Position + 1 < bytes.Length && bytes[Position + 1] == '>')
                {
                    Position += 2;
                    return PdfValue.KeywordOf(">>");
                }

                Position++;
                return PdfValue.KeywordOf(">");
            case (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)')':
                Position++;
                return PdfValue.KeywordOf(names.Get([first]));
        }

        var start = Position;
        var end = start;
        while (end < bytes.Length && IsRegular(bytes[end]))
        {
            end++;
        }

        Position = end;
        var word = bytes[start..end];
        if (first is (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9') && ReadNumber(word) is { } number)
        {
            return number;
        }

        return word.SequenceEqual("true"u8) ? True
            : word.SequenceEqual("false"u8) ? False
            : word.SequenceEqual("null"u8) ? default
            : PdfValue.KeywordOf(names.Get(word));
    }

    private static PdfValue? ReadNumber(ReadOnlySpan<byte> word)
    {
        var (negative, at) = (false, 0);
        while (at < word.Length && word[at] is (byte)'-' or (byte)'+')
        {
            negative |= word[at++] == '-';
        }

        var (digits, real) = (0, false);
        double value = 0, scale = 1;
        for (; at < word.Length; at++)
        {
            var b = word[at];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                value = (value * 10) + (b - '0');
                scale *= real ? 10 : 1;
                digits++;
            }
            else if (b == '.' && !real)
            {
                real = true;
            }
            else if (b is (byte)'.' or (byte)'-')
            {
                // "1.2.3" and "12-34": what was read so far counts.
                break;
            }
            else
            {
                return null;
            }
        }

        if (digits == 0 && !real && word.Length > 1)
        {
            return null;
        }

        value = double.IsFinite(value) && double.IsFinite(scale) ? value / scale : 0;
        value = negative ? -value : value;
        return real ? PdfValue.Real(value) : PdfValue.Integer(value);
    }

    private string ReadName(ReadOnlySpan<byte> bytes)
    {
        var start = ++Position;
        var escaped = false;
        while (Position < bytes.Length && IsRegular(bytes[Position]))
        {
            escaped |= bytes[Position++] == '#';
        }

        var raw = bytes[start..Position];
        if (!escaped)
        {
            return names.Get(raw);
        }

        var name = new byte[raw.Length];
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '#' && i + 2 < raw.Length && Hex(raw[i + 1]) >= 0 && Hex(raw[i + 2]) >= 0)
            {
                name[length++] = (byte)((Hex(raw[i + 1]) << 4) | Hex(raw[i + 2]));
                i += 2;
            }
            else
            {
                name[length++] = raw[i];
            }
        }

        return names.Get(name.AsSpan(0, length));
    }

    private byte[] ReadString(ReadOnlySpan<byte> bytes)
    {
        var start = ++Position;
        var plain = bytes[start..].IndexOfAny("()\\\r"u8);
        if (plain >= 0 && bytes[start + plain] == ')')
        {
            Position = start + plain + 1;
            return bytes.Slice(start, plain).ToArray();
        }

        var text = new List<byte>();
        var depth = 1;
        var at = start;
        while (at < bytes.Length)
        {
            var b = bytes[at++];
            if (b == '\\')
            {
                at = ReadEscape(bytes, at, text);
                continue;
            }

            if (b == '\r')
            {
                // Any line end inside a string is a line feed.
                at += at < bytes.Length && bytes[at] == '\n' ? 1 : 0;
                b = (byte)'\n';
            }

            depth += b == '(' ? 1 : b == ')' ? -1 : 0;
            if (depth == 0)
            {
                break;
            }

            text.Add(b);
        }

        Position = at;
        return [.. text];
    }

    private static int ReadEscape(ReadOnlySpan<byte> bytes, int at, List<byte> text)
    {
        if (at >= bytes.Length)
        {
            return at;
        }

        var b = bytes[at++];
        switch (b)
        {
            case (byte)'n':
                text.Add((byte)'\n');
                break;
            case (byte)'r':
                text.Add((byte)'\r');
                break;
            case (byte)'t':
                text.Add((byte)'\t');
                break;
            case (byte)'b':
                text.Add((byte)'\b');
                break;
            case (byte)'f':
                text.Add((byte)'\f');
                break;
            case (byte)'\r':
                return at < bytes.Length && bytes[at] == '\n' ? at + 1 : at;
            case (byte)'\n':
                break;
            case >= (byte)'0' and <= (byte)'7':
                var code = b - '0';
                for (var i = 0; i < 2 && at < bytes.Length && bytes[at] is >= (byte)'0' and <= (byte)'7'; i++)
                {
                    code = (code << 3) + bytes[at++] - '0';
                }

                text.Add((byte)code);
                break;
            default:
                text.Add(b);
                break;
        }

        return at;
    }

    private byte[] ReadHexString(ReadOnlySpan<byte> bytes)
    {
        var start = ++Position;
        var length = bytes[start..].IndexOf((byte)'>');
        length = length < 0 ? bytes.Length - start : length;
        Position = Math.Min(start + length + 1, bytes.Length);
        var text = new byte[(length + 1) / 2];
        var digits = 0;
        foreach (var b in bytes.Slice(start, length))
        {
            if (Hex(b) is var value and >= 0)
            {
                text[digits / 2] |= (byte)(digits % 2 == 0 ? value << 4 : value);
                digits++;
            }
        }

        return (digits + 1) / 2 == text.Length ? text : text[..((digits + 1) / 2)];
    }

    public static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
