using ImrSearch.Letters.Pdf;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>Holds what is read from a written PDF against what was written, and against poppler where it is installed.</summary>
internal static class PdfCheck
{
    public static readonly IPdfTextReader Reader = new PdfTextReader();

    private static readonly IPdfTextReader Poppler = new PdfToTextProgram();

    public static bool HasPoppler { get; } = PdfToTextProgram.FindOnPath() is not null;

    public static string[] Words(string text) => text.Split([' ', '\n', '\r', '\t', '\f', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text that the reader gives; fails where it gives none.</summary>
    public static string Text(byte[] pdf)
    {
        var read = Reader.ReadText(pdf, TestContext.Current.CancellationToken);
        Assert.Null(read.Problem);
        return Assert.IsType<string>(read.Text);
    }

    /// <summary>The words are read in this order, and poppler finds the same words unless a reason says why not.</summary>
    public static string Reads(string words, byte[] pdf, string? unlikePoppler = null)
    {
        var text = Text(pdf);
        Assert.Equal(Words(words), Words(text));
        if (HasPoppler && unlikePoppler is null)
        {
            AgreesWithPoppler(pdf, text);
        }

        return text;
    }

    /// <summary>The same words as poppler's, in whatever order.</summary>
    public static void AgreesWithPoppler(byte[] pdf, string text)
    {
        var theirs = Poppler.ReadText(pdf, TestContext.Current.CancellationToken);
        Assert.Null(theirs.Problem);
        Assert.Equal(Words(theirs.Text!).Order(StringComparer.Ordinal), Words(text).Order(StringComparer.Ordinal));
    }
}
