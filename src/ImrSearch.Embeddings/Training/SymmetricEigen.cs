namespace ImrSearch.Embeddings.Training;

/// <summary>
/// Eigenvalues and eigenvectors of a small symmetric matrix: reflections make it tridiagonal, then implicit QL steps
/// with Wilkinson's shift make it diagonal (Golub and Van Loan, Matrix Computations, chapter 8). Plain arithmetic in a
/// fixed order.
/// </summary>
internal sealed class SymmetricEigen
{
    private const int MostStepsPerValue = 60;

    /// <summary>The distance from 1 to the next number.</summary>
    private const double Rounding = 2.220446049250313e-16;

    private readonly int _size;
    private readonly double[] _diagonal;

    /// <summary>Entry i stands between rows i and i+1.</summary>
    private readonly double[] _beside;

    /// <summary>Row i is the i-th vector.</summary>
    private readonly SmallMatrix _vectors;

    private SymmetricEigen(SmallMatrix matrix)
    {
        _size = matrix.Rows;
        _diagonal = new double[_size];
        _beside = new double[_size];
        _vectors = new SmallMatrix(_size, _size);
        Tridiagonalize(matrix);
        Diagonalize();
        Order = [.. Enumerable.Range(0, _size).OrderByDescending(i => _diagonal[i]).ThenBy(i => i)];
    }

    /// <summary>The numbers of the values, largest value first.</summary>
    public int[] Order { get; }

    /// <summary>Destroys <paramref name="matrix"/>.</summary>
    public static SymmetricEigen Decompose(SmallMatrix matrix) => new(matrix);

    public double Value(int number) => _diagonal[number];

    public ReadOnlySpan<double> Vector(int number) => _vectors.Row(number);

    private void Tridiagonalize(SmallMatrix a)
    {
        var scales = new double[_size];
        var product = new double[_size];
        for (var k = 0; k < _size - 1; k++)
        {
            scales[k] = Reflector(a.Row(k)[(k + 1)..], out _beside[k]);
            if (scales[k] != 0)
            {
                ReflectBothSides(a, k, scales[k], product);
            }
        }

        for (var i = 0; i < _size; i++)
        {
            _diagonal[i] = a[i, i];
            _vectors[i, i] = 1;
        }

        // The rows of _vectors are to be the columns of H₀·H₁·…; so reflections are applied from the right of each row.
        for (var k = _size - 2; k >= 0; k--)
        {
            if (scales[k] == 0)
            {
                continue;
            }

            var reflector = a.Row(k)[(k + 1)..];
            for (var row = k + 1; row < _size; row++)
            {
                var target = _vectors.Row(row)[(k + 1)..];
                AddTo(target, -scales[k] * Dot(target, reflector), reflector);
            }
        }
    }

    /// <summary>
    /// Makes of <paramref name="x"/> the vector v of a reflection 1 − scale·v·vᵀ that turns x into (end, 0, 0, …).
    /// </summary>
    /// <returns>The scale; 0 when x is that already.</returns>
    private static double Reflector(Span<double> x, out double end)
    {
        var tail = Dot(x[1..], x[1..]);
        if (tail == 0)
        {
            end = x[0];
            return 0;
        }

        var length = Math.Sqrt((x[0] * x[0]) + tail);
        end = x[0] > 0 ? -length : length;
        x[0] -= end;
        return 2 / ((x[0] * x[0]) + tail);
    }

    private static void ReflectBothSides(SmallMatrix a, int k, double scale, double[] product)
    {
        var v = a.Row(k)[(k + 1)..];
        var p = product.AsSpan(0, v.Length);
        for (var i = 0; i < v.Length; i++)
        {
            p[i] = scale * Dot(a.Row(k + 1 + i)[(k + 1)..], v);
        }

        AddTo(p, -0.5 * scale * Dot(p, v), v);
        for (var i = 0; i < v.Length; i++)
        {
            var row = a.Row(k + 1 + i)[(k + 1)..];
            AddTo(row, -v[i], p);
            AddTo(row, -p[i], v);
        }
    }

    private void Diagonalize()
    {
        for (var low = 0; low < _size; low++)
        {
            for (var step = 0; ; step++)
            {
                var high = low;
                while (high < _size - 1 && !IsNothing(high))
                {
                    high++;
                }

                if (high == low)
                {
                    break;
                }

                if (step == MostStepsPerValue)
                {
                    throw new ArithmeticException("The singular values of the corpus did not settle.");
                }

                Step(low, high);
            }
        }
    }

    private bool IsNothing(int i) => Math.Abs(_beside[i]) <= Rounding * (Math.Abs(_diagonal[i]) + Math.Abs(_diagonal[i + 1]));

    /// <summary>One implicit QL step on the rows low to high.</summary>
    private void Step(int low, int high)
    {
        var slope = (_diagonal[low + 1] - _diagonal[low]) / (2 * _beside[low]);
        var root = Math.Sqrt((slope * slope) + 1);
        var bulge = _diagonal[high] - _diagonal[low] + (_beside[low] / (slope + (slope >= 0 ? root : -root)));
        double sine = 1, cosine = 1, shift = 0;
        for (var i = high - 1; i >= low; i--)
        {
            var f = sine * _beside[i];
            var b = cosine * _beside[i];
            var length = Math.Sqrt((f * f) + (bulge * bulge));
            _beside[i + 1] = length;
            if (length == 0)
            {
                // The matrix falls apart here by itself: take back the shift and start again.
                _diagonal[i + 1] -= shift;
                _beside[high] = 0;
                return;
            }

            sine = f / length;
            cosine = bulge / length;
            var lower = _diagonal[i + 1] - shift;
            var middle = ((_diagonal[i] - lower) * sine) + (2 * cosine * b);
            shift = sine * middle;
            _diagonal[i + 1] = lower + shift;
            bulge = (cosine * middle) - b;
            Rotate(_vectors.Row(i), _vectors.Row(i + 1), cosine, sine);
        }

        _diagonal[low] -= shift;
        _beside[low] = bulge;
        _beside[high] = 0;
    }

    private static void Rotate(Span<double> first, Span<double> second, double cosine, double sine)
    {
        for (var i = 0; i < first.Length; i++)
        {
            var other = second[i];
            second[i] = (sine * first[i]) + (cosine * other);
            first[i] = (cosine * first[i]) - (sine * other);
        }
    }

    private static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    private static void AddTo(Span<double> target, double factor, ReadOnlySpan<double> source)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] += factor * source[i];
        }
    }
}
