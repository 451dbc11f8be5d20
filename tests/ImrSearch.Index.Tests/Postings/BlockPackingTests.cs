using ImrSearch.Index.Postings;

namespace ImrSearch.Index.Tests.Postings;

/// <summary>Packed blocks against plain loops, for every width of number.</summary>
public sealed class BlockPackingTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 33)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void What_was_packed_is_unpacked(int bits)
    {
        var values = Values(bits, seed: bits);
        var unpacked = new uint[BlockPacking.BlockSize];
        BlockPacking.Unpack(Packed(values, bits), bits, unpacked);
        Assert.Equal(values, unpacked);
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Gaps_lead_to_the_numbers_that_a_plain_loop_finds(int bits)
    {
        var gaps = Values(bits, seed: 100 + bits).Select(gap => Math.Min(gap, 10_000_000)).ToArray();
        foreach (var before in new[] { -1, 0, 77_777 })
        {
            long number = before;
            var expected = gaps.Select(gap => (int)(number += gap + 1L)).ToArray();
            var found = new int[BlockPacking.BlockSize];
            Assert.True(BlockPacking.UnpackSums(Packed(gaps, bits), bits, before, expected[^1] + 1, found));
            Assert.Equal(expected, found);
            Assert.False(BlockPacking.UnpackSums(Packed(gaps, bits), bits, before, expected[^1], found));
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Gaps_that_lead_too_far_are_refused(int bits)
    {
        // As damaged files have them: the sum may pass any limit.
        var gaps = Enumerable.Repeat(bits == 32 ? uint.MaxValue : (1u << bits) - 1, BlockPacking.BlockSize).ToArray();
        var last = gaps.Sum(gap => gap + 1L) - 1;
        var found = new int[BlockPacking.BlockSize];
        Assert.Equal(last < 1_000_000, BlockPacking.UnpackSums(Packed(gaps, bits), bits, -1, 1_000_000, found));
    }

    [Fact]
    public void Sums_before_are_those_of_a_plain_loop()
    {
        var lessOne = Values(9, seed: 5);
        var sums = new uint[BlockPacking.BlockSize];
        BlockPacking.SumsBefore(lessOne, 1234, sums);
        uint sum = 1234;
        for (var i = 0; i < sums.Length; i++)
        {
            Assert.Equal(sum, sums[i]);
            sum += lessOne[i] + 1;
        }
    }

    private static uint[] Values(int bits, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, BlockPacking.BlockSize).Select(_ => bits == 0 ? 0 : (uint)random.NextInt64(1L << bits))];
    }

    private static byte[] Packed(uint[] values, int bits)
    {
        var packed = new byte[BlockPacking.PackedBytes(bits)];
        BlockPacking.Pack(values, bits, packed);
        return packed;
    }
}
