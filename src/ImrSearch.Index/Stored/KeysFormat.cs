using System.Numerics;

namespace ImrSearch.Index.Stored;

/// <summary>
/// The layout of the keys file: which documents belong to which group, which groups to which parent, and the keys of
/// both. Documents of a group, and groups of a parent, are neighbours.
/// <code>
/// content of the file (each part padded to 8 bytes):
///   group of document     4 bytes a document                                         } left out where every group has
///   first document        4 bytes a group, and one more: the number of documents     } one document
///   parent of group       4 bytes a group                                            } left out where every parent has
///   first group           4 bytes a parent, and one more: the number of groups       } one group
///   group keys, parent keys (group keys are left out where every parent has one group, of the same key), each:
///     key ends            4 bytes each: where the key ends in the key bytes
///     key bytes           UTF-8
///     hash table          4 bytes a slot, 4 slots for 3 keys, and 1: number + 1 in the low bits, as many as the largest
///                         takes; above them as much of the key's hash as there is room for; 0 = free. A key stands in
///                         the first free slot from the one that its hash names, going up and round.
///   part table            8 bytes for each of the ten parts: its offset; 0 = left out
///
/// hash                    FNV-1a of 64 bits, times the golden ratio, and of that the high half times the number of slots,
///                         shifted right by 32, is the slot; the low half is what the slot keeps the high bits of
///
/// Example: parent "L1" with groups "L1#1" of two documents and "L1#2" of one:
/// group of document 0 0 1 ; first document 0 2 3 ; parent of group 0 0 ; first group 0 2
/// </code>
/// </summary>
internal static class KeysFormat
{
    public const int Parts = 10;

    public static int SlotCount(int keys) => checked((int)((keys * 4L) / 3) + 1);

    /// <summary>How many low bits of a slot hold the number.</summary>
    public static int NumberBits(int keys) => 32 - BitOperations.LeadingZeroCount((uint)keys);

    public static ulong Hash(ReadOnlySpan<byte> key)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in key)
        {
            hash = (hash ^ value) * 1099511628211UL;
        }

        return hash * 0x9E3779B97F4A7C15UL;
    }

    /// <summary>The slot at which to begin looking for a key.</summary>
    public static int FirstSlot(ulong hash, int slots) => (int)(((hash >> 32) * (ulong)slots) >> 32);

    /// <summary>What a slot keeps of a hash, in its place above the number.</summary>
    public static uint Mark(ulong hash, int numberBits) => (uint)hash & (uint)(ulong.MaxValue << numberBits);
}
