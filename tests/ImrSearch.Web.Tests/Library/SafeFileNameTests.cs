using ImrSearch.Web.Library;

namespace ImrSearch.Web.Tests.Library;

public sealed class SafeFileNameTests
{
    [Theory]
    [InlineData("CM16-0000001.pdf", "CM16-0000001.pdf")]
    [InlineData("Brief Müller (2).pdf", "Brief Müller (2).pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\win.ini", "win.ini")]
    [InlineData("C:\\letters\\a.pdf", "a.pdf")]
    [InlineData("/", "unnamed file")]
    [InlineData("..", "unnamed file")]
    [InlineData("", "unnamed file")]
    [InlineData(null, "unnamed file")]
    [InlineData("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf")]
    [InlineData("in\u202efdp.exe", "infdp.exe")]
    [InlineData("a\u200bb\ufeff.pdf\0", "ab.pdf")]
    public void A_name_is_one_line_without_folders_of_what_a_reader_can_see(string? given, string shown) =>
        Assert.Equal(shown, SafeFileName.Of(given));

    [Fact]
    public void A_very_long_name_is_cut() => Assert.InRange(SafeFileName.Of(new string('x', 5000)).Length, 100, 200);

    [Fact]
    public void Half_a_character_does_no_harm() => Assert.Equal("ab", SafeFileName.Of("a\ud83db"));
}
