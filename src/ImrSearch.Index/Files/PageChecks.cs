using System.Buffers;

namespace ImrSearch.Index.Files;

/// <summary>
/// Which pages of a file have been compared with their checksums since it was opened. A page is checked once, before
/// its first byte is handed out; opening an index does not read it whole, and no search waits for more than it reads.
/// Thread-safe: two threads may check a page both, never neither.
/// </summary>
internal sealed class PageChecks(MappedFile file, uint[] checksums)
{
    public const int PageShift = 16;
    public const int PageBytes = 1 << PageShift;

    private readonly ulong[] _checked = new ulong[(checksums.Length + 63) >>> 6];
    private int _left = checksums.Length;

    /// <summary>Whether no page is left: then nothing has to be asked any more.</summary>
    public bool AllChecked => _left == 0;

    /// <summary>The pages of so many bytes.</summary>
    public static int PageCount(long bytes) => checked((int)((bytes + PageBytes - 1) >>> PageShift));

    /// <summary>Checks the pages under a range that lies inside the content, as far as that is still to be done.</summary>
    public void Check(long offset, int length)
    {
        if (length == 0)
        {
            return;
        }

        var last = (int)((offset + length - 1) >>> PageShift);
        for (var page = (int)(offset >>> PageShift); page <= last; page++)
        {
            if ((Volatile.Read(ref _checked[page >>> 6]) & (1UL << (page & 63))) == 0)
            {
                CheckPage(page);
            }
        }
    }

    public void CheckAll(CancellationToken cancellation)
    {
        for (var page = 0; page < checksums.Length; page++)
        {
            cancellation.ThrowIfCancellationRequested();
            CheckPage(page);
        }
    }

    private void CheckPage(int page)
    {
        var start = (long)page << PageShift;
        var length = (int)Math.Min(PageBytes, file.ContentEnd - start);
        var buffer = ArrayPool<byte>.Shared.Rent(PageBytes);
        try
        {
            file.Read(start, buffer.AsSpan(0, length));
            var found = Crc32C.Append(0, buffer.AsSpan(0, length));
            file.Expect(
                found == checksums[page], start, $"{length} bytes with the checksum {checksums[page]:X8}", $"{found:X8}: bytes were changed");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var bit = 1UL << (page & 63);
        if ((Interlocked.Or(ref _checked[page >>> 6], bit) & bit) == 0)
        {
            Interlocked.Decrement(ref _left);
        }
    }
}
