using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace ImrSearch.Index.Files;

/// <summary>
/// A file mapped into memory for reading. Offsets are 64-bit; every access is checked against the file's length, and,
/// once <see cref="FileEnvelope"/> has checked the frame, every page against its checksum the first time it is touched:
/// damaged bytes are reported, never handed out. The spans are valid until the file is disposed; snapshots see to that
/// by counting their users. Thread-safe, but for disposing.
/// </summary>
public sealed unsafe class MappedFile : IDisposable
{
    private readonly SafeFileHandle? _handle;
    private readonly MemoryMappedFile? _map;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte[]? _content;
    private readonly byte* _start;
    private long _end;
    private PageChecks? _pages;

    /// <summary>Maps <paramref name="path"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in messages.</param>
    public MappedFile(string path, string name)
    {
        Name = name;

        // Delete is shared, so that on Windows too the writer may remove what a reader still holds.
        _handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            _end = Length = RandomAccess.GetLength(_handle);
            if (Length == 0)
            {
                return;
            }

            _map = MemoryMappedFile.CreateFromFile(
                _handle, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
            _view = _map.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
            _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
            _start += _view.PointerOffset;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Takes content that was read already.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="name">Its name in messages.</param>
    internal MappedFile(byte[] content, string name)
    {
        Name = name;
        _end = Length = content.Length;
        _content = content;
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Its length in bytes, with all that frames the content.</summary>
    public long Length { get; }

    /// <summary>Where the content ends: behind it stands the frame. The whole length until the frame has been checked.</summary>
    public long ContentEnd => _end;

    /// <summary><paramref name="length"/> bytes from <paramref name="offset"/>.</summary>
    /// <exception cref="IndexDamagedException">They do not lie inside the file, or are not those that were written.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > _end - length)
        {
            throw Outside(offset, length);
        }

        if (_pages is { AllChecked: false } pages)
        {
            pages.Check(offset, length);
        }

        return _content is null ? new ReadOnlySpan<byte>(_start + offset, length) : _content.AsSpan((int)offset, length);
    }

    /// <summary>Whether a part lies inside the file, without reading it.</summary>
    /// <exception cref="IndexDamagedException">It does not.</exception>
    internal void CheckInside(long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > _end - length)
        {
            throw Outside(offset, length);
        }
    }

    /// <summary>An error that says what is wrong at an offset of this file.</summary>
    /// <param name="offset">Where, in bytes from the start.</param>
    /// <param name="expected">What should stand there.</param>
    /// <param name="found">What does.</param>
    public IndexDamagedException Damaged(long offset, string expected, string found) =>
        new(IndexFault.Damaged, Name, offset, expected, found);

    /// <summary>Throws <see cref="Damaged"/> unless <paramref name="holds"/>.</summary>
    internal void Expect<T>(bool holds, long offset, string expected, T found)
    {
        if (!holds)
        {
            throw Damaged(offset, expected, $"{found}");
        }
    }

    /// <summary>From now on only the content can be read, and each page of it is checked the first time.</summary>
    /// <param name="contentEnd">Where the content ends.</param>
    /// <param name="checksums">One for each page from the file's start to there.</param>
    internal void Protect(long contentEnd, uint[] checksums)
    {
        _end = contentEnd;
        _pages = new PageChecks(this, checksums);
    }

    /// <summary>Reads all pages anew from the disk, also those that were checked before.</summary>
    internal void CheckAllPages(CancellationToken cancellation) => _pages!.CheckAll(cancellation);

    /// <summary>
    /// Copies bytes without the map: a sector that the disk cannot read is an error here, and through the map the end of
    /// the process.
    /// </summary>
    internal void Read(long offset, Span<byte> bytes)
    {
        if (_content is not null)
        {
            _content.AsSpan((int)offset, bytes.Length).CopyTo(bytes);
            return;
        }

        try
        {
            for (var done = 0; done < bytes.Length;)
            {
                var count = RandomAccess.Read(_handle!, bytes[done..], offset + done);
                done += count > 0 ? count : throw Damaged(offset + done, $"{bytes.Length - done} more bytes", "the end of the file");
            }
        }
        catch (IOException fault)
        {
            throw new IndexDamagedException(IndexFault.Damaged, Name, offset, "bytes that can be read", fault.Message, fault);
        }
    }

    private IndexDamagedException Outside(long offset, long length) =>
        Damaged(offset, $"{length} bytes inside the file", $"a file of {_end} bytes");

    /// <summary>Releases the mapping; spans handed out are invalid from now on.</summary>
    public void Dispose()
    {
        if (_view is not null)
        {
            if (!_view.SafeMemoryMappedViewHandle.IsClosed && _start is not null)
            {
                _view.SafeMemoryMappedViewHandle.ReleasePointer();
            }

            _view.Dispose();
        }

        _map?.Dispose();
        _handle?.Dispose();
    }
}
