using System.Globalization;
using ImrSearch.Letters.Tests.Pdf.Writing;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>Where glyphs stand decides what are words, lines, paragraphs and columns.</summary>
public class PdfPlacementTests
{
    private static string Read(string words, string content, string resources = "", string entries = "", string? unlikePoppler = null)
    {
        var document = new PdfDocument();
        document.Font("Mono", PdfFonts.Simple("/WinAnsiEncoding"));
        document.Page(content, resources, entries);
        return PdfCheck.Reads(words, document.Write(), unlikePoppler);
    }

    [Theory]
    [InlineData("[(The) -278 (cane) -30 (s are) -500 (old)] TJ", "The canes are old")]
    [InlineData("[(T) 80 (he c) 15 (ane)] TJ", "The cane")]
    [InlineData("2 Tw (wide words here) Tj", "wide words here")]
    [InlineData("-1 Tw (close words here) Tj", "close words here")]
    [InlineData("0.5 Tc (spread words here) Tj", "spread words here")]
    [InlineData("50 Tz (narrow words here) Tj 60 0 Td 150 Tz (broad words) Tj", "narrow words here broad words")]
    [InlineData("14 TL (one) ' (two) ' 1 0 (three) \" (four) Tj", "one two threefour")]
    [InlineData("(one) Tj 0 -14 TD (two) Tj T* (three) Tj", "one two three")]
    [InlineData("3 Tr (unseen words) Tj", "unseen words")]
    [InlineData("(one) Tj q /F1 4 Tf Q ( two) Tj", "one two")]
    [InlineData("/F1 1 Tf 11 0 0 11 72 650 Tm (scaled words) Tj", "scaled words")]
    [InlineData("/F1 1000 Tf 0.011 0 0 0.011 72 650 Tm (scaled down) Tj", "scaled down")]
    public void Words_are_told_by_the_gaps(string operators, string words) => Read(words, $"BT /F1 11 Tf 72 700 Td {operators} ET");

    [Fact]
    public void Text_printed_twice_to_look_bold_is_read_once() =>
        Read("Decision rationale: The knee is stable.",
            PdfDocument.At(72, 700, "Decision rationale:") + PdfDocument.At(72.3, 700, "Decision rationale:") + PdfDocument.At(72.2, 700.1, "Decision rationale:") + PdfDocument.At(180, 700, "The knee is stable."));

    [Fact]
    public void The_same_word_on_two_lines_is_read_twice() =>
        Read("No no No no", PdfDocument.At(72, 700, "No no") + PdfDocument.At(72, 687, "No no"));

    [Fact]
    public void Glyphs_placed_one_by_one_in_any_order_make_their_lines()
    {
        string[] lines = ["The employee is a 44-year-old who filed a claim", "for chronic shoulder pain reportedly", "associated with an injury of June 3, 2009."];
        var pieces = lines.SelectMany((line, row) => line.Select((c, i) => (Text: c, X: 72 + (i * 6.0), Y: 700 - (row * 14.0)))).Where(p => p.Text != ' ').ToArray();
        new Random(4).Shuffle(pieces);

        Read(string.Join(' ', lines), string.Concat(pieces.Select(p => PdfDocument.At(p.X, p.Y, p.Text.ToString(), "/Mono 10"))));
    }

    [Fact]
    public void Spaces_that_are_glyphs_of_their_own_part_words_however_narrow()
    {
        var document = new PdfDocument();
        document.Font("Tight", PdfFonts.Simple("/WinAnsiEncoding").Replace("/Widths [" + string.Join(' ', Enumerable.Repeat(600, 33)), "/Widths [" + string.Join(' ', Enumerable.Repeat(600, 32)) + " 120", StringComparison.Ordinal));
        document.Page("BT /Tight 10 Tf 72 700 Td (one two) Tj ET");

        PdfCheck.Reads("one two", document.Write());
    }

    [Fact]
    public void A_header_of_labels_and_values_is_read_row_by_row()
    {
        (double X, string Font, string[] Cells)[] columns =
        [
            (72, "/F1 11", ["Case Number:", "Date of Injury:", "Priority:"]),
            (320, "/F1 11", ["Date Assigned:", "Decision Date:", "UR Denial Date:"]),
            (180, "/Mono 10", ["CM16-0000001", "06/03/2009", "Standard"]),
            (430, "/Mono 10", ["12/05/2016", "01/09/2017", "11/02/2016"]),
        ];
        var content = string.Concat(columns.SelectMany(c => c.Cells.Select((cell, row) => PdfDocument.At(c.X, 700 - (row * 16) - (c.Font[1] == 'M' ? 0.4 : 0), cell, c.Font))));

        Read("Case Number: CM16-0000001 Date Assigned: 12/05/2016 Date of Injury: 06/03/2009 Decision Date: 01/09/2017 Priority: Standard UR Denial Date: 11/02/2016", content);
    }

    [Fact]
    public void Two_columns_of_prose_keep_each_its_order()
    {
        string[] left = ["The first column tells of", "the worker who fell from", "a ladder and hurt a knee", "so that walking is hard", "and stairs are avoided."];
        string[] right = ["In the second one stands", "what the reviewer thought", "of braces and of canes in", "the light of the evidence", "that was handed over."];
        var document = new PdfDocument();
        document.Page(PdfDocument.Lines(right, x: 330) + PdfDocument.Lines(left));

        var pdf = document.Write();
        var words = PdfCheck.Words(PdfCheck.Text(pdf));

        Assert.Equal(PdfCheck.Words(string.Join(' ', left.Concat(right))).Order(StringComparer.Ordinal), words.Order(StringComparer.Ordinal));
        foreach (var column in new[] { left, right })
        {
            var wanted = new Queue<string>(PdfCheck.Words(string.Join(' ', column)));
            foreach (var word in words)
            {
                if (wanted.Count > 0 && wanted.Peek() == word)
                {
                    wanted.Dequeue();
                }
            }

            Assert.Empty(wanted);
        }
    }

    [Theory]
    [InlineData(0, "1 0 0 1 0 0")]
    [InlineData(90, "0 1 -1 0 612 0")]
    [InlineData(180, "-1 0 0 -1 612 792")]
    [InlineData(270, "0 -1 1 0 0 792")]
    [InlineData(-90, "0 -1 1 0 0 792")]
    public void A_turned_page_is_read_as_it_is_seen(int rotate, string matrix) =>
        Read("first line here second line there", $"q {matrix} cm {PdfDocument.Lines(["first line here", "second line there"], y: 500)} Q", entries: $"/Rotate {rotate}");

    [Fact]
    public void A_drawing_turned_by_itself_keeps_its_words()
    {
        var document = new PdfDocument();
        document.Page(PdfDocument.Lines(["upright words"]) + "BT /F1 11 Tf 0 1 -1 0 40 300 Tm (sideways words) Tj ET");

        var words = PdfCheck.Words(PdfCheck.Text(document.Write()));

        Assert.Equal(["sideways", "upright", "words", "words"], words.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Forms_are_read_where_they_are_drawn()
    {
        var document = new PdfDocument();
        var font = document.File.Add(PdfDocument.Helvetica);
        var inner = document.File.Add("/Type /XObject /Subtype /Form /BBox [0 0 600 20] /Matrix [1 0 0 1 72 0]", PdfFile.Latin1("BT /F1 11 Tf (inner words) Tj ET"));
        var outer = document.File.Add($"/Type /XObject /Subtype /Form /BBox [0 0 600 700] /Resources << /XObject << /In {inner} 0 R >> /Font << /G {font} 0 R /F1 {font} 0 R >> >>",
            PdfFile.Latin1("BT /G 11 Tf 72 100 Td (outer words) Tj ET q 1 0 0 1 0 80 cm /In Do Q"));
        document.Page(PdfDocument.At(72, 700, "above") + "q 1 0 0 1 0 500 cm /Out Do Q " + PdfDocument.At(72, 300, "below"), $"/XObject << /Out {outer} 0 R /In {inner} 0 R >>");
        document.Page("/Out Do", $"/XObject << /Out {outer} 0 R >>");

        PdfCheck.Reads("above outer words inner words below outer words inner words", document.Write());
    }

    [Fact]
    public void An_image_in_the_content_may_hold_any_bytes() =>
        Read("before after", PdfDocument.At(72, 700, "before")
            + "q 50 0 0 50 72 600 cm BI /W 8 /H 3 /BPC 8 /CS /G ID \u0001 EI Q \u00FFBT (no)\u0080 \nEI \u00E9 Tj\nEI Q\n" + PdfDocument.At(72, 500, "after"));

    [Theory]
    [InlineData("/Span << /ActualText (documentation) >> BDC", "documentation")]
    [InlineData("/Span << /ActualText <FEFF0064006F00630075006D0065006E0074002000E9> >> BDC", "document \u00E9")]
    [InlineData("/Span << /Lang (en) >> BDC", "d0cument")]
    [InlineData("/Span << /MCID 3 >> BDC /P BMC EMC", "d0cument")]
    public void Replacement_text_stands_in_for_what_is_drawn(string mark, string words) =>
        Read($"before {words} after", PdfDocument.At(72, 700, "before") + mark + " " + PdfDocument.At(72, 650, "d0cument") + " EMC " + PdfDocument.At(72, 600, "after"));

    [Fact]
    public void Words_broken_at_a_line_end_are_joined()
    {
        var text = PdfCheck.Text(PdfDocument.Of("It was docu-", "mented on a short-", "term basis at L4-", "5.").Write());

        Assert.Equal("It was documented on a short-term basis at L4-5.", EvenedText.Even(text));
    }

    [Fact]
    public void A_raised_ending_stays_with_its_number() =>
        Read("On the 21st day", "BT /F1 11 Tf 72 700 Td (On the 21) Tj 4 Ts /F1 7 Tf (st) Tj 0 Ts /F1 11 Tf ( day) Tj ET");

    [Fact]
    public void Big_and_small_letters_of_one_line_are_one_line() =>
        Read("DECISION RATIONALE here", "BT /F1 12 Tf 72 700 Td (D) Tj /F1 9 Tf (ECISION ) Tj /F1 12 Tf (R) Tj /F1 9 Tf (ATIONALE ) Tj /F1 11 Tf (here) Tj ET");

    [Fact]
    public void Sizes_of_every_kind_are_read() =>
        Read("huge tiny negative", PdfDocument.At(72, 500, "huge", "/F1 96") + PdfDocument.At(72, 400, "tiny", "/F1 2") + "BT /F1 -11 Tf -1 0 0 -1 72 300 Tm (negative) Tj ET");

    [Fact]
    public void Words_that_are_stretched_one_way_are_words() =>
        Read("Stretched words are words", "q 1.6 0 0 0.8 20 300 cm " + PdfDocument.At(30, 100, "Stretched words are words") + "Q", unlikePoppler: "it measures gaps by the height alone");

    [Fact]
    public void A_justified_page_keeps_its_words()
    {
        string[] lines = ["The claimant is a worker with chronic low back", "pain who asks for physical therapy, two visits", "a week over four weeks, for the lumbar spine."];
        var content = lines.Select((line, row) => string.Create(CultureInfo.InvariantCulture,
            $"BT /F1 11 Tf {(400 - (line.Length * 5.2)) / line.Count(c => c == ' '):0.###} Tw 72 {700 - (row * 13)} Td {PdfDocument.Literal(line)} Tj ET\n"));

        Read(string.Join(' ', lines), string.Concat(content));
    }
}
