namespace ImrSearch.Web.Library;

/// <summary>Tells by a file's first bytes, whatever its name says, whether it can be a letter: a PDF or text.</summary>
public static class FileKind
{
    /// <summary>How much of a file is looked at.</summary>
    public const int Looked = 8 * 1024;

    // Where the mark of a PDF may stand, by the readers that are in use.
    private const int PdfMarkWithin = 1024;

    // A text in an old code page has none; binary data is a quarter of them.
    private const double MostControls = 0.02;

    /// <summary>Why a file cannot be a letter; null when it can.</summary>
    /// <param name="start">Its first <see cref="Looked"/> bytes.</param>
    public static string? WhyNot(ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty)
        {
            return "The file is empty. Check that it was saved or downloaded completely.";
        }

        if (start[..Math.Min(start.Length, PdfMarkWithin)].IndexOf("%PDF-"u8) >= 0 || IsText(start))
        {
            return null;
        }

        return Known(start) is { } kind
            ? $"This is {kind}, not a PDF or a text. Save or print the letter as PDF and upload that."
            : "This is neither a PDF nor a text. Letters are taken in as PDF or text files.";
    }

    private static bool IsText(ReadOnlySpan<byte> start)
    {
        // UTF-16 is full of zeros, but says what it is.
        if (Starts(start, 0xFF, 0xFE) || Starts(start, 0xFE, 0xFF))
        {
            return true;
        }

        var controls = 0;
        foreach (var value in start)
        {
            if (value == 0)
            {
                return false;
            }

            controls += value is < 0x20 and not (byte)'\t' and not (byte)'\n' and not (byte)'\r' and not (byte)'\f' or 0x7F ? 1 : 0;
        }

        return Known(start) is null && controls <= MostControls * start.Length;
    }

    private static string? Known(ReadOnlySpan<byte> start) =>
        Starts(start, 'P', 'K', 3, 4) ? "a Word or Excel document or a ZIP archive"
        : Starts(start, 0xD0, 0xCF, 0x11, 0xE0) ? "an old Word or Excel document"
        : Starts(start, 0xFF, 0xD8, 0xFF) || Starts(start, 0x89, 'P', 'N', 'G') || Starts(start, 'I', 'I', 0x2A, 0) || Starts(start, 'M', 'M', 0, 0x2A) ? "a picture"
        : Starts(start, '{', '\\', 'r', 't', 'f') ? "a rich text document (RTF)"
        : Starts(start, 'M', 'Z') && start.Contains((byte)0) || Starts(start, 0x7F, 'E', 'L', 'F') ? "a program"
        : null;

    private static bool Starts(ReadOnlySpan<byte> start, params ReadOnlySpan<int> mark)
    {
        if (start.Length < mark.Length)
        {
            return false;
        }

        for (var i = 0; i < mark.Length; i++)
        {
            if (start[i] != mark[i])
            {
                return false;
            }
        }

        return true;
    }
}
