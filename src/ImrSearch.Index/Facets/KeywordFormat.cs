namespace ImrSearch.Index.Facets;

/// <summary>
/// The layout of the keywords file: for each keyword field its values in order, the groups of each value (to filter
/// by), and the values of each group (to count by). Values are ordered by their upper-case form, then by themselves,
/// both by UTF-16 unit, so that a value can be looked up without regard to case; its place in the order is its ordinal.
/// <code>
/// content of the file:  field, field, ..., [padding to 8], field table, 8 bytes offset of the field table
///
/// field (each part padded to 8 bytes):
///   value ends    4 bytes each: where the value ends in the value bytes
///   value bytes   UTF-8, one after the other
///   list ends     4 bytes each: where the value's group list ends in the list bytes
///   list bytes    for each value its groups, ascending: varint of each less the one before (less -1 at first) less 1
///   column        1, 2 or 4 bytes for each group. Where no group has several values: ordinal + 1, 0 = no value.
///                 Elsewhere: the number of the group's set of values; equal sets have one number
///   set starts    only where some group has several values: 4 bytes for each set and one more: its first set entry
///   set entries   only then: 4 bytes each: ordinal + 1, ascending in a set
/// field table:    for each field, 8 bytes each: number of values, offsets of the seven parts in turn (sets: 0 where
///                 there are none), number of sets, bytes of a column entry
///
/// Example: three groups with "Yes", nothing, "No": values 0 = No, 1 = Yes;
/// value ends 02 05, lists 02 | 00 (group 2; group 0), column 02 00 01. Were there a fourth with both: lists 02 00 | 00 02
/// (groups 2, 3; 0, 3), column 00 01 02 03, set starts 0 1 1 2 4, set entries 2 | | 1 | 1 2
/// </code>
/// </summary>
internal static class KeywordFormat
{
    public const int TableColumns = 10;

    /// <summary>Values are cut to what a filter or a facet can sensibly show.</summary>
    public const int MaxValueLength = 8192;

    /// <summary>The order of values: without regard to case first.</summary>
    public static int Compare(string left, string right)
    {
        var folded = string.CompareOrdinal(left.ToUpperInvariant(), right.ToUpperInvariant());
        return folded != 0 ? folded : string.CompareOrdinal(left, right);
    }
}
