namespace ImrSearch.Letters.Tests.Families;

public class DecisionTests
{
    public static TheoryData<string, int, string, Outcome, string, string, string> Decisions => new()
    {
        // file, ordinal, item, outcome, category > subcategory, drugs, body regions
        {
            Fixture.Paired, 1,
            "Physical therapy twelve visits for the low back was the original request. Physical therapy six visits for the low back was authorized by the Claims Administrator. The remaining IMR eligible portion of the original request, Physical therapy six visits for the low back is",
            Outcome.Upheld, "Rehabilitation > Physical Therapy/Occupational Therapy", "", "Lumbar spine"
        },
        { Fixture.Paired, 2, "Norco 10/325mg, dispensed: #120", Outcome.Overturned, "Pharmaceuticals > Opioids", "hydrocodone|acetaminophen", "" },
        { Fixture.Paired, 3, "Retrospective request for Ultracet 37.5/325mg (DOS: 1/5/15)", Outcome.PartiallyOverturned, "Pharmaceuticals > Opioids", "tramadol|acetaminophen", "" },
        { Fixture.LabelsFirst, 1, "Right carpal tunnel release", Outcome.Overturned, "Surgery > Non-arthroscopic Surgery", "", "Wrist" },
        { Fixture.LabelsFirst, 2, "Associated surgical service: Post-op splint", Outcome.Overturned, "Surgery > Adjunct Surgical Services", "", "" },
        { Fixture.LabelsFirst, 3, "EKG", Outcome.Upheld, "Surgery > Adjunct Surgical Services", "", "" },
        { Fixture.LabelsFirst, 4, "Ketoprofen 15%, Gabapentin 8% and Lidocaine 5% in cream base, 120 grams", Outcome.PartiallyOverturned, "Pharmaceuticals > Topical Compounds", "ketoprofen|gabapentin|lidocaine", "" },
        { Fixture.NoHeader, 1, "CHIROPRACTIC TREATMENT, TWICE A WEEK FOR FOUR WEEKS, TO THE CERVICAL AND THORACIC SPINE: MANIPULATION", Outcome.Upheld, "Rehabilitation > Chiropractic", "", "Cervical spine|Thoracic spine" },
        { Fixture.NoHeader, 2, "Follow-up visit, two weeks", Outcome.Overturned, "Evaluation & Management > Medical Specialties", "", "" },
        { Fixture.Redacted, 1, "Zolpidem 10mg at bedtime, as needed, #30", Outcome.Upheld, "Pharmaceuticals > Sedative-hypnotics", "zolpidem", "" },
        { Fixture.Redacted, 2, "MRI of the lumbar spine, L4-5 and L5-S1", Outcome.Upheld, "Diagnostic Testing > Imaging / Radiology", "", "Lumbar spine" },
        {
            Fixture.Redacted, 3,
            "TENS unit, purchase was the original request. The Claims Administrator authorized TENS unit, one month rental, leaving the original request IMR eligible. The original request, TENS unit, purchase is",
            Outcome.Upheld, "DMEPOS > Electrical Stimulation", "", ""
        },
    };

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Items_are_read_with_outcome_place_drugs_and_regions(
        string file, int ordinal, string item, Outcome outcome, string place, string drugs, string regions)
    {
        var decision = Fixture.Letter(file).Decisions[ordinal - 1];

        Assert.Equal(ordinal, decision.Ordinal);
        Assert.Equal(item, decision.Item);
        Assert.Equal(outcome, decision.Outcome);
        Assert.Equal(place, $"{decision.Category} > {decision.Subcategory}");
        Assert.Equal(drugs, string.Join('|', decision.Drugs));
        Assert.Equal(regions, string.Join('|', decision.BodyRegions));
    }

    [Theory]
    [InlineData(Fixture.Paired, 3)]
    [InlineData(Fixture.LabelsFirst, 4)]
    [InlineData(Fixture.NoHeader, 2)]
    [InlineData(Fixture.Redacted, 3)]
    public void Every_printed_item_becomes_one_decision(string file, int count) =>
        Assert.Equal(count, Fixture.Letter(file).Decisions.Count);

    [Theory]
    [InlineData(Fixture.Paired, 1, "Six visits were granted", "The request is not medically necessary.")]
    [InlineData(Fixture.Paired, 3, "A month's supply", "the rest is not.")]
    [InlineData(Fixture.LabelsFirst, 4, "One part of the mix", "The remainder is not supported.")]
    // The hyphen that ended a line joins its word again.
    [InlineData(Fixture.NoHeader, 1, "Earlier care is not described. It can not be told whether the work-related", "necessary and appropriate.")]
    [InlineData(Fixture.Redacted, 1, "The drug is for six weeks at most", "As such, the request is not medically necessary.")]
    [InlineData(Fixture.Redacted, 2, "No red flag is told.", "As such, the request is not medically necessary.")]
    public void A_rationale_reaches_up_to_the_next_title(string file, int ordinal, string start, string end)
    {
        var rationale = Fixture.Letter(file).Decisions[ordinal - 1].Rationale;

        Assert.StartsWith(start, rationale, StringComparison.Ordinal);
        Assert.EndsWith(end, rationale, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Norco #90 was the original request. Norco #60 was authorized by Claims Administrator. The remaining IMR eligible portion of the original request, Norco #30 is:", "Norco #90|Norco #60|Norco #30")]
    [InlineData("Visits x 12 was the original request; 4 were authorized by the Claims Administrator. The remaining IMR eligible portion of the original request (8 sessions) is:", "Visits x 12|4|8 sessions")]
    [InlineData("Soma with 5 refills was the original request. Two refills were authorized by the Claims Administrator. The remaining IMR eligible portion of the original request is three refills:", "Soma with 5 refills|Two refills|three refills")]
    [InlineData("Norco #120 was the original request. The Claims Administrator authorized Norco #60. The remaining IMR eligible portion of the original request, 60 tablets, is:", "Norco #120|Norco #60|60 tablets")]
    public void A_request_granted_in_part_is_read_in_other_wordings(string title, string parts)
    {
        var request = Assert.Single(Written.Letter(Written.Item(title + " Upheld")).Decisions).ModifiedRequest!;

        Assert.Equal(parts, $"{request.Original}|{request.Authorised}|{request.Disputed}");
    }

    [Fact]
    public void A_page_number_between_two_paragraphs_is_no_part_of_rationale_or_title()
    {
        var letter = Written.Letter(Written.Item("Cane: Upheld", "Walks well.") + "3\n\n" + Written.Item("Stool: Upheld", "Sits well."));

        Assert.Equal([("Cane", "Walks well."), ("Stool", "Sits well.")], letter.Decisions.Select(d => (d.Item, d.Rationale)));
    }

    [Fact]
    public void A_request_granted_in_part_keeps_its_three_parts_apart()
    {
        Assert.Equal(
            new ModifiedRequest("Physical therapy twelve visits for the low back", "Physical therapy six visits for the low back", "Physical therapy six visits for the low back"),
            Fixture.Letter(Fixture.Paired).Decisions[0].ModifiedRequest);
        Assert.Equal(
            new ModifiedRequest("TENS unit, purchase", "TENS unit, one month rental", "TENS unit, purchase"),
            Fixture.Letter(Fixture.Redacted).Decisions[2].ModifiedRequest);
        Assert.Null(Fixture.Letter(Fixture.Paired).Decisions[1].ModifiedRequest);
    }

    [Fact]
    public void Add_ons_and_retrospective_requests_are_marked()
    {
        Assert.Equal([false, true, false, false], Fixture.Letter(Fixture.LabelsFirst).Decisions.Select(d => d.AssociatedSurgicalService));
        Assert.Equal([false, false, true], Fixture.Letter(Fixture.Paired).Decisions.Select(d => d.Retrospective));
    }

    [Theory]
    [InlineData("Retro-calcaneal bursa injection", false)]
    [InlineData("Retro patellar tendon injection", false)]
    [InlineData("Retro Norco 5/325", true)]
    [InlineData("Retro-request for a cane", true)]
    [InlineData("Cane, DOS 1/2/14", true)]
    public void A_place_behind_something_is_not_retrospective(string item, bool retrospective) =>
        Assert.Equal(retrospective, Written.Letter(Written.Item(item + ": Upheld")).Decisions[0].Retrospective);

    [Fact]
    public void A_letter_whose_rationale_lost_its_item_says_so()
    {
        var text = System.Text.Encoding.UTF8.GetString(Fixture.Bytes(Fixture.Paired)).Replace("#120: Overturned", "#120", StringComparison.Ordinal);

        var reading = new LetterReader().Read(System.Text.Encoding.UTF8.GetBytes(text), "letter.txt", TestContext.Current.CancellationToken);

        Assert.Equal(2, reading.Letter!.Decisions.Count);
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(LetterProblem.ParseStage, problem.Stage);
        Assert.Contains("one item", problem.Reason, StringComparison.Ordinal);
    }
}
