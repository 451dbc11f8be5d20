namespace ImrSearch.Index.Vectors;

/// <summary>
/// The layout of the vectors file: for each vector field of the schema in order its columns, then a table of them. A vector
/// keeps its direction, not its length: numbers x become round(127·x / greatest |x|), a signed byte each, and its scale is 1
/// over the length of the row of bytes, so that byte × scale are the numbers of a vector of length 1.
/// <code>
/// content of the file:  fields, [padding to 8], field table, 8 bytes offset of the field table
///
/// field
///   rows        [padding to 64] a row for each document with a vector, in order of the documents: a signed byte for each
///               dimension, then zeros up to a multiple of 16 bytes
///   scales      [padding to 4] a float a row
///   documents   an int a row: whose vector it is, ascending; left out when every document has one
/// field table   for each field, 8 bytes each: dimensions (0 = there is no vector), number of rows, offset of the rows,
///               offset of the scales, offset of the documents (0 = row n is document n's)
///
/// Example, one field, documents 0 without a vector and 1 with (0.6, -0.8): row 5F 81 and 14 zeros, scale 0.006305165,
/// document 1; the content begins with 48 bytes of padding:
/// 5F 81 00 00 00 00 00 00 00 00 00 00 00 00 00 00 | 8F 9B CE 3B | 01 00 00 00
/// | 02 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00 40 00 00 00 00 00 00 00 50 00 00 00 00 00 00 00 54 00 00 00 00 00 00 00
/// | 58 00 00 00 00 00 00 00
/// </code>
/// </summary>
internal static class VectorFormat
{
    /// <summary>Numbers in a row of the field table.</summary>
    public const int TableColumns = 5;

    /// <summary>Rows begin at a cache line, and so does each of them where 64 divides its bytes.</summary>
    public const int RowsAlignment = 64;

    /// <summary>More would let the sum of a product outgrow what a query keeps of its numbers.</summary>
    public const int MaxDimensions = 8192;

    /// <summary>The largest number of a row.</summary>
    public const int MaxEntry = 127;

    /// <summary>A row is as long as whole steps of <see cref="VectorKernel"/>.</summary>
    private const int RowAlignment = 16;

    /// <summary>Bytes of a row.</summary>
    public static int RowBytes(int dimensions) => (dimensions + RowAlignment - 1) & -RowAlignment;
}
