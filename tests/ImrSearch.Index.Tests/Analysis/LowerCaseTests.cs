namespace ImrSearch.Index.Tests.Analysis;

public class LowerCaseTests
{
    [Theory]
    [InlineData("MRI l4", "mri l4")]
    [InlineData("İIı", "iiı")] // not by Turkish rules, and without a combining dot
    [InlineData("ẞßΣς", "ßßσς")] // no special casing: no double s, no final sigma
    [InlineData("ǅǄ", "ǆǆ")]
    [InlineData("\u2126\u212A\u212B", "ωkå")] // ohm, kelvin and angstrom signs
    [InlineData("𐐀𐐨", "𐐨𐐨")]
    [InlineData("\uD801x\uDC00", "\uD801x\uDC00")]
    public void Maps_each_code_point_alone(string text, string expected)
    {
        var lower = new char[text.Length];
        LowerCase.Copy(text, lower);
        Assert.Equal(expected, new string(lower));
    }
}
