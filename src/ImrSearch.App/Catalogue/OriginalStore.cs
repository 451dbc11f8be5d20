using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// The original files, named by their content: <c>originals/ab/&lt;sha256&gt;.pdf</c> or <c>.txt</c>. A file is written
/// aside (<c>originals/*.tmp</c>), flushed and renamed, so that one that is there is whole. Nothing here is ever changed. Thread-safe.
/// </summary>
internal sealed class OriginalStore(string folder)
{
    private const string AsideExtension = ".tmp";

    private readonly ConcurrentDictionary<string, OriginalKey> _unrecorded = new(StringComparer.Ordinal);

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
        var aside = Path.Combine(folder, $"{sha256}.{Guid.NewGuid():N}{AsideExtension}");
        try
        {
            using (var stream = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                stream.Write(content.Span);
                stream.Flush(flushToDisk: true);
            }

            // Noted first: whoever deletes the unrecorded ones must not miss it.
            _unrecorded[sha256] = key;
            File.Move(aside, file, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }

        return key;
    }

    /// <summary>Notes that the catalogue has recorded an original.</summary>
    public void Recorded(string sha256) => _unrecorded.TryRemove(sha256, out _);

    /// <summary>Deletes what was kept and not recorded, unless <paramref name="isRecorded"/> knows better. For the holder of the write lock.</summary>
    public void DropUnrecorded(Func<string, bool> isRecorded)
    {
        foreach (var key in _unrecorded.Values)
        {
            if (!isRecorded(key.Sha256))
            {
                File.Delete(PathOf(key.StoredAs));
            }

            Recorded(key.Sha256);
        }
    }

    /// <summary>Deletes what an import left half written when its process was killed. For the holder of the write lock.</summary>
    public void Sweep()
    {
        if (Directory.Exists(folder))
        {
            foreach (var aside in Directory.EnumerateFiles(folder, "*" + AsideExtension))
            {
                File.Delete(aside);
            }
        }
    }

    /// <summary>Every file here, as <see cref="OriginalKey.StoredAs"/> names it, by subfolder ("" for those in none); half-written ones are left out.</summary>
    public IEnumerable<(string Subfolder, IEnumerable<string> Files)> Files()
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        yield return ("", Names(Directory.EnumerateFiles(folder)).Where(name => !name.EndsWith(AsideExtension, StringComparison.Ordinal)));
        foreach (var subfolder in Names(Directory.EnumerateDirectories(folder)).Order(StringComparer.Ordinal))
        {
            yield return (subfolder, Names(Directory.EnumerateFiles(Path.Combine(folder, subfolder))).Select(name => $"{subfolder}/{name}"));
        }

        static IEnumerable<string> Names(IEnumerable<string> paths) => paths.Select(path => Path.GetFileName(path));
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
