using ImrSearch.Letters.Tests.Pdf.Writing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>Files that anyone may open are read; files that need a password are named as locked.</summary>
public class PdfEncryptionTests
{
    private const string Words = "Case Number: CM16-0000001 The cane is not medically necessary.";

    public static TheoryData<string, string> Ciphers()
    {
        var data = new TheoryData<string, string>();
        foreach (var cipher in Enum.GetNames<PdfCipher>())
        {
            foreach (var form in new[] { "table", "xref stream", "object streams of two", "hybrid" })
            {
                data.Add(cipher, form);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Ciphers))]
    public void A_file_with_an_empty_password_is_read(string cipher, string form) =>
        PdfCheck.Reads(Words, Written(new PdfCrypt(Enum.Parse<PdfCipher>(cipher)), form), cipher == nameof(PdfCipher.Aes128WithPlainStrings) ? "poppler knows only one filter for strings and streams" : null);

    [Theory]
    [MemberData(nameof(Ciphers))]
    public void Strings_of_dictionaries_are_decrypted(string cipher, string form) =>
        PdfCheck.Reads(Words + " spoken", Written(new PdfCrypt(Enum.Parse<PdfCipher>(cipher)), form, spoken: true), "poppler heeds only replacement text that stands in the content");

    [Theory]
    [MemberData(nameof(Ciphers))]
    public void A_file_with_a_password_is_named_as_locked(string cipher, string form)
    {
        var read = PdfCheck.Reader.ReadText(Written(new PdfCrypt(Enum.Parse<PdfCipher>(cipher), userPassword: "secret"), form), TestContext.Current.CancellationToken);

        Assert.Null(read.Text);
        Assert.Contains("locked with a password", read.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stream_may_be_left_plain_by_an_identity_filter()
    {
        var crypt = new PdfCrypt(PdfCipher.Aes128);
        var document = new PdfDocument();
        var (entries, data) = PdfFilter.Pack(PdfDocument.Lines([Words]), new PdfFilter("Crypt", d => d, "<< /Type /CryptFilterDecodeParms /Name /Identity >>"), PdfFilter.Flate());
        var content = document.File.Add(entries, data);
        document.Page(content);
        document.Page(PdfDocument.Lines(["encrypted"]));

        PdfCheck.Reads(Words + " encrypted", document.Write(new PdfForm { Crypt = crypt, PlainStreams = new HashSet<int> { content } }));
    }

    [Fact]
    public void An_unknown_security_handler_is_a_problem()
    {
        var pdf = System.Text.Encoding.Latin1.GetString(Written(new PdfCrypt(PdfCipher.Aes128), "table")).Replace("/Filter /Standard", "/Filter /Unheard", StringComparison.Ordinal);

        var read = PdfCheck.Reader.ReadText(PdfFile.Latin1(pdf), TestContext.Current.CancellationToken);

        Assert.Null(read.Text);
        Assert.NotEmpty(read.Problem!);
    }

    /// <summary>A page and, if wanted, a word that is a string of a dictionary: it stands in for glyphs that mean nothing.</summary>
    private static byte[] Written(PdfCrypt crypt, string form, bool spoken = false)
    {
        var document = new PdfDocument { Filters = [PdfFilter.Flate()] };
        var properties = document.File.Add("<< /ActualText <73706F6B656E> >>");
        document.Page(PdfDocument.Lines([Words]) + (spoken ? "/Span /Says BDC " + PdfDocument.At(72, 500, "%$#&%$") + "EMC" : ""), $"/Properties << /Says {properties} 0 R >>");
        return document.Write(PdfStructureTests.Forms[form] with { Crypt = crypt });
    }
}
