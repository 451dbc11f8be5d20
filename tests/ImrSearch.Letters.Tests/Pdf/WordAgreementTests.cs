namespace ImrSearch.Letters.Tests.Pdf;

public class WordAgreementTests
{
    [Theory]
    [InlineData("one two\fthree\f", "two one\n\fthree", 3, 3)]
    [InlineData("one two", "one", 1, 2)]
    [InlineData("one", "one one", 1, 2)]
    [InlineData("one\ftwo", "one two", 1, 3)]
    [InlineData("documentation here", "documen-\ntation here", 2, 2)]
    [InlineData("short-term", "short-\n term", 1, 1)]
    [InlineData("docu-\nments", "documents", 1, 1)]
    [InlineData("to-\nday today", "today to-\nday", 3, 3)]
    [InlineData("ex\u00ADami\u00ADnation", "exami\u00AD\nnation", 1, 1)]
    [InlineData("kneebrace", "knee brace", 0, 2)]
    [InlineData("", "", 0, 0)]
    public void Words_are_counted_by_page(string ours, string theirs, int common, int most)
    {
        var agreement = WordAgreement.Of(ours, theirs);

        Assert.Equal((common, most), (agreement.Common, agreement.Most));
        Assert.Equal(common == most, agreement.Differences.Count == 0);
    }
}
