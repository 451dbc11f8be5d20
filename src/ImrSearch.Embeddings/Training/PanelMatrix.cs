namespace ImrSearch.Embeddings.Training;

/// <summary>
/// A tall dense matrix kept as panels of 16 columns, each row by row. A panel of a row is one cache line, and panels are
/// worked on apart from each other: so no sum is ever shared between threads, and every number comes out the same
/// whatever their number. The last panel is filled up with columns of zeros.
/// </summary>
internal sealed class PanelMatrix
{
    /// <summary>Columns of a panel.</summary>
    public const int Width = 16;

    public PanelMatrix(int rows, int columns)
    {
        Rows = rows;
        Columns = columns;
        Panels = new float[(columns + Width - 1) / Width][];
        for (var panel = 0; panel < Panels.Length; panel++)
        {
            Panels[panel] = NewPanel();
        }
    }

    public int Rows { get; }

    public int Columns { get; private set; }

    public float[][] Panels { get; private set; }

    public float[] NewPanel() => new float[checked(Rows * Width)];

    /// <summary>Keeps the first columns.</summary>
    public void Cut(int columns)
    {
        Columns = columns;
        Panels = Panels[..((columns + Width - 1) / Width)];
    }

    /// <summary>One row, all panels beside each other.</summary>
    public void CopyRow(int row, Span<float> target)
    {
        for (var panel = 0; panel < Panels.Length; panel++)
        {
            Panels[panel].AsSpan(row * Width, Width).CopyTo(target[(panel * Width)..]);
        }
    }
}
