using System.Collections.Concurrent;

namespace ImrSearch.Embeddings.Training;

/// <summary>
/// The right singular vectors of a sparse matrix A (passages × terms) that belong to its largest singular values, by
/// randomised subspace iteration on AᵀA: Halko, Martinsson and Tropp, Finding structure with randomness (2011), their
/// algorithms 4.4 and 5.1 applied to Aᵀ. Only matrices of terms × (dimension + oversampling) are ever dense: of A·Q
/// one row at a time is at hand.
/// </summary>
internal sealed class RandomizedSvd(
    TermMatrix matrix, LsaOptions options, TrainingProgress progress, CancellationToken cancellationToken)
{
    /// <summary>
    /// Squared singular values below this part of the largest are rounding errors of the sums in float, and so is the
    /// direction of their vectors.
    /// </summary>
    private const double LeastValue = 1e-6;

    private readonly ParallelOptions _threads = new() { MaxDegreeOfParallelism = options.Threads, CancellationToken = cancellationToken };
    private readonly ConcurrentBag<float[]> _spares = [];
    private readonly StepProgress _steps = new(progress, options.PowerIterations);

    /// <summary>The vectors as columns; fewer than asked for when A has fewer directions.</summary>
    public PanelMatrix RightVectors(int dimension)
    {
        var columns = Math.Min(dimension + options.Oversampling, Math.Min(matrix.Rows, matrix.Columns));
        var basis = new PanelMatrix(matrix.Columns, columns);
        if (columns == 0)
        {
            return basis;
        }

        Start(basis);
        for (var round = 0; round < options.PowerIterations; round++)
        {
            Orthonormalize(basis);
            ApplyNormal(basis);
        }

        // Twice is enough: what the first pass leaves of dependence is of the size of its rounding errors.
        Orthonormalize(basis);
        Orthonormalize(basis);
        TurnToVectors(basis, dimension);
        return basis;
    }

    /// <summary>basis = Aᵀ·Ω.</summary>
    private void Start(PanelMatrix basis)
    {
        var random = new CounterRandom(unchecked((ulong)options.Seed ^ 0x5DEECE66DUL));
        ForPanels(basis, panel => PanelKernels.StartPanel(matrix, random, panel, basis.Panels[panel], cancellationToken));

        // Columns that only fill up the last panel have to be zero.
        var spare = (basis.Panels.Length * PanelMatrix.Width) - basis.Columns;
        var last = basis.Panels[^1];
        for (var row = 0; spare > 0 && row < basis.Rows; row++)
        {
            last.AsSpan(((row + 1) * PanelMatrix.Width) - spare, spare).Clear();
        }
    }

    /// <summary>basis ← AᵀA·basis.</summary>
    private void ApplyNormal(PanelMatrix basis) =>
        ForPanels(basis, panel =>
        {
            var output = Spare(basis);
            PanelKernels.NormalPanel(matrix, basis.Panels[panel], output, cancellationToken);
            _spares.Add(basis.Panels[panel]);
            basis.Panels[panel] = output;
        });

    private void Orthonormalize(PanelMatrix basis)
    {
        var gram = NewGram(basis);
        ForPanels(basis, right =>
        {
            Span<double> block = stackalloc double[PanelMatrix.Width * PanelMatrix.Width];
            for (var left = 0; left <= right; left++)
            {
                PanelKernels.Gram(basis.Panels[left], basis.Panels[right], basis.Rows, block, cancellationToken);
                Place(block, gram, left, right);
            }
        });
        Multiply(basis, Orthonormalizer.Factor(gram));
    }

    /// <summary>
    /// Turns an orthonormal basis Q to the singular vectors within it: those of QᵀAᵀAQ (Rayleigh and Ritz).
    /// </summary>
    private void TurnToVectors(PanelMatrix basis, int dimension)
    {
        var gram = NewGram(basis);
        ForPanels(basis, right =>
        {
            Span<double> block = stackalloc double[PanelMatrix.Width * PanelMatrix.Width];
            var output = Spare(basis);
            PanelKernels.NormalPanel(matrix, basis.Panels[right], output, cancellationToken);
            for (var left = 0; left <= right; left++)
            {
                PanelKernels.Gram(basis.Panels[left], output, basis.Rows, block, cancellationToken);
                Place(block, gram, left, right);
            }

            _spares.Add(output);
        });
        var eigen = SymmetricEigen.Decompose(gram);
        var least = LeastValue * eigen.Value(eigen.Order[0]);
        var kept = eigen.Order.Take(dimension).Where(number => eigen.Value(number) > least).ToArray();
        var turn = new SmallMatrix(gram.Rows, kept.Length);
        for (var column = 0; column < kept.Length; column++)
        {
            var vector = eigen.Vector(kept[column]);
            for (var row = 0; row < vector.Length; row++)
            {
                turn[row, column] = vector[row];
            }
        }

        Multiply(basis, turn);
    }

    /// <summary>basis ← basis·factor, in place: blocks of rows are copied aside first.</summary>
    private void Multiply(PanelMatrix basis, SmallMatrix factor)
    {
        const int BlockRows = 64;
        var inner = basis.Panels.Length * PanelMatrix.Width;
        var panels = FactorPanel.Split(factor);
        var blocks = (basis.Rows + BlockRows - 1) / BlockRows;
        var done = 0;
        Parallel.For(0, blocks, _threads, () => new float[BlockRows * inner], (block, _, rows) =>
        {
            var start = block * BlockRows;
            var count = Math.Min(BlockRows, basis.Rows - start);
            for (var row = 0; row < count; row++)
            {
                basis.CopyRow(start + row, rows.AsSpan(row * inner, inner));
            }

            for (var panel = 0; panel < panels.Length; panel++)
            {
                var target = basis.Panels[panel].AsSpan(start * PanelMatrix.Width, count * PanelMatrix.Width);
                PanelKernels.Multiply(rows, count, inner, panels[panel].Values, panels[panel].UsedRows, target);
            }

            _steps.Within(Interlocked.Increment(ref done), blocks);
            return rows;
        }, _ => { });
        basis.Cut(factor.Columns);
        _steps.Next();
    }

    private void ForPanels(PanelMatrix basis, Action<int> work)
    {
        var done = 0;

        // One at a time, from the last on: later panels of a triangle take longer, and short ones fill up the end.
        Parallel.ForEach(Enumerable.Range(0, basis.Panels.Length).Reverse(), _threads, panel =>
        {
            work(panel);
            _steps.Within(Interlocked.Increment(ref done), basis.Panels.Length);
        });
        _steps.Next();
    }

    /// <summary>A panel that is not in use; there are never more than threads.</summary>
    private float[] Spare(PanelMatrix basis) => _spares.TryTake(out var panel) ? panel : basis.NewPanel();

    private static SmallMatrix NewGram(PanelMatrix basis)
    {
        var size = basis.Panels.Length * PanelMatrix.Width;
        return new SmallMatrix(size, size);
    }

    /// <summary>Puts a block of the upper triangle in its place and, mirrored, in the lower one.</summary>
    private static void Place(ReadOnlySpan<double> block, SmallMatrix gram, int left, int right)
    {
        for (var i = 0; i < PanelMatrix.Width; i++)
        {
            for (var j = left == right ? i : 0; j < PanelMatrix.Width; j++)
            {
                var row = (left * PanelMatrix.Width) + i;
                var column = (right * PanelMatrix.Width) + j;
                gram[row, column] = gram[column, row] = block[(i * PanelMatrix.Width) + j];
            }
        }
    }
}
