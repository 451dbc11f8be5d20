namespace ImrSearch.Index.Stored;

/// <summary>
/// The layout of the keys file: which documents belong to which group, which groups to which parent, and the keys of
/// both. Documents of a group, and groups of a parent, are neighbours.
/// <code>
/// content of the file (each part padded to 8 bytes):
///   group of document     4 bytes a document
///   first document        4 bytes a group, and one more: the number of documents
///   parent of group       4 bytes a group
///   first group           4 bytes a parent, and one more: the number of groups
///   group keys, parent keys, each:
///     key ends            4 bytes each: where the key ends in the key bytes
///     key bytes           UTF-8
///     hash table          4 bytes a slot, a power of two of slots, at least twice as many as keys: number + 1, 0 = free.
///                         A key stands in the first free slot from its hash (FNV-1a, 64 bits, times the golden ratio,
///                         high bits), going up and round.
///   part table            8 bytes for each of the ten parts: its offset
///
/// Example: parent "L1" with groups "L1#1" of two documents and "L1#2" of one:
/// group of document 0 0 1 ; first document 0 2 3 ; parent of group 0 0 ; first group 0 2
/// </code>
/// </summary>
internal static class KeysFormat
{
    public const int Parts = 10;

    public static int SlotCount(int keys)
    {
        var slots = 4;
        while (slots < 2L * keys)
        {
            slots = checked(slots * 2);
        }

        return slots;
    }

    /// <summary>The slot at which to begin looking for a key.</summary>
    public static int FirstSlot(ReadOnlySpan<byte> key, int slots)
    {
        var hash = 14695981039346656037UL;
        foreach (var value in key)
        {
            hash = (hash ^ value) * 1099511628211UL;
        }

        return (int)((hash * 0x9E3779B97F4A7C15UL) >> 33) & (slots - 1);
    }
}
