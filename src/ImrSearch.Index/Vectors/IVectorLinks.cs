namespace ImrSearch.Index.Vectors;

/// <summary>A graph over rows, being built or read, as <see cref="VectorGraphWalk"/> goes over it.</summary>
internal interface IVectorLinks
{
    /// <summary>The rows that a row is linked to on a level, up to the first negative one.</summary>
    ReadOnlySpan<int> Links(int row, int level);

    /// <summary>The next row with the same bytes, which is no node itself; negative = there is none.</summary>
    int Twin(int row);
}
