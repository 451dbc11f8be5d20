using System.Numerics;
using System.Runtime.InteropServices;

namespace ImrSearch.Benchmarks.Vectors;

/// <summary>
/// Synthetic vectors that lie as embeddings of texts do: in crowds of very unequal size, and near a surface of few dimensions
/// within the many. A vector is drawn from a mixture of normal distributions in a latent space of 48 dimensions (1,000
/// centres of standard deviation 1, the crowd of rank r as probable as 1/r, deviation 0.7 within a crowd), carried into all
/// dimensions by a random linear map, blurred there by noise of a fifth of its size, and made of unit length. Queries are
/// further draws. The same seed gives the same vectors.
/// </summary>
internal sealed class VectorCorpus
{
    private const int LatentDimensions = 48;
    private const int Crowds = 1000;
    private const double Spread = 0.7;
    private const double Noise = 0.2;

    private readonly Random _random;
    private readonly float[][] _centres;
    private readonly float[][] _map;
    private readonly double[] _crowdEnds;
    private readonly float[] _vectors;

    public VectorCorpus(int count, int dimensions, int seed)
    {
        _random = new Random(seed);
        Count = count;
        Dimensions = dimensions;
        _centres = [.. Enumerable.Range(0, Crowds).Select(_ => Normals(LatentDimensions, 1))];
        _map = [.. Enumerable.Range(0, LatentDimensions).Select(_ => Normals(dimensions, 1 / Math.Sqrt(LatentDimensions)))];
        _crowdEnds = new double[Crowds];
        for (var rank = 1; rank <= Crowds; rank++)
        {
            _crowdEnds[rank - 1] = (rank == 1 ? 0 : _crowdEnds[rank - 2]) + (1.0 / rank);
        }

        _vectors = new float[(long)count * dimensions];
        for (var i = 0; i < count; i++)
        {
            Draw().CopyTo(_vectors, (long)i * dimensions);
        }
    }

    public int Count { get; }

    public int Dimensions { get; }

    public ReadOnlyMemory<float> this[int index] => _vectors.AsMemory(index * Dimensions, Dimensions);

    /// <summary>A further vector.</summary>
    public float[] Draw()
    {
        var crowd = Array.BinarySearch(_crowdEnds, _random.NextDouble() * _crowdEnds[^1]);
        var centre = _centres[crowd < 0 ? ~crowd : crowd];
        var vector = Normals(Dimensions, Noise);
        for (var latent = 0; latent < LatentDimensions; latent++)
        {
            Add(vector, _map[latent], centre[latent] + (float)(Spread * Normal()));
        }

        var length = MathF.Sqrt(Dot(vector, vector));
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i] /= length;
        }

        return vector;
    }

    /// <summary>The nearest by brute force over the vectors as they were drawn, nearest first.</summary>
    /// <param name="query">To what.</param>
    /// <param name="top">How many.</param>
    public int[] Nearest(float[] query, int top)
    {
        var best = new PriorityQueue<int, float>();
        for (var i = 0; i < Count; i++)
        {
            var similarity = Dot(query, this[i].Span);
            if (best.Count < top)
            {
                best.Enqueue(i, similarity);
            }
            else if (best.TryPeek(out _, out var worst) && similarity > worst)
            {
                best.DequeueEnqueue(i, similarity);
            }
        }

        var nearest = new int[best.Count];
        for (var i = nearest.Length - 1; i >= 0; i--)
        {
            nearest[i] = best.Dequeue();
        }

        return nearest;
    }

    private static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var xs = MemoryMarshal.Cast<float, Vector<float>>(x);
        var ys = MemoryMarshal.Cast<float, Vector<float>>(y);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < xs.Length; i++)
        {
            sum += xs[i] * ys[i];
        }

        var rest = Vector.Sum(sum);
        for (var i = xs.Length * Vector<float>.Count; i < x.Length; i++)
        {
            rest += x[i] * y[i];
        }

        return rest;
    }

    private static void Add(float[] sum, float[] vector, float factor)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += factor * vector[i];
        }
    }

    private float[] Normals(int count, double deviation)
    {
        var normals = new float[count];
        for (var i = 0; i < count; i++)
        {
            normals[i] = (float)(deviation * Normal());
        }

        return normals;
    }

    // Box and Muller's.
    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
