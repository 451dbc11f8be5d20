namespace ImrSearch.Index.Norms;

/// <summary>
/// The layout of the norms file: for each text field of the schema in order, one byte a document: its length in terms
/// as the norm byte (see NormEncoding); 0 = the document has nothing in the field.
/// <code>
/// Example of 2 fields and 3 documents of 5, 0 and 44 terms in the first field and 1 each in the second:
/// 05 00 2A | 01 01 01
/// </code>
/// </summary>
internal static class NormsFormat
{
    /// <summary>Where a field's bytes begin in the file.</summary>
    public static long Offset(int field, int documentCount) => Files.FileEnvelope.HeaderBytes + ((long)field * documentCount);
}
