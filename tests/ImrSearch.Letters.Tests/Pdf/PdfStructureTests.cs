using System.Text;
using ImrSearch.Letters.Tests.Pdf.Writing;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>Whatever way a file keeps its objects, the text is the same.</summary>
public class PdfStructureTests
{
    private const string First = "Case Number: CM16-0000001 Date Assigned: 12/05/2016";
    private const string Second = "The cane is not medically necessary.";

    internal static readonly Dictionary<string, PdfForm> Forms = new()
    {
        ["table"] = new(),
        ["table, CR LF"] = new() { EndOfLine = "\r\n" },
        ["table, CR"] = new() { EndOfLine = "\r" },
        ["bytes before the header"] = new() { Junk = "From: someone\r\n\r\n" },
        ["xref stream"] = new() { Xref = PdfXref.Stream },
        ["xref stream, predictor 10"] = new() { Xref = PdfXref.Stream, XrefPredictor = 10 },
        ["xref stream, predictor 12"] = new() { Xref = PdfXref.Stream, XrefPredictor = 12 },
        ["xref stream, predictor 15"] = new() { Xref = PdfXref.Stream, XrefPredictor = 15 },
        ["xref stream, predictor 2"] = new() { Xref = PdfXref.Stream, XrefPredictor = 2 },
        ["object streams"] = new() { Xref = PdfXref.Stream, ObjectsPerStream = 100 },
        ["object streams of two"] = new() { Xref = PdfXref.Stream, ObjectsPerStream = 2, XrefPredictor = 12 },
        ["hybrid"] = new() { Xref = PdfXref.Hybrid, ObjectsPerStream = 3 },
    };

    public static TheoryData<string> FormNames => [.. Forms.Keys];

    [Theory]
    [MemberData(nameof(FormNames))]
    public void Text_is_read_from_every_form_of_file(string form) =>
        PdfCheck.Reads($"{First} {Second}", PdfDocument.Of(First, Second).Write(Forms[form]));

    [Theory]
    [MemberData(nameof(FormNames))]
    public void An_update_behind_the_file_counts(string form)
    {
        var document = PdfDocument.Of("This was the draft.");
        var content = document.File.Add("", PdfFile.Latin1(PdfDocument.Lines(["It stays."])));
        document.Page(content);
        document.Write();
        var old = document.File.Reserve();
        document.File.Revise();
        document.File.Set(4, "", PdfFile.Latin1(PdfDocument.Lines([First])));
        document.File.Revise();
        document.File.Set(content, "", PdfFile.Latin1(PdfDocument.Lines([Second])));
        document.File.Set(old, "<< /New (object) >>");

        PdfCheck.Reads($"{First} {Second}", document.File.Write(Forms[form]));
    }

    [Fact]
    public void A_page_ends_with_a_form_feed_and_paragraphs_with_an_empty_line()
    {
        var document = new PdfDocument();
        document.Page(PdfDocument.Lines(["Knee brace: Upheld", "", "", "Decision rationale: The knee", "is stable."]));
        document.Page(PdfDocument.Lines(["Cane: Overturned"]));

        var text = PdfCheck.Reads("Knee brace: Upheld Decision rationale: The knee is stable. Cane: Overturned", document.Write());

        Assert.Equal(2, text.Count(c => c == '\f'));
        Assert.Matches(@"Upheld *\n *\n+ *Decision", text);
        Assert.Matches(@"knee *\n *is", text);
        Assert.Matches(@"stable\.\s*\f *Cane", text);
    }

    [Fact]
    public void Resources_and_boxes_are_inherited_from_the_page_tree()
    {
        var file = new PdfFile();
        file.Set(1, "<< /Type /Catalog /Pages 2 0 R >>");
        file.Set(2, "<< /Type /Pages /Kids [3 0 R 8 0 R] /Count 3 /MediaBox [0 0 612 792] /Resources << /Font << /F1 9 0 R >> >> >>");
        file.Set(3, "<< /Type /Pages /Parent 2 0 R /Kids [4 0 R 5 0 R] /Count 2 /Rotate 0 >>");
        file.Set(4, "<< /Type /Page /Parent 3 0 R /Contents 6 0 R >>");
        file.Set(5, "<< /Type /Page /Parent 3 0 R /Contents [6 0 R 7 0 R] >>");
        file.Set(6, "", PdfFile.Latin1(PdfDocument.Lines(["one"])));
        file.Set(7, "", PdfFile.Latin1(PdfDocument.Lines(["two"], y: 600)));
        file.Set(8, "<< /Type /Page /Parent 2 0 R /Contents 7 0 R >>");
        file.Set(9, PdfDocument.Helvetica);

        Assert.Equal(3, PdfCheck.Reads("one one two two", file.Write()).Count(c => c == '\f'));
    }

    [Fact]
    public void Pieces_of_content_may_part_anywhere_between_tokens()
    {
        var document = new PdfDocument();
        var pieces = new[] { "BT /F1", "11 Tf 72 700 Td [", "(one) -500 (two)", "] TJ", "ET" }.Select(p => document.File.Add("", PdfFile.Latin1(p))).ToList();
        var list = document.File.Add($"[{string.Join(' ', pieces.Select(p => $"{p} 0 R"))}]");
        document.Page(list);

        PdfCheck.Reads("one two", document.Write());
    }

    [Fact]
    public void A_length_may_be_an_object_of_its_own_and_may_be_wrong()
    {
        var pdf = Encoding.Latin1.GetString(PdfDocument.Of(First).Write());
        var length = System.Text.RegularExpressions.Regex.Match(pdf, @"/Length (\d+) >>").Groups[1];

        PdfCheck.Reads(First, Encoding.Latin1.GetBytes(pdf.Replace($"/Length {length.Value}", "/Length 9", StringComparison.Ordinal)));
        PdfCheck.Reads(First, Encoding.Latin1.GetBytes(pdf.Replace($"/Length {length.Value}", "/Length 99999", StringComparison.Ordinal)));

        var document = new PdfDocument();
        var data = PdfFile.Latin1(PdfDocument.Lines([First]));
        var own = document.File.Add($"{data.Length}");
        document.Page(document.File.Add("", data));
        PdfCheck.Reads(First, Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(document.Write()).Replace($"/Length {data.Length} ", $"/Length {own} 0 R ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_without_a_usable_table_is_read_by_its_objects()
    {
        var pdf = Encoding.Latin1.GetString(PdfDocument.Of(First, Second).Write());

        PdfCheck.Reads($"{First} {Second}", Encoding.Latin1.GetBytes(pdf[..pdf.IndexOf("xref", StringComparison.Ordinal)] + "trailer << /Root 1 0 R >>"));
        PdfCheck.Reads($"{First} {Second}", Encoding.Latin1.GetBytes(pdf.Replace("startxref\n", "startxref\n7", StringComparison.Ordinal)));
        PdfCheck.Reads($"{First} {Second}", Encoding.Latin1.GetBytes(pdf.Replace("%PDF-1.7\n", "%PDF-1.7\n\n\n% three lines more\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_and_strings_may_be_escaped()
    {
        var document = new PdfDocument();
        document.Font("Times#20Roman", PdfDocument.Helvetica);
        document.Page("BT /Times#20Roman 11 Tf 72 700 Td (A\\(b\\) \\101\\102\\7z \\\r\n(nested) lo\\\nng\\053) Tj 0 -20 Td <48 65 6C6C 6F2> Tj ET".Replace("\\7z", "C", StringComparison.Ordinal));

        PdfCheck.Reads("A(b) ABC (nested) long+ Hello", document.Write());
    }
}
