namespace ImrSearch.Letters.Pdf.Document;

/// <summary>Finds the bytes of a stream: as many as its dictionary says when "endstream" follows there, else all up to that word.</summary>
internal static class StreamExtent
{
    /// <param name="file">The whole file.</param>
    /// <param name="start">The first byte behind the word "stream".</param>
    /// <param name="length">What the dictionary says, or a negative number.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> file, int start, int length)
    {
        var bytes = file.Span;
        if (start < bytes.Length && bytes[start] == '\r')
        {
            start++;
        }

        if (start < bytes.Length && bytes[start] == '\n')
        {
            start++;
        }

        if (length >= 0 && length <= bytes.Length - start
            && bytes[(start + length)..].TrimStart(" \t\r\n\f\0"u8).StartsWith("endstream"u8))
        {
            return file.Slice(start, length);
        }

        var end = bytes[start..].IndexOf("endstream"u8);
        end = end >= 0 ? end : bytes[start..].IndexOf("endobj"u8);
        return end < 0 ? file[start..] : file.Slice(start, end);
    }
}
