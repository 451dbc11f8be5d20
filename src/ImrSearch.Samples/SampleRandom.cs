namespace ImrSearch.Samples;

/// <summary>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014), started from a seed and a
/// letter number. Integer arithmetic only, so every platform and runtime draws the same letters; System.Random promises no such thing.
/// </summary>
internal sealed class SampleRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong _state;

    public SampleRandom(int seed, long number) => _state = Mix((ulong)(uint)seed + Golden) ^ Mix((ulong)number * Golden + 1);

    /// <summary>A number from 0 to <paramref name="bound"/> - 1.</summary>
    public int Next(int bound) => (int)Math.BigMul(NextBits(), (ulong)bound, out _);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Next(high - low + 1);

    public bool Chance(int perMille) => Next(1000) < perMille;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>An index drawn by weight.</summary>
    public int PickWeighted(ReadOnlySpan<int> weights)
    {
        var total = 0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var left = Next(total);
        for (var i = 0; i < weights.Length; i++)
        {
            left -= weights[i];
            if (left < 0)
            {
                return i;
            }
        }

        throw new ArgumentException("At least one weight must be above zero.", nameof(weights));
    }

    private ulong NextBits()
    {
        _state += Golden;
        return Mix(_state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
