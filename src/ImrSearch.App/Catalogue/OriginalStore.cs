using System.Security.Cryptography;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// The original files, named by their content: <c>originals/ab/&lt;sha256&gt;.pdf</c> or <c>.txt</c>. A file is written
/// aside, flushed and renamed, so that one that is there is whole. Nothing here is ever changed. Thread-safe.
/// </summary>
internal sealed class OriginalStore(string folder)
{
    private static ReadOnlySpan<byte> PdfMark => "%PDF-"u8;

    public string PathOf(string storedAs) => Path.Combine(folder, storedAs.Replace('/', Path.DirectorySeparatorChar));

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Keeps <paramref name="content"/>, unless it is already here.</summary>
    public OriginalKey Keep(ReadOnlyMemory<byte> content, string sha256)
    {
        var key = new OriginalKey(sha256, $"{sha256[..2]}/{sha256}{(LooksLikePdf(content.Span) ? ".pdf" : ".txt")}");
        var file = PathOf(key.StoredAs);
        if (File.Exists(file) && new FileInfo(file).Length == content.Length)
        {
            return key;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var aside = $"{file}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content.Span);
                stream.Flush(flushToDisk: true);
            }

            File.Move(aside, file, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }

        return key;
    }

    /// <summary>What is wrong with a kept file, or null when its bytes are those that were imported.</summary>
    public string? Check(OriginalKey key)
    {
        var file = PathOf(key.StoredAs);
        try
        {
            using var stream = File.OpenRead(file);
            var actual = Convert.ToHexStringLower(SHA256.HashData(stream));
            return actual == key.Sha256
                ? null
                : $"The original {file} was changed: its SHA-256 should be {key.Sha256} and is {actual}. Import the file again from where it came.";
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return $"The original {file} cannot be read: {fault.Message} Import the file again from where it came.";
        }
    }

    // A PDF's mark may stand behind some leading bytes; readers look for it in the first 1024 (PDF 1.7, appendix H.3.4.1).
    private static bool LooksLikePdf(ReadOnlySpan<byte> content) =>
        content[..Math.Min(content.Length, 1024)].IndexOf(PdfMark) >= 0;
}
