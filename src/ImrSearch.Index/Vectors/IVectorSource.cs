namespace ImrSearch.Index.Vectors;

/// <summary>Takes a row of vectors.</summary>
/// <param name="document">Whose it is.</param>
/// <param name="row">Its bytes, with those that fill it up.</param>
/// <param name="scale">Its scale.</param>
internal delegate void VectorVisitor(int document, ReadOnlySpan<sbyte> row, float scale);

/// <summary>What a new segment's vector field is made of.</summary>
internal interface IVectorSource
{
    /// <summary>0 when there is no vector.</summary>
    int Dimensions { get; }

    /// <summary>Shows all rows, by ascending documents.</summary>
    void Visit(VectorVisitor visit);
}
