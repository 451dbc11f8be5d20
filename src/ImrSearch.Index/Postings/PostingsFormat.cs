namespace ImrSearch.Index.Postings;

/// <summary>
/// The layout of a term's postings, in two files. Documents are numbered from 0 in a segment.
/// <code>
/// Documents file, from TermInfo.DocumentsOffset. n = document frequency.
///
/// n = 1        nothing: the dictionary holds document and frequency
/// n &lt; 128      the tail alone
/// n &gt;= 128     skip table, then n / 128 full blocks, then the tail
///
/// skip table   one entry of 24 bytes for each block and for the tail, if there is one:
///              0   4  last document of the block
///              4   4  the block's offset from the end of the skip table
///              8   4  offset, from TermInfo.PositionsOffset, of the position block with the first position of this block
///              12  4  positions of the term before this block
///              16  8  impacts (see Impacts)
/// full block   1 byte bits of a gap, 1 byte bits of a frequency, 128 packed gaps, 128 packed frequencies, each less 1
///              (see BlockPacking). Gap = document - the one before; -1 stands before a term's first.
/// tail         for each document varint (gap - 1) * 2 + (frequency = 1 ? 1 : 0), and varint frequency if not 1
///
/// Positions file, from TermInfo.PositionsOffset. Each position less the one before in its document (0 before the first),
/// all documents in one run:
/// full block   1 byte bits, 128 packed numbers
/// tail         up to 127 varints
///
/// Example: a term in documents 3 (at positions 4 and 9) and 7 (at 0): n = 2, tail 06 02 07 ; positions 04 05 00
/// </code>
/// </summary>
internal static class PostingsFormat
{
    public const int BlockSize = BlockPacking.BlockSize;
    public const int SkipEntryBytes = 24;
    public const int SkipLastDocument = 0;
    public const int SkipBlockOffset = 4;
    public const int SkipPositionsOffset = 8;
    public const int SkipPositionCount = 12;
    public const int SkipImpacts = 16;

    public static int SkipEntries(int documentFrequency) =>
        documentFrequency < BlockSize ? 0 : (documentFrequency + BlockSize - 1) / BlockSize;
}
