namespace ImrSearch.Letters.Tests.Families;

public class TitleTests
{
    [Theory]
    [InlineData("Ultram 50mg 1 tab p.o.\n#90: Upheld", "Ultram 50mg 1 tab p.o. #90")]
    [InlineData("Relafen 500 mg b.i.d.\nquantity 30: Upheld", "Relafen 500 mg b.i.d. quantity 30")]
    [InlineData("Traction 3x/wk for 5 wks.\nneck and arms: Upheld", "Traction 3x/wk for 5 wks. neck and arms")]
    [InlineData("One visit with Dr.\nExample: Upheld", "One visit with Dr. Example")]
    [InlineData("Associated surgical service:\nCrutches: Upheld", "Associated surgical service: Crutches")]
    [InlineData("Home visits.\nTwo a week: Upheld", "Home visits. Two a week")]
    [InlineData("Injection into the\n\nleft heel: Upheld", "Injection into the left heel")]
    [InlineData("Knee brace: Upheld\n\n  Page 4 of 9", "Knee brace")]
    public void A_title_reaches_up_to_its_paragraphs_start(string printed, string title)
    {
        var decision = Written.Letter(Written.Item("Cane: Upheld") + Written.Item(printed)).Decisions[1];

        Assert.Equal(title, decision.Item);
        Assert.Equal(Outcome.Upheld, decision.Outcome);
    }

    [Theory]
    [InlineData("Cane: Partially\nOverturned", Outcome.PartiallyOverturned)]
    [InlineData("Cane: Overturned in\npart", Outcome.PartiallyOverturned)]
    [InlineData("Cane: Partial\nOverturn", Outcome.PartiallyOverturned)]
    [InlineData("Cane:\nOverturned, in part", Outcome.PartiallyOverturned)]
    [InlineData("Cane: Partially Overturned/Modified", Outcome.PartiallyOverturned)]
    [InlineData("Cane: Overturn", Outcome.Overturned)]
    [InlineData("Cane: Overtumed", Outcome.Overturned)]
    [InlineData("Cane: Uphled", Outcome.Upheld)]
    [InlineData("Cane: Up held", Outcome.Upheld)]
    [InlineData("Cane: Uphel d", Outcome.Upheld)]
    [InlineData("Cane - Upheld", Outcome.Upheld)]
    [InlineData("Cane Upheld", Outcome.Upheld)]
    public void Outcomes_are_read_however_they_are_broken_or_mistyped(string printed, Outcome outcome)
    {
        var decision = Assert.Single(Written.Letter(Written.Item(printed)).Decisions);

        Assert.Equal(("Cane", outcome), (decision.Item, decision.Outcome));
    }

    [Fact]
    public void An_item_without_outcome_stays_searchable_and_is_no_part_of_the_item_before()
    {
        var reading = Written.Read(Written.Text(Written.Item("Cane: Upheld") + Written.Item("Odd item: pending", "Xylophone.") + Written.Item("Walker: Upheld")));

        Assert.Equal(["Cane", "Walker"], reading.Letter!.Decisions.Select(d => d.Item));
        Assert.EndsWith("It is not medically necessary.", reading.Letter.Decisions[0].Rationale, StringComparison.Ordinal);
        var text = Assert.Single(reading.Letter.Passages, p => p.Kind == PassageKind.Text);
        Assert.Null(text.DecisionOrdinal);
        Assert.StartsWith("Odd item", text.Text, StringComparison.Ordinal);
        Assert.EndsWith("Xylophone.", text.Text, StringComparison.Ordinal);
        Assert.Contains("one item", Assert.Single(reading.Problems).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_a_rationale_quotes_does_not_end_it()
    {
        const string Rationale = "According to the claims administrator guideline: nothing helps. The Decision rationale: of old is void. It is necessary.";

        Assert.Equal(Rationale, Assert.Single(Written.Letter(Written.Item("Cane: Overturned", Rationale)).Decisions).Rationale);
    }

    [Theory]
    [InlineData("It is refused\nas the guideline says")]
    [InlineData("There is a need, so certify")]
    [InlineData("The notes are thin. One may ask.\nIt is not medically necessary")]
    public void Without_empty_lines_a_title_takes_nothing_from_the_rationale_before(string rationale)
    {
        var issues = (Written.Item("Cane: Upheld", rationale) + Written.Item("MRI of the knee\nwithout dye: Upheld")).Replace("\n\n", "\n", StringComparison.Ordinal);

        var decisions = Written.Letter(issues).Decisions;

        Assert.Equal(["Cane", "MRI of the knee without dye"], decisions.Select(d => d.Item));
        Assert.Equal(rationale.Replace('\n', ' '), decisions[0].Rationale);
    }

    [Theory]
    [InlineData("Sincerely,\n\nPat Example, MD\nMedical Director")]
    [InlineData("cc: Department of Examples")]
    [InlineData("Pat Example, M.D., MPH\nChief Medical Director")]
    public void A_signature_is_no_part_of_the_last_rationale(string signature)
    {
        var decision = Assert.Single(Written.Letter(Written.Item("Cane: Upheld") + "\n" + signature + "\n").Decisions);

        Assert.EndsWith("It is not medically necessary.", decision.Rationale, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_of_nothing_but_labels_is_read_in_linear_time()
    {
        // Quadratic work would take minutes here.
        var reading = Written.Read(Written.Text(string.Concat(Enumerable.Repeat("Decision rationale: a\n", 100_000))));

        Assert.NotEmpty(reading.Letter!.Passages);
    }
}
