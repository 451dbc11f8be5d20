namespace ImrSearch.Embeddings.Training;

/// <summary>A small dense matrix in double, row by row.</summary>
internal sealed class SmallMatrix(int rows, int columns)
{
    private readonly double[] _values = new double[rows * columns];

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public ref double this[int row, int column] => ref _values[(row * Columns) + column];

    public Span<double> Row(int row) => _values.AsSpan(row * Columns, Columns);
}
