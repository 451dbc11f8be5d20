using System.Text;

namespace ImrSearch.Letters.Text;

/// <summary>
/// Puts right what goes wrong with letters on their way to us, before anything is parsed, so that every span points
/// into the mended text: UTF-8 once read as Windows-1252 ("50Â°" for "50°"), ligatures and no-break spaces of PDF
/// fonts, invisible marks, and the line ends of other systems.
/// </summary>
internal static class TextMender
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length);
        Span<byte> bytes = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '\u00C2' and <= '\u00F4' && MisreadLength(text, i, bytes) is var length and > 0
                && Rune.DecodeFromUtf8(bytes[..length], out var rune, out _) == System.Buffers.OperationStatus.Done)
            {
                mended.Append(Plain(rune.ToString()));
                i += length - 1;
                continue;
            }

            switch (c)
            {
                case '\r':
                    // "\r\n" is one line end, a lone "\r" another.
                    if (i + 1 == text.Length || text[i + 1] != '\n')
                    {
                        mended.Append('\n');
                    }

                    break;
                case '\0' or '\uFEFF' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060':
                    break;
                default:
                    if (c < '\u0080')
                    {
                        mended.Append(c);
                    }
                    else
                    {
                        mended.Append(Plain(c.ToString()));
                    }

                    break;
            }
        }

        return mended.ToString();
    }

    /// <summary>How many units at <paramref name="start"/> are one UTF-8 sequence read as Windows-1252; 0 when they are not.</summary>
    private static int MisreadLength(string text, int start, Span<byte> bytes)
    {
        var length = text[start] switch { < '\u00E0' => 2, < '\u00F0' => 3, _ => 4 };
        if (start + length > text.Length)
        {
            return 0;
        }

        for (var i = 0; i < length; i++)
        {
            var value = ToByte(text[start + i]);
            if (value < 0 || (i > 0 && value is < 0x80 or > 0xBF))
            {
                return 0;
            }

            bytes[i] = (byte)value;
        }

        return length;
    }

    private static int ToByte(char c)
    {
        if (c <= '\u00FF')
        {
            return c;
        }

        Span<byte> one = stackalloc byte[4];
        var written = Windows1252.GetBytes([c], one);
        return written == 1 && one[0] != (byte)'?' ? one[0] : -1;
    }

    private static string Plain(string s) => s switch
    {
        "\u00A0" or "\u2007" or "\u202F" => " ",
        "\uFB00" => "ff",
        "\uFB01" => "fi",
        "\uFB02" => "fl",
        "\uFB03" => "ffi",
        "\uFB04" => "ffl",
        "\u2010" or "\u2011" => "-",
        "\u2028" or "\u2029" or "\u0085" => "\n",
        _ => s,
    };
}
