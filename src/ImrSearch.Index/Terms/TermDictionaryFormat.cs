namespace ImrSearch.Index.Terms;

/// <summary>
/// The layout of a segment's term dictionary: for each text field its terms in the order of their UTF-8 bytes, in
/// blocks of 32, and an index of the blocks' first terms, which is searched by halving. After the text fields come the
/// word lists of those fields that keep one (<see cref="IndexSchema.SuggestFields"/>), written as fields too: the words as
/// terms, the number of documents that hold a word as both frequencies, all offsets and documents 0.
/// <code>
/// content of the file:  field, field, ..., [padding to 8], field table, 8 bytes offset of the field table
///
/// field:         block, block, ..., [padding to 8],
///                block offsets     8 bytes each, in the file
///                first-term ends   4 bytes each: where the block's first term ends in the bytes below
///                first terms       UTF-8, one after the other
/// block:         varint number of terms, varint documents offset, varint positions offset, then for each term
///                varint bytes shared with the term before, varint bytes that follow, those bytes,
///                varint document frequency n, varint total frequency - n,
///                varint document (n = 1), or documents offset - that of the last term before with n > 1,
///                varint positions offset - that of the term before (the block's, for the first)
/// field table:   for each field, 8 bytes each: offset of the block offsets, number of blocks, number of
///                terms, documents with the field, sum of total frequencies, sum of document frequencies
///
/// Example: the terms "pain" (in documents 0 and 2, once each) and "pains" (in document 2, once):
/// 02 10 10 | 00 04 70 61 69 6E 02 00 00 00 | 04 01 73 01 00 02 02
/// </code>
/// </summary>
internal static class TermDictionaryFormat
{
    public const int BlockTerms = 32;
    public const int FieldTableColumns = 6;

    /// <summary>Lucene's limit. The analysis cuts words long before it.</summary>
    public const int MaxTermBytes = 32766;
}
