using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace ImrSearch.Index.Files;

/// <summary>
/// A file mapped into memory for reading. Offsets are 64-bit; every access is checked against the file's length. The
/// spans it hands out are valid until it is disposed; snapshots see to that by counting their users.
/// </summary>
public sealed unsafe class MappedFile : IDisposable
{
    private readonly MemoryMappedFile? _map;
    private readonly MemoryMappedViewAccessor? _view;
    private readonly byte[]? _content;
    private readonly byte* _start;

    /// <summary>Maps <paramref name="path"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">Its name in messages.</param>
    public MappedFile(string path, string name)
    {
        Name = name;
        // Delete is shared, so that on Windows too the writer may remove what a reader still holds.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        Length = stream.Length;
        if (Length == 0)
        {
            return;
        }

        _map = MemoryMappedFile.CreateFromFile(
            stream, mapName: null, capacity: 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        _view = _map.CreateViewAccessor(0, Length, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _start);
        _start += _view.PointerOffset;
    }

    /// <summary>Takes content that was read already.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="name">Its name in messages.</param>
    internal MappedFile(byte[] content, string name)
    {
        Name = name;
        Length = content.Length;
        _content = content;
    }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; }

    /// <summary><paramref name="length"/> bytes from <paramref name="offset"/>.</summary>
    /// <exception cref="IndexDamagedException">They do not lie inside the file.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Span(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset > Length - length)
        {
            throw Damaged(offset, $"{length} bytes inside the file", $"a file of {Length} bytes");
        }

        return _content is null ? new ReadOnlySpan<byte>(_start + offset, length) : _content.AsSpan((int)offset, length);
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

    /// <summary>Releases the mapping; spans handed out are invalid from now on.</summary>
    public void Dispose()
    {
        if (_view is not null)
        {
            if (!_view.SafeMemoryMappedViewHandle.IsClosed)
            {
                _view.SafeMemoryMappedViewHandle.ReleasePointer();
            }

            _view.Dispose();
        }

        _map?.Dispose();
    }
}
