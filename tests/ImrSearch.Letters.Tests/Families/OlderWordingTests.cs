namespace ImrSearch.Letters.Tests.Families;

public class OlderWordingTests
{
    [Theory]
    [InlineData("the request for a cane is not medically necessary and appropriate.", "a cane", Outcome.Upheld)]
    [InlineData("the request for a cane isnotmedically necessary and appropriate.", "a cane", Outcome.Upheld)]
    [InlineData("that the request for one\ncane was medically necessary.", "one cane", Outcome.Overturned)]
    [InlineData("the requests for two canes are medically necessary and appropriate.", "two canes", Outcome.Overturned)]
    [InlineData("the requested cane is deemed not medically necessary or appropriate.", "cane", Outcome.Upheld)]
    [InlineData("the request for a cane is/was not medically necessary and appropriate.", "a cane", Outcome.Upheld)]
    [InlineData("the request for visits x 12 is partially medically necessary and appropriate.", "visits x 12", Outcome.PartiallyOverturned)]
    [InlineData("the request for visits x 12 is medically necessary and appropriate for six of the twelve visits.", "visits x 12", Outcome.PartiallyOverturned)]
    [InlineData("the request for visits x 12 is medically necessary and appropriate in part.", "visits x 12", Outcome.PartiallyOverturned)]
    [InlineData("the request for a cane is medically necessary, a stool is not medically necessary, limited to one.", "a cane", Outcome.PartiallyOverturned)]
    [InlineData("the request for visits x 12 is modified.", "visits x 12", Outcome.PartiallyOverturned)]
    [InlineData("the request for visits x 12 is denied.", "visits x 12", Outcome.Upheld)]
    [InlineData("a cane is not medically necessary and appropriate.", "a cane", Outcome.Upheld)]
    [InlineData("the request for a brace that is worn at night is not medically necessary and appropriate.", "a brace that is worn at night", Outcome.Upheld)]
    public void A_determination_tells_title_and_outcome(string determined, string title, Outcome outcome)
    {
        var decision = Assert.Single(Written.Read(Notice($"1) MAXIMUS Federal Services, Inc. has determined {determined}\n", "")).Letter!.Decisions);

        Assert.Equal((title, outcome), (decision.Item, decision.Outcome));
    }

    [Fact]
    public void Parts_are_joined_by_number_and_by_likeness_where_numbers_slipped()
    {
        var list = Determined(1, "a cane", "not ") + Determined(2, "a walker", "") + Determined(3, "a stool", "not ");
        var parts = Part(1, "a cane", "C.") + Part(2, "a stool", "S.") + Part(3, "a walker", "W.");

        Assert.Equal(["C.", "W.", "S."], Written.Read(Notice(list, parts)).Letter!.Decisions.Select(d => d.Rationale));
    }

    [Fact]
    public void A_part_without_a_determination_is_ruled_on_by_its_own_last_sentence_and_listed_for_review()
    {
        var reading = Written.Read(Notice(Determined(1, "a cane", ""), Part(1, "a cane", "It is.") + Part(2, "a walker", "The request is not medically necessary and appropriate.")));

        Assert.Equal([("a cane", Outcome.Overturned), ("a walker", Outcome.Upheld)], reading.Letter!.Decisions.Select(d => (d.Item, d.Outcome)));
        Assert.Contains(reading.Problems, p => p.Stage == LetterProblem.ReviewStage
            && p.Reason.StartsWith("Item 2, outcome: read as Upheld from “not medically necessary and appropriate”", StringComparison.Ordinal));
    }

    [Fact]
    public void Printings_of_the_list_that_differ_make_the_outcome_unsure()
    {
        var text = Notice(Determined(1, "a cane", "") + "INDEPENDENT MEDICAL REVIEW DECISION AND RATIONALE\n" + Determined(1, "a cane", "not "), Part(1, "a cane", "Why not."));

        var reading = Written.Read(text);

        Assert.Single(reading.Letter!.Decisions);
        Assert.True(reading.Letter.Decisions[0].Facts.Single(f => f.Field == FactFields.Outcome).IsUncertain);
    }

    [Fact]
    public void Dates_told_in_the_forms_sentences_stand_in_for_a_header_that_was_lost()
    {
        var list = Determined(1, "a cane", "") + "An application for Independent Medical Review was filed on 9/6/2013 disputing the\nUtilization Review Denial dated 8/30/2013. A notice was sent on 9/23/2013.\n";

        var letter = Written.Read("Notice of Independent Medical Review Determination\n" + list + Part(1, "a cane", "Why not.")).Letter!;

        Assert.Equal((new DateOnly(2013, 9, 6), new DateOnly(2013, 8, 30)), (letter.ApplicationReceived!.Value, letter.UrDenialDate!.Value));
    }

    [Theory]
    [InlineData("The Final Determination Letter for IMR Case Number CM13-7000001 7\nwas sent.", "The was sent.")]
    [InlineData("It runs\nFinal Determination Letter for IMR Case Number CM13-7000001\n\n12\n\f over a page.", "It runs over a page.")]
    [InlineData("It runs\n\n12\n\n\fover a page.", "It runs over a page.")]
    [InlineData("It runs\nPage 3 of 9\nover a page.", "It runs over a page.")]
    [InlineData("One bottle of\n120\ntablets.", "One bottle of 120 tablets.")]
    public void Page_furniture_is_no_part_of_a_rationale(string printed, string read) =>
        Assert.Equal(read, Assert.Single(Written.Read(Notice(Determined(1, "a cane", ""), Part(1, "a cane", printed))).Letter!.Decisions).Rationale);

    [Theory]
    [InlineData("Effect of the Decision:\nIt binds.")]
    [InlineData("Sincerely,\n\nPat Example, MD\nMedical Director")]
    [InlineData("/pe\n\nDisclaimer: MAXIMUS is providing an independent review service.")]
    public void What_follows_the_last_rationale_is_no_part_of_it(string ending) =>
        Assert.Equal("Why not.", Assert.Single(Written.Read(Notice(Determined(1, "a cane", ""), Part(1, "a cane", "Why not.") + ending)).Letter!.Decisions).Rationale);

    [Theory]
    [InlineData("IS/WAS NOT MEDICALLY NECESSARY:", "It does not help.", Outcome.Upheld, false)]
    [InlineData("IS/WAS MEDICALLY NECESSARY:", "It helps.", Outcome.Overturned, false)]
    [InlineData("IS OR IS NOT MEDICALLY NECESSARY:", "The cane is medically necessary.", Outcome.Overturned, false)]
    [InlineData("IS/WAS MEDICALLY NECESSARY:", "The cane is not medically necessary.", Outcome.Overturned, true)]
    public void A_reviews_heading_rules_unless_it_names_both(string heading, string rationale, Outcome outcome, bool unsure)
    {
        var text = $"MEDICAL PROFESSIONAL REVIEW\nIMR CASE NUMBER: CM13-7000001\nISSUE AT DISPUTE: Whether the requested cane is medically necessary\nRATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE {heading}\n{rationale}\n";

        var decision = Assert.Single(Written.Read(text).Letter!.Decisions);

        Assert.Equal(("cane", outcome, rationale), (decision.Item, decision.Outcome, decision.Rationale));
        Assert.Equal(unsure, decision.Facts.Single(f => f.Field == FactFields.Outcome).IsUncertain);
    }

    [Theory]
    [InlineData("• A cane\n• A walker", new[] { "A cane", "A walker" })]
    [InlineData("A cane\n\nA walker", new[] { "A cane", "A walker" })]
    [InlineData("A cane\nA walker", new[] { "A cane", "A walker" })]
    [InlineData("Physical therapy two times a week for six weeks for the left and right\nKnee", new[] { "Physical therapy two times a week for six weeks for the left and right Knee" })]
    public void Issues_at_dispute_are_cut_into_items(string issues, string[] titles)
    {
        var text = $"MEDICAL PROFESSIONAL REVIEW\nISSUES AT DISPUTE:\n{issues}\n\nRATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:\nNone helps.\n";

        Assert.Equal(titles, Written.Read(text).Letter!.Decisions.Select(d => d.Item));
    }

    [Fact]
    public void A_letter_of_nothing_but_statements_is_read_in_bounded_time()
    {
        var reading = Written.Read(string.Concat(Enumerable.Repeat("1) MAXIMUS Federal Services, Inc. has determined the request for x\n1. y is 1) Regarding the request for\n", 10_000)));

        Assert.NotEmpty(reading.Letter!.Passages);
        Assert.DoesNotContain(reading.Problems, p => p.Reason.Contains("too long", StringComparison.Ordinal));
    }

    private static string Determined(int n, string item, string not) =>
        $"{n}) MAXIMUS Federal Services, Inc. has determined the request for {item} is {not}medically necessary and appropriate.\n";

    private static string Part(int n, string item, string rationale) =>
        $"{n}) Regarding the request for {item}:\nSection of the Medical Treatment Utilization Schedule Relied Upon by the Expert Reviewer to Make His/Her Decision\nThe Claims Administrator did not cite any guidelines. The Expert Reviewer based his/her decision on the ODG.\nRationale for the Decision:\n{rationale}\n";

    private static string Notice(string list, string parts) =>
        $"Notice of Independent Medical Review Determination\nDated: 9/26/2013\nMAXIMUS Case Number: CM13-7000001\nDate of UR Decision: 8/30/2013\nDate of Injury: 1/2/2013\nIMR Application Received: 9/6/2013\n{list}\nCase Summary:\nThe worker is a 30 year old man.\nDocuments Reviewed for Determination:\nNotes\n{parts}";
}
