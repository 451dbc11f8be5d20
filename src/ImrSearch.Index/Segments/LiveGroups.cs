using System.Runtime.InteropServices;
using ImrSearch.Index.Files;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Segments;

/// <summary>
/// Writes and reads which groups of a segment are deleted, in a file of its own for each commit that deletes some.
/// <code>
/// content: 4 bytes number of groups, 4 bytes how many are deleted, then a bit a group in words of 8 bytes: 1 = deleted
/// Example, group 1 of 3 deleted: 03 00 00 00 01 00 00 00 02 00 00 00 00 00 00 00
/// </code>
/// </summary>
internal static class LiveGroups
{
    /// <summary>Writes the file and returns the segment as the manifest will know it.</summary>
    public static SegmentInfo Write(IndexFolder folder, SegmentInfo info, BitSet deleted)
    {
        var generation = info.LiveGeneration + 1;
        var count = deleted.Count();
        using var file = new FileWriter(folder, SegmentFiles.LiveName(info.Number, generation), FileKind.LiveGroups, info.Id);
        file.WriteInt32(info.GroupCount);
        file.WriteInt32(count);
        file.WriteBytes(MemoryMarshal.AsBytes(deleted.Words));
        return info with { LiveGeneration = generation, DeletedGroups = count, LiveFile = file.Finish() };
    }

    /// <summary>The deleted groups; null when none is.</summary>
    public static BitSet? Read(IndexFolder folder, SegmentInfo info)
    {
        if (info.LiveGeneration == 0)
        {
            return null;
        }

        using var file = folder.Open(SegmentFiles.LiveName(info.Number, info.LiveGeneration));
        FileEnvelope.Check(file, FileKind.LiveGroups, info.Id, info.LiveFile);
        var reader = new ByteReader(file, FileEnvelope.HeaderBytes, file.ContentEnd);
        var groups = reader.ReadInt32();
        var count = reader.ReadInt32();
        if (groups != info.GroupCount || count != info.DeletedGroups)
        {
            throw file.Damaged(reader.Position, $"{info.DeletedGroups} of {info.GroupCount} groups", $"{count} of {groups}");
        }

        var words = MemoryMarshal.Cast<byte, ulong>(reader.ReadBytes(8 * ((groups + 63) >>> 6)));
        var deleted = new BitSet(groups, words);
        return deleted.Count() == count ? deleted : throw file.Damaged(reader.Position, $"{count} bits", $"{deleted.Count()}");
    }
}
