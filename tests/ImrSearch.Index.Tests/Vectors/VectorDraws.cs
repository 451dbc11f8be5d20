namespace ImrSearch.Index.Tests.Vectors;

/// <summary>
/// Seeded vectors near a surface of few dimensions, as those of texts lie: in crowds or evenly. Vectors that are even in all of
/// many dimensions have no near ones: all are about as far from each other.
/// </summary>
internal sealed class VectorDraws
{
    private const int Latent = 32;
    private readonly Random _random;
    private readonly bool _inCrowds;
    private readonly float[][] _centres;
    private readonly float[][] _map;

    public VectorDraws(int seed, int dimensions, bool inCrowds)
    {
        _random = new Random(seed);
        _inCrowds = inCrowds;
        Dimensions = dimensions;
        _centres = [.. Enumerable.Range(0, 40).Select(_ => Normals(Latent))];
        _map = [.. Enumerable.Range(0, Latent).Select(_ => Normals(dimensions))];
    }

    public int Dimensions { get; }

    public float[] Next()
    {
        var centre = _centres[_random.Next(1 + _random.Next(_centres.Length))];
        var vector = Normals(Dimensions);
        var latent = Normals(Latent);
        if (_inCrowds)
        {
            latent = [.. latent.Zip(centre, (x, y) => (0.5f * x) + y)];
        }

        for (var j = 0; j < Latent; j++)
        {
            for (var i = 0; i < vector.Length; i++)
            {
                vector[i] += latent[j] * _map[j][i];
            }
        }

        return VectorIndex.Unit(vector);
    }

    private float[] Normals(int count) => [.. Enumerable.Range(0, count).Select(_ => VectorIndex.Normal(_random))];
}
