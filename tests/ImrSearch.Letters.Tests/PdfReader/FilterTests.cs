using System.Text;
using ImrSearch.Letters.Pdf;
using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Tests.PdfReader;

public class FilterTests
{
    // RFC 6229 and the test vectors that RC4 is known by.
    [Theory]
    [InlineData("Key", "Plaintext", "BBF316E8D940AF0AD3")]
    [InlineData("Wiki", "pedia", "1021BF0420")]
    [InlineData("Secret", "Attack at dawn", "45A01F645FC35B383552544B9BF5")]
    public void Rc4_gives_its_known_answers(string key, string text, string cipher) =>
        Assert.Equal(cipher, Convert.ToHexString(Rc4.Apply(Encoding.ASCII.GetBytes(key), Encoding.ASCII.GetBytes(text))));

    [Fact]
    public void Rows_are_undone_by_each_of_pngs_rules()
    {
        // Three columns of one byte: none, left, above, mean of both, Paeth.
        byte[] rows = [0, 1, 2, 3, 1, 10, 1, 1, 2, 1, 1, 1, 3, 5, 5, 5, 4, 1, 1, 1];

        Assert.Equal([1, 2, 3, 10, 11, 12, 11, 12, 13, 10, 16, 19, 11, 17, 20], Predictor.UndoPng(rows, 3, 1));
    }

    [Fact]
    public void A_cut_off_row_gives_what_there_is() =>
        Assert.Equal([1, 2, 3, 2], Predictor.UndoPng([0, 1, 2, 3, 2, 1], 3, 1));

    // The example of ISO 32000-1, 7.4.4.2.
    [Fact]
    public void Lzw_gives_the_standards_example() =>
        Assert.Equal([45, 45, 45, 45, 45, 65, 45, 45, 45, 66], LzwFilter.Decode(new byte[] { 0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01 }, 1, Budget).ToArray());

    [Fact]
    public void Printable_filters_give_their_bytes()
    {
        Assert.Equal("Hello!"u8.ToArray(), AsciiFilters.DecodeHex("48 65 6C 6C 6F 21>rest"u8, Budget));
        Assert.Equal([0x70], AsciiFilters.DecodeHex("7>"u8, Budget));
        Assert.Equal("Man "u8.ToArray(), AsciiFilters.Decode85("9j qo^~>"u8, Budget));
        Assert.Equal(new byte[4], AsciiFilters.Decode85("z~>"u8, Budget));
        Assert.Equal("abcxxx"u8.ToArray(), RunLengthFilter.Decode([2, (byte)'a', (byte)'b', (byte)'c', 254, (byte)'x', 128, 1], Budget));
    }

    [Fact]
    public void Cut_off_deflate_gives_what_came_before()
    {
        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
        {
            deflate.Write(Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Range(0, 5000))));
        }

        var half = FlateFilter.Decode(packed.ToArray().AsMemory(0, (int)packed.Length / 2), Budget);
        Assert.StartsWith("0 1 2 3 4", Encoding.ASCII.GetString(half.Span), StringComparison.Ordinal);
        Assert.InRange(half.Length, 1000, 24_000);
    }

    [Fact]
    public void What_inflates_without_end_is_given_up()
    {
        using var packed = new MemoryStream();
        using (var deflate = new System.IO.Compression.ZLibStream(packed, System.IO.Compression.CompressionMode.Compress, leaveOpen: true))
        {
            deflate.Write(new byte[100_000_000]);
        }

        Assert.Throws<PdfLimitException>(() => FlateFilter.Decode(packed.ToArray(), Budget));
    }

    private static PdfBudget Budget => new(CancellationToken.None);
}
