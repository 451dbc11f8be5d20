namespace ImrSearch.Letters.Tests.Families;

/// <summary>Where the items of the older families begin and end, in wordings that mislead.</summary>
public class OlderItemTests
{
    private const string Labels =
        "The Claims Administrator did not cite any medical evidence for its decision.\n\nThe Physician Reviewer based his/her decision on the Official Disability Guidelines (ODG), Knee Chapter.\n\nThe Physician Reviewer's decision rationale: ";

    [Fact]
    public void More_items_than_are_compared_by_title_are_joined_by_their_order()
    {
        string Name(int i) => "brace of kind " + (char)('a' + (i / 26)) + (char)('a' + (i % 26));
        var list = string.Concat(Enumerable.Range(0, 250).Select(i => $"MAXIMUS Federal Services, Inc. has determined the request for {Name(i)} is not medically necessary and appropriate.\n"));
        var parts = string.Concat(Enumerable.Range(0, 250).Select(i =>
            $"Regarding the request for {Name(i)}:\nThe Claims Administrator did not cite any guidelines. The Expert Reviewer based his/her decision on the ODG.\nRationale for the Decision:\nThe {Name(i)} does not help.\n"));

        var decisions = Written.Read(Notice(list, parts)).Letter!.Decisions;

        Assert.Equal(Enumerable.Range(0, 250).Select(i => (Name(i), $"The {Name(i)} does not help.")), decisions.Select(d => (d.Item, d.Rationale)));
    }

    [Theory]
    [InlineData("The rules are:\n1. One doctor prescribes.\n2. The least dose is medically necessary and appropriate.\n3. Pain is asked about.\nNone is met.")]
    [InlineData("The rules are: 1. One doctor prescribes. 2. The least dose is medically necessary and appropriate.\n3. Pain is asked about. None is met.")]
    public void A_numbered_list_of_a_rationale_makes_no_item(string rationale)
    {
        var letter = Letterhead($"1. Norco 10/325mg #60 is not medically necessary and appropriate.\n\n{Labels}{rationale}\n\n2. A cane is not medically necessary and appropriate.\n\n{Labels}Walks well.\n");
        var alone = Letterhead($"1. Norco 10/325mg #60 is not medically necessary and appropriate.\n\n{Labels}{rationale}\n");

        Assert.Equal(["Norco 10/325mg #60", "A cane"], letter.Decisions.Select(d => d.Item));
        Assert.EndsWith("None is met.", letter.Decisions[0].Rationale, StringComparison.Ordinal);
        Assert.EndsWith("None is met.", Assert.Single(alone.Decisions).Rationale, StringComparison.Ordinal);
    }

    [Fact]
    public void An_add_on_without_labels_behind_a_rationale_with_a_list_is_an_item()
    {
        var letter = Letterhead($"1. A fusion is not medically necessary and appropriate.\n\n{Labels}Asked for are:\n1. Films.\n2. A trial of care.\n3. A firm cause.\n\n2. A cold pack is not medically necessary and appropriate.\n\nThe surgery is not needed.\n");

        Assert.Equal([("A fusion", "A firm cause."), ("A cold pack", "The surgery is not needed.")], letter.Decisions.Select(d => (d.Item, d.Rationale[^(Math.Min(d.Rationale.Length, d.Item == "A fusion" ? 13 : 99))..])));
    }

    [Theory]
    [InlineData("Therapy 2 x 6 to the neck is not medically necessary; 6 visits are medically necessary and appropriate.")]
    [InlineData("Therapy 2 x 6 to the neck is not medically necessary, but a trial of 6 visits is medically necessary and appropriate.")]
    public void A_sentence_that_refuses_and_grants_is_a_part_granted(string sentence)
    {
        var letter = Letterhead($"1. {sentence}\n\n{Labels}A trial of six.\n\n2. A cane is not medically necessary and appropriate.\n\n{Labels}Walks well.\n");

        Assert.Equal([("Therapy 2 x 6 to the neck", Outcome.PartiallyOverturned, "A trial of six."), ("A cane", Outcome.Upheld, "Walks well.")], letter.Decisions.Select(d => (d.Item, d.Outcome, d.Rationale)));
    }

    [Fact]
    public void The_number_of_an_item_out_of_order_stays_out_of_the_rationale_before()
    {
        var letter = Letterhead($"1. A cane is not medically necessary and appropriate.\n\n{Labels}Walks well.\n\n4. A walker is not medically necessary and appropriate.\n\n{Labels}Needs none.\n");

        Assert.Equal([("A cane", "Walks well."), ("A walker", "Needs none.")], letter.Decisions.Select(d => (d.Item, d.Rationale)));
    }

    [Fact]
    public void A_ruling_that_lacks_the_word_medically_counts_before_the_labels()
    {
        var letter = Letterhead($"1. A cane is not medically necessary and appropriate.\n\n{Labels}Walks well.\n\n2. A CT scan of the chest is not necessary and appropriate.\n\n{Labels}No need.\n\n3. A stool is medically necessary and appropriate.\n\n{Labels}It helps.\n");

        Assert.Equal(
            [("A cane", Outcome.Upheld, "Walks well."), ("A CT scan of the chest", Outcome.Upheld, "No need."), ("A stool", Outcome.Overturned, "It helps.")],
            letter.Decisions.Select(d => (d.Item, d.Outcome, d.Rationale)));
    }

    [Fact]
    public void A_numbered_heading_with_labels_but_no_ruling_ends_the_item_before_it_and_is_reported()
    {
        var reading = Written.Read(LetterheadText($"1. A cane is not medically necessary and appropriate.\n\n{Labels}Walks well.\n\n2. A CT scan of the chest, nothing told.\n\n{Labels}No need.\n\n3. A stool is medically necessary and appropriate.\n\n{Labels}It helps.\n"));

        Assert.Equal([("A cane", "Walks well."), ("A stool", "It helps.")], reading.Letter!.Decisions.Select(d => (d.Item, d.Rationale)));
        Assert.Contains(reading.Problems, p => p.Stage == LetterProblem.ParseStage);
    }

    [Theory]
    [InlineData("2) Regarding the request for a bed: soft (3 days) :\nThe surgery was refused.", "a bed: soft (3 days)")]
    [InlineData("2) Regarding the request for a soft bed: The surgery was refused.", "a soft bed")]
    public void An_add_on_of_a_notice_may_have_prose_alone(string part, string title)
    {
        const string Full = "The Claims Administrator did not cite any guidelines. The Expert Reviewer based his/her decision on the ODG.\nRationale for the Decision:\n";
        var list = $"1) MAXIMUS Federal Services, Inc. has determined the request for a fusion is not medically necessary and appropriate.\n2) MAXIMUS Federal Services, Inc. has determined the request for {title} is not medically necessary and appropriate.\n3) MAXIMUS Federal Services, Inc. has determined the request for a cane is medically necessary and appropriate.\n";

        var letter = Written.Read(Notice(list, $"1) Regarding the request for a fusion:\n{Full}It is stable.\n\n{part}\n\n3) Regarding the request for a cane:\n{Full}It helps.\n")).Letter!;

        Assert.Equal([("a fusion", "It is stable."), (title, "The surgery was refused."), ("a cane", "It helps.")], letter.Decisions.Select(d => (d.Item, d.Rationale)));
    }

    [Fact]
    public void Issues_that_share_a_rationale_with_both_rulings_are_ruled_on_by_the_sentence_that_names_them()
    {
        const string Text = "MEDICAL PROFESSIONAL REVIEW\nIMR CASE NUMBER: CM13-7000001\nISSUE AT DISPUTE:\n1. Lumbar ESI\n2. Norco 10/325mg #60\n3. Soma 350mg #30\n4. A stool\n\nRATIONALE FOR WHY THE REQUESTED TREATMENT/SERVICE IS/WAS NOT MEDICALLY NECESSARY:\nThe lumbar ESI is not medically necessary. Norco helped and is medically necessary. Soma is for short use and is not medically necessary.\n";

        var reading = Written.Read(Text);

        Assert.Equal([Outcome.Upheld, Outcome.Overturned, Outcome.Upheld, Outcome.Upheld], reading.Letter!.Decisions.Select(d => d.Outcome));
        Assert.Equal([false, false, false, true], reading.Letter.Decisions.Select(d => d.Facts.Single(f => f.Field == FactFields.Outcome).IsUncertain));
        Assert.Contains(reading.Problems, p => p.Reason.StartsWith("Item 4, outcome: read as Upheld", StringComparison.Ordinal));
    }

    private static Letter Letterhead(string items) => Written.Read(LetterheadText(items)).Letter!;

    private static string LetterheadText(string items) =>
        $"IMR Case Number: CM13-7000001 Date of Injury: 11/12/2008\nClaims Number: [REDACTED] UR Denial Date: 10/28/2013\nPriority: STANDARD Application Received: 11/07/2013\n\nHOW THE IMR FINAL DETERMINATION WAS MADE\nThe physician reviewer is Board Certified in Psychiatry and is licensed to practice in California.\n\nCLINICAL CASE SUMMARY\nThe worker is a 30-year-old man.\n\nIMR DECISION(S) AND RATIONALE(S)\nThe Final Determination was based on decisions for the disputed items/services set forth below:\n\n{items}";

    private static string Notice(string list, string parts) =>
        $"Notice of Independent Medical Review Determination\nDated: 9/26/2013\nMAXIMUS Case Number: CM13-7000001\nDate of UR Decision: 8/30/2013\nDate of Injury: 1/2/2013\nIMR Application Received: 9/6/2013\n{list}\nCase Summary:\nThe worker is a 30 year old man.\nDocuments Reviewed for Determination:\nNotes\n{parts}";
}
