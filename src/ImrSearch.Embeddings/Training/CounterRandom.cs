namespace ImrSearch.Embeddings.Training;

/// <summary>
/// Random numbers by their place: the n-th is worked out from the seed and n alone (SplitMix64, Steele et al. 2014), so
/// that threads can draw in any order and get the same.
/// </summary>
internal readonly struct CounterRandom(ulong seed)
{
    /// <summary>64 random bits.</summary>
    public ulong At(ulong place)
    {
        var z = unchecked((seed * 0xD1342543DE82EF95) + ((place + 1) * 0x9E3779B97F4A7C15));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }

    /// <summary>A number below <paramref name="limit"/>; the high half of a product leaves no bias worth naming.</summary>
    public ulong Below(ulong place, ulong limit) => Math.BigMul(At(place), limit, out _);

    /// <summary>
    /// A number nearly normally distributed, with mean 0: the sum of four even ones of 16 bits. Made of whole numbers,
    /// because logarithms and cosines differ between systems in their last bit.
    /// </summary>
    public float NormalAt(ulong place)
    {
        var bits = At(place);
        var sum = (int)(bits & 0xFFFF) + (int)((bits >> 16) & 0xFFFF) + (int)((bits >> 32) & 0xFFFF) + (int)(bits >> 48);
        return (sum - 131070) / 65536f;
    }
}
