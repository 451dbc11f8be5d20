using ImrSearch.Index.Files;

namespace ImrSearch.Index.Segments;

/// <summary>
/// Writes and reads the manifest: all that is known before a segment's files are opened.
/// <code>
/// content: varint generation, varint next segment, string signature,
///          varint number of user data, for each: string name, string value,
///          varint number of segments, for each:
///            varint number, 8 bytes id, varint documents, varint groups, varint parents,
///            varint number of files, for each: varint length, 4 bytes checksum,
///            varint deleted groups, varint live generation, and if not 0: varint length, 4 bytes checksum,
///          varint number of attached files, for each: string name, varint number, 8 bytes id, varint length, 4 bytes checksum
/// string:  varint length in bytes, UTF-8
/// varint:  7 bits a byte, the low ones first; the high bit is set in all bytes but the last
///
/// Example: generation 2, next segment 3, signature "S", user data a = "bc", and segment 1 of id 0123456789ABCDEF with 3
/// documents, 2 groups, 1 parent, files of 300 bytes each with the checksum 0A0B0C0D, and 1 deleted group in live
/// generation 1, a file of 52 bytes with the checksum 1, and the attached file "m" of number 2, id 9 and 60 bytes with the
/// checksum 2:
/// 02 03 01 53 | 01 01 61 02 62 63 | 01 01 EF CD AB 89 67 45 23 01 03 02 01 | 07 AC 02 0D 0C 0B 0A (the last six 7 times)
/// | 01 01 34 01 00 00 00 | 01 01 6D 02 09 00 00 00 00 00 00 00 3C 02 00 00 00
/// </code>
/// </summary>
internal static class ManifestCodec
{
    /// <summary>Writes the manifest beside the old one and flushes it; <see cref="PutInPlace"/> makes it count.</summary>
    public static void WriteNew(IndexFolder folder, Manifest manifest)
    {
        using (var file = new FileWriter(folder, SegmentFiles.NewManifest, FileKind.Manifest, owner: 0))
        {
            file.WriteVarint(manifest.Generation);
            file.WriteVarint(manifest.NextSegment);
            file.WriteString(manifest.Signature);
            file.WriteVarint(manifest.UserData.Count);
            foreach (var (name, value) in manifest.UserData)
            {
                file.WriteString(name);
                file.WriteString(value);
            }

            file.WriteVarint(manifest.Segments.Count);
            foreach (var segment in manifest.Segments)
            {
                Write(file, segment);
            }

            file.WriteVarint(manifest.Attachments.Count);
            foreach (var attachment in manifest.Attachments)
            {
                file.WriteString(attachment.Name);
                file.WriteVarint(attachment.Number);
                file.WriteInt64((long)attachment.Id);
                Write(file, attachment.File);
            }

            file.Finish();
        }

        // The new segments' entries must be on disk before the manifest that names them.
        folder.Flush();
    }

    /// <summary>Puts the new manifest in the old one's place in one step.</summary>
    public static void PutInPlace(IndexFolder folder) => folder.Replace(SegmentFiles.NewManifest, SegmentFiles.Manifest);

    /// <summary>Reads the manifest; null when there is none.</summary>
    public static Manifest? Read(IndexFolder folder)
    {
        MappedFile file;
        try
        {
            file = folder.Read(SegmentFiles.Manifest);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }

        using (file)
        {
            FileEnvelope.Check(file, FileKind.Manifest, owner: 0, stamp: null);
            var reader = new ByteReader(file, FileEnvelope.HeaderBytes, file.ContentEnd);
            var manifest = new Manifest
            {
                Generation = reader.ReadVarint(),
                NextSegment = reader.ReadVarint(),
                Signature = reader.ReadString(),
                UserData = ReadUserData(ref reader),
                Segments = ReadSegments(ref reader),
                Attachments = ReadAttachments(ref reader),
            };
            return reader.AtEnd ? manifest : throw file.Damaged(reader.Position, "the end of the manifest", "more bytes");
        }
    }

    private static void Write(FileWriter file, SegmentInfo segment)
    {
        file.WriteVarint(segment.Number);
        file.WriteInt64((long)segment.Id);
        file.WriteVarint(segment.DocumentCount);
        file.WriteVarint(segment.GroupCount);
        file.WriteVarint(segment.ParentCount);
        file.WriteVarint(segment.Files.Count);
        foreach (var stamp in segment.Files)
        {
            Write(file, stamp);
        }

        file.WriteVarint(segment.DeletedGroups);
        file.WriteVarint(segment.LiveGeneration);
        if (segment.LiveGeneration != 0)
        {
            Write(file, segment.LiveFile);
        }
    }

    private static void Write(FileWriter file, FileStamp stamp)
    {
        file.WriteVarint(stamp.LengthBytes);
        file.WriteUInt32(stamp.Checksum);
    }

    private static Dictionary<string, string> ReadUserData(ref ByteReader reader)
    {
        var data = new Dictionary<string, string>();
        for (var left = reader.ReadVarint32(); left > 0; left--)
        {
            var name = reader.ReadString();
            data[name] = reader.ReadString();
        }

        return data;
    }

    private static List<SegmentInfo> ReadSegments(ref ByteReader reader)
    {
        var segments = new List<SegmentInfo>();
        for (var left = reader.ReadVarint32(); left > 0; left--)
        {
            var segment = new SegmentInfo
            {
                Number = reader.ReadVarint(),
                Id = reader.ReadUInt64(),
                DocumentCount = reader.ReadVarint32(),
                GroupCount = reader.ReadVarint32(),
                ParentCount = reader.ReadVarint32(),
                Files = ReadStamps(ref reader),
                DeletedGroups = reader.ReadVarint32(),
                LiveGeneration = reader.ReadVarint(),
            };
            segments.Add(segment.LiveGeneration == 0 ? segment : segment with { LiveFile = ReadStamp(ref reader) });
        }

        return segments;
    }

    private static List<AttachmentInfo> ReadAttachments(ref ByteReader reader)
    {
        var attachments = new List<AttachmentInfo>();
        for (var left = reader.ReadVarint32(); left > 0; left--)
        {
            attachments.Add(new AttachmentInfo
            {
                Name = reader.ReadString(),
                Number = reader.ReadVarint(),
                Id = reader.ReadUInt64(),
                File = ReadStamp(ref reader),
            });
        }

        return attachments;
    }

    private static FileStamp[] ReadStamps(ref ByteReader reader)
    {
        var stamps = new FileStamp[reader.ReadVarint32(SegmentFiles.AllKinds.Count)];
        for (var i = 0; i < stamps.Length; i++)
        {
            stamps[i] = ReadStamp(ref reader);
        }

        return stamps;
    }

    private static FileStamp ReadStamp(ref ByteReader reader) => new(reader.ReadVarint(), reader.ReadUInt32());
}
