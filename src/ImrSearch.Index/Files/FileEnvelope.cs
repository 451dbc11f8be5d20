using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ImrSearch.Index.Files;

/// <summary>
/// The frame round the content of every file. All numbers are little-endian. Offsets named in the layouts of the
/// contents count from the start of the file, header included.
/// <code>
/// offset     bytes  field
/// 0          4      magic "ISIX" (49 53 49 58)
/// 4          2      FileKind, e.g. 02 00 for terms
/// 6          2      format version, now 03 00
/// 8          8      owner: the segment's id; 0 for the manifest
/// 16         n      content
/// 16+n       4p     CRC-32C of each page of 65536 bytes from the start of the file to the end of the content; the
///                   last page is as long as what is left. p = (16+n) / 65536, rounded up
/// 16+n+4p    4      magic "XISI" (58 49 53 49)
/// 20+n+4p    4      CRC-32C of the 4p bytes of page checksums
/// 24+n+4p    8      length of the whole file, 32+n+4p
///
/// Example, live groups (kind 9) of the segment 0123456789ABCDEF with the 16 bytes of content that LiveGroups shows:
/// 49 53 49 58 09 00 03 00 EF CD AB 89 67 45 23 01 | 03 00 00 00 01 00 00 00 02 00 00 00 00 00 00 00
/// | ED FE 3E BF | 58 49 53 49 0B 46 B0 5A 34 00 00 00 00 00 00 00
/// </code>
/// The manifest states length and checksum of each file; the checksum covers the page checksums, and they the content.
/// So the frame alone tells on opening, without reading the file, that it is the right one and whole, and each page
/// is checked when it is read first (<see cref="PageChecks"/>).
/// </summary>
internal static class FileEnvelope
{
    public const int HeaderBytes = 16;
    public const ushort FormatVersion = 3;

    private const int FooterBytes = 16;
    private const uint HeaderMagic = 0x58495349;
    private const uint FooterMagic = 0x49534958;

    public static void WriteHeader(Span<byte> header, FileKind kind, ulong owner)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header, HeaderMagic);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)kind);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], FormatVersion);
        BinaryPrimitives.WriteUInt64LittleEndian(header[8..], owner);
    }

    /// <summary>What stands behind the content.</summary>
    /// <param name="contentEnd">How many bytes the file has so far.</param>
    /// <param name="checksums">Of its pages.</param>
    /// <param name="stamp">What the manifest is to say of the file.</param>
    public static byte[] Ending(long contentEnd, ReadOnlySpan<uint> checksums, out FileStamp stamp)
    {
        var table = MemoryMarshal.AsBytes(checksums);
        var ending = new byte[table.Length + FooterBytes];
        table.CopyTo(ending);
        stamp = new FileStamp(contentEnd + ending.Length, Crc32C.Append(0, table));
        var footer = ending.AsSpan(table.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(footer, FooterMagic);
        BinaryPrimitives.WriteUInt32LittleEndian(footer[4..], stamp.Checksum);
        BinaryPrimitives.WriteInt64LittleEndian(footer[8..], stamp.LengthBytes);
        return ending;
    }

    /// <summary>
    /// Checks the frame, not the content: cheap enough for every opening. From then on the content is checked as it is
    /// read.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">What it must hold.</param>
    /// <param name="owner">Whose it must be.</param>
    /// <param name="stamp">What the manifest says of it; null for the manifest itself.</param>
    public static void Check(MappedFile file, FileKind kind, ulong owner, FileStamp? stamp)
    {
        CheckHeader(file, kind, owner);
        var at = file.Length - FooterBytes;
        file.Expect(
            stamp is null || file.Length == stamp.Value.LengthBytes, file.Length, $"a length of {stamp?.LengthBytes} bytes", file.Length);
        var footer = file.Span(at, FooterBytes);
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(footer);
        file.Expect(magic == FooterMagic, at, "the closing mark \"XISI\"", $"0x{magic:X8}");
        var length = BinaryPrimitives.ReadInt64LittleEndian(footer[8..]);
        file.Expect(length == file.Length, at + 8, $"a length of {file.Length} bytes", length);
        var stated = BinaryPrimitives.ReadUInt32LittleEndian(footer[4..]);
        file.Expect(stamp is null || stated == stamp.Value.Checksum, at + 4, $"checksum {stamp?.Checksum:X8}", $"{stated:X8}");

        // A page with its checksum takes PageBytes + 4.
        var pages = checked((int)((at + PageChecks.PageBytes + 3) / (PageChecks.PageBytes + 4)));
        var contentEnd = at - (4L * pages);
        file.Expect(
            contentEnd >= HeaderBytes && PageChecks.PageCount(contentEnd) == pages, file.Length, "a length that pages add up to", file.Length);
        var table = file.Span(contentEnd, 4 * pages);
        var found = Crc32C.Append(0, table);
        file.Expect(found == stated, contentEnd, $"page checksums with the checksum {stated:X8}", $"{found:X8}");
        file.Protect(contentEnd, MemoryMarshal.Cast<byte, uint>(table).ToArray());
    }

    private static void CheckHeader(MappedFile file, FileKind kind, ulong owner)
    {
        file.Expect(file.Length >= HeaderBytes + FooterBytes, 0, $"at least {HeaderBytes + FooterBytes} bytes", $"{file.Length} bytes");
        var header = file.Span(0, HeaderBytes);
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(header);
        if (magic != HeaderMagic)
        {
            throw new IndexDamagedException(
                IndexFault.Foreign, file.Name, 0, "the mark of a search index, \"ISIX\"", $"0x{magic:X8}");
        }

        var version = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        if (version != FormatVersion)
        {
            throw new IndexDamagedException(
                version > FormatVersion ? IndexFault.Newer : IndexFault.Older, file.Name, 6, $"format version {FormatVersion}", $"version {version}");
        }

        var foundKind = BinaryPrimitives.ReadUInt16LittleEndian(header[4..]);
        file.Expect(foundKind == (ushort)kind, 4, $"file kind {(ushort)kind} ({kind})", foundKind);
        var foundOwner = BinaryPrimitives.ReadUInt64LittleEndian(header[8..]);
        file.Expect(foundOwner == owner, 8, $"owner {owner:X16}", $"{foundOwner:X16}");
    }
}
