using ImrSearch.Index.Norms;

namespace ImrSearch.Index.Tests.Norms;

public class NormEncodingTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(23, 23)]
    [InlineData(39, 39)]
    [InlineData(41, 40)]
    [InlineData(43, 42)]
    [InlineData(57, 56)]
    [InlineData(59, 56)]
    [InlineData(87, 84)]
    [InlineData(95, 88)]
    [InlineData(96, 96)]
    [InlineData(int.MaxValue, 2013265944)]
    public void Rounds_a_length_down(int length, int kept) => Assert.Equal(kept, NormEncoding.Decode(NormEncoding.Encode(length)));

    [Fact]
    public void Every_byte_stands_for_a_length_that_encodes_to_it_in_rising_order()
    {
        var lengths = NormEncoding.DecodedLengths.ToArray();
        Assert.Equal(Enumerable.Range(0, 256).Select(norm => (byte)norm), lengths.Select(NormEncoding.Encode));
        Assert.Equal(lengths.Order().Distinct(), lengths);
    }

    [Fact]
    public void Loses_less_than_an_eighth_of_the_length_above_24()
    {
        for (var length = 24; length < 100_000; length++)
        {
            var lost = length - NormEncoding.Decode(NormEncoding.Encode(length));
            Assert.InRange(lost, 0, (length - 24) / 8);
        }
    }

    [Fact]
    public void Refuses_a_negative_length() => Assert.Throws<ArgumentOutOfRangeException>(() => NormEncoding.Encode(-1));
}
