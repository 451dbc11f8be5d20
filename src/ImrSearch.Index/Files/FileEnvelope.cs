using System.Buffers.Binary;

namespace ImrSearch.Index.Files;

/// <summary>
/// The frame round the content of every file. All numbers are little-endian.
/// <code>
/// offset     bytes  field
/// 0          4      magic "ISIX" (49 53 49 58)
/// 4          2      FileKind, e.g. 02 00 for terms
/// 6          2      format version, now 02 00
/// 8          8      owner: the segment's id; 0 for the manifest
/// 16         n      content
/// 16+n       4      magic "XISI" (58 49 53 49)
/// 20+n       4      CRC-32C of the 16+n bytes before the footer
/// 24+n       8      length of the whole file, 32+n
/// </code>
/// </summary>
internal static class FileEnvelope
{
    public const int HeaderBytes = 16;
    public const int FooterBytes = 16;
    public const ushort FormatVersion = 2;

    private const uint HeaderMagic = 0x58495349;
    private const uint FooterMagic = 0x49534958;

    public static void WriteHeader(Span<byte> header, FileKind kind, ulong owner)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header, HeaderMagic);
        BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)kind);
        BinaryPrimitives.WriteUInt16LittleEndian(header[6..], FormatVersion);
        BinaryPrimitives.WriteUInt64LittleEndian(header[8..], owner);
    }

    public static void WriteFooter(Span<byte> footer, FileStamp stamp)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(footer, FooterMagic);
        BinaryPrimitives.WriteUInt32LittleEndian(footer[4..], stamp.Checksum);
        BinaryPrimitives.WriteInt64LittleEndian(footer[8..], stamp.LengthBytes);
    }

    /// <summary>Checks the frame, not the content: cheap enough for every opening.</summary>
    /// <param name="file">The file.</param>
    /// <param name="kind">What it must hold.</param>
    /// <param name="owner">Whose it must be; null when that is not known yet.</param>
    /// <param name="stamp">What the manifest says of it; null for the manifest itself.</param>
    /// <returns>The checksum that the footer states.</returns>
    public static uint Check(MappedFile file, FileKind kind, ulong? owner, FileStamp? stamp)
    {
        if (file.Length < HeaderBytes + FooterBytes)
        {
            throw file.Damaged(0, $"at least {HeaderBytes + FooterBytes} bytes", $"{file.Length} bytes");
        }

        var header = file.Span(0, HeaderBytes);
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(header);
        if (magic != HeaderMagic)
        {
            throw new IndexDamagedException(
                IndexFault.Foreign, file.Name, 0, "the mark of a search index, \"ISIX\"", $"0x{magic:X8}");
        }

        var version = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        if (version > FormatVersion)
        {
            throw new IndexDamagedException(
                IndexFault.Newer, file.Name, 6, $"format version {FormatVersion} or older", $"version {version}");
        }

        file.Expect(version == FormatVersion, 6, $"format version {FormatVersion}", version);
        var foundKind = BinaryPrimitives.ReadUInt16LittleEndian(header[4..]);
        file.Expect(foundKind == (ushort)kind, 4, $"file kind {(ushort)kind} ({kind})", foundKind);
        var foundOwner = BinaryPrimitives.ReadUInt64LittleEndian(header[8..]);
        file.Expect(owner is null || foundOwner == owner, 8, $"owner {owner:X16}", $"{foundOwner:X16}");
        return CheckFooter(file, stamp);
    }

    /// <summary>Reads the whole file and compares its checksum.</summary>
    public static void VerifyChecksum(MappedFile file, CancellationToken cancellation)
    {
        const int Step = 1 << 22;
        var end = file.Length - FooterBytes;
        uint checksum = 0;
        for (long at = 0; at < end; at += Step)
        {
            cancellation.ThrowIfCancellationRequested();
            checksum = Crc32C.Append(checksum, file.Span(at, (int)Math.Min(Step, end - at)));
        }

        var stated = BinaryPrimitives.ReadUInt32LittleEndian(file.Span(end + 4, 4));
        file.Expect(checksum == stated, end + 4, $"checksum {checksum:X8} for the bytes that are there", $"{stated:X8}");
    }

    private static uint CheckFooter(MappedFile file, FileStamp? stamp)
    {
        var at = file.Length - FooterBytes;
        file.Expect(
            stamp is null || file.Length == stamp.Value.LengthBytes, file.Length, $"a length of {stamp?.LengthBytes} bytes", file.Length);
        var footer = file.Span(at, FooterBytes);
        var magic = BinaryPrimitives.ReadUInt32LittleEndian(footer);
        file.Expect(magic == FooterMagic, at, "the closing mark \"XISI\"", $"0x{magic:X8}");
        var length = BinaryPrimitives.ReadInt64LittleEndian(footer[8..]);
        file.Expect(length == file.Length, at + 8, $"a length of {file.Length} bytes", length);
        var checksum = BinaryPrimitives.ReadUInt32LittleEndian(footer[4..]);
        file.Expect(
            stamp is null || checksum == stamp.Value.Checksum, at + 4, $"checksum {stamp?.Checksum:X8}", $"{checksum:X8}");
        return checksum;
    }
}
