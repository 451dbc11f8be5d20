using System.Text;
using ImrSearch.Web.Library;

namespace ImrSearch.Web.Tests.Library;

/// <summary>What an uploaded file is, is told by its content.</summary>
public sealed class FileKindTests
{
    [Fact]
    public void Letters_pass()
    {
        Assert.Null(FileKind.WhyNot("%PDF-1.7\n"u8));
        Assert.Null(FileKind.WhyNot([.. "\n\n junk before \n"u8, .. "%PDF-1.3\n"u8, 0, 1, 2]));
        Assert.Null(FileKind.WhyNot("Case Number: CM16-0000001\r\n\tUpheld\f"u8));
        Assert.Null(FileKind.WhyNot(Encoding.UTF8.GetBytes("Größe – “quoted”")));
        Assert.Null(FileKind.WhyNot(Encoding.Latin1.GetBytes("Größe")));
        Assert.Null(FileKind.WhyNot([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Case Number")]));
    }

    [Theory]
    [InlineData(new byte[] { }, "empty")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 20, 0 }, "Word or Excel document or a ZIP")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1 }, "old Word")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0 }, "picture")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47 }, "picture")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 2 }, "program")]
    [InlineData(new byte[] { 0x7B, 0x5C, 0x72, 0x74, 0x66, 0x31 }, "rich text")]
    [InlineData(new byte[] { 1, 2, 3, 4, 5, 6 }, "neither a PDF nor a text")]
    [InlineData(new byte[] { 0x61, 0, 0x62, 0, 0x63 }, "neither a PDF nor a text")]
    public void What_can_be_no_letter_is_refused_with_what_it_is(byte[] start, string reason) =>
        Assert.Contains(reason, FileKind.WhyNot(start), StringComparison.Ordinal);
}
