using System.Text;

namespace ImrSearch.Letters.Text;

/// <summary>
/// Turns a text file's bytes into text: UTF-8 with or without a mark, UTF-16 with a mark, else Windows-1252. Bytes that
/// are no text at all are told by their control characters, after a look at the first 64 KB only.
/// </summary>
internal static class TextDecoder
{
    private const int SampleBytes = 64 * 1024;

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text, or null with a reason.</summary>
    public static string? Decode(ReadOnlySpan<byte> content, out string? problem)
    {
        problem = null;
        if (content.IsEmpty)
        {
            problem = "The file is empty. Fetch the letter again from where it came.";
            return null;
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(content[2..]);
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(content[2..]);
        }

        problem = OtherKind(content) ?? NoText(content[..Math.Min(content.Length, SampleBytes)]);
        if (problem is not null)
        {
            return null;
        }

        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(content);
        }
    }

    private static string? OtherKind(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("PK\u0003\u0004"u8))
        {
            return "This is a zip archive or a Word document (.docx), not a letter in PDF or text form. Unpack it, or save it as PDF, and import that.";
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return "This is an old Office document (.doc), not a letter in PDF or text form. Save it as PDF and import that.";
        }

        if (content.StartsWith("{\\rtf"u8))
        {
            return "This is a rich text document (.rtf), not a letter in PDF or text form. Save it as PDF or plain text and import that.";
        }

        var picture = content.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])
            || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || content.StartsWith("II*\0"u8) || content.StartsWith("MM\0*"u8);
        return picture ? "This is a picture, which holds no text to read. Run it through text recognition (OCR) and import the PDF that this makes." : null;
    }

    private static string? NoText(ReadOnlySpan<byte> sample)
    {
        var controls = 0;
        foreach (var b in sample)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') || b == 0x7F)
            {
                controls++;
            }
        }

        // Text holds next to none; random bytes hold one in nine. A stray one (a printer's escape) is forgiven.
        return controls > 2 + (sample.Length / 100)
            ? "The file holds binary data, neither a PDF nor a text. Open it in the program that made it and save it as PDF or plain text."
            : null;
    }
}
