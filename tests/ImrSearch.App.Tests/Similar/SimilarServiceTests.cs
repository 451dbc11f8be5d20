using ImrSearch.App.Passages;
using ImrSearch.App.Similar;
using ImrSearch.App.Statistics;
using ImrSearch.Letters;

namespace ImrSearch.App.Tests.Similar;

public sealed class SimilarServiceTests : IDisposable
{
    private const string NoImprovement = "The record shows no functional improvement with this opioid and no pain score was written down. The request is not medically necessary.";
    private const string Improvement = "The record shows functional improvement with this opioid. The worker returned to light duty. The request is medically necessary.";

    private readonly SimilarLetters _letters = new SimilarLetters()
        .Add("XY15-0000001", "05/11/2015", new SimilarLetters.Item("Norco 10/325mg #120", "Upheld", NoImprovement), new SimilarLetters.Item("MRI of the left knee", "Upheld", "There is no sign of an injury inside the knee, and x-rays were not taken first."))
        .Add(
            "XY15-0000002",
            "06/11/2016",
            new SimilarLetters.Item("Norco 10/325mg #60", "Overturned", Improvement)
            {
                Reviewer = "Decision based on Non-MTUS Citation Official Disability Guidelines (ODG), Pain Chapter.",
            })
        .Add("XY15-0000003", "Norco 5/325mg #90", "Upheld", NoImprovement)
        .Add("XY15-0000004", "Hydrocodone/APAP 10/325mg", "Upheld", NoImprovement)
        .Add("XY15-0000005", "Percocet 10/325mg #30", "Overturned", "This opioid is tapered with functional improvement, as the record shows, and is medically necessary.")
        .Add("XY15-0000006", "MRI of the right knee", "Overturned", "A locking knee after x-rays is a reason for pictures of it.")
        .Add("XY15-0000007", "MRI of the left knee without contrast", "Overturned in part", "A locking knee after x-rays is a reason for one picture.")
        .Add("XY15-0000008", "Norco 10/325mg #30", "Overturned in part", "A month of this opioid for weaning is medically necessary, the rest is not.")
        .Add("XY15-0000009", "Acupuncture 2x4", "Upheld", "No gain from earlier sessions was recorded by anyone.");

    private readonly Workspace _workspace;

    public SimilarServiceTests() => _workspace = _letters.Open();

    [Fact]
    public void The_same_drug_comes_first_and_says_so()
    {
        var result = Find("XY15-0000001#1");

        Assert.Equal(("XY15-0000001#1", "Norco 10/325mg #120", "Upheld"), (result.DecisionId, result.Item, result.Outcome));
        Assert.Equal(
            ["XY15-0000002#1", "XY15-0000003#1", "XY15-0000008#1"],
            result.Hits.TakeWhile(hit => hit.Reasons[0] == "same drugs: hydrocodone, acetaminophen").Select(hit => hit.Card.DecisionId).Order());
        Assert.Equal(
            ["same drugs: hydrocodone, acetaminophen", "same item type: Opioids", "same rationale, word for word"], Copied(result).Reasons);
        Assert.Equal(1, Copied(result).Likeness, 12);
        Assert.True(result.Hits.Zip(result.Hits.Skip(1)).All(pair => pair.First.Likeness >= pair.Second.Likeness));
        Assert.All(result.Hits, hit => Assert.InRange(hit.Likeness, 0, 1));
        Assert.NotEmpty(result.Hits[0].Card.Passages);
    }

    [Fact]
    public void A_decision_and_its_letter_are_never_among_its_neighbours_or_twins()
    {
        foreach (var decision in _workspace.Letters.All().SelectMany(stored => stored.Letter.Decisions.Select(d => DecisionId.For(stored.LetterId, d.Ordinal))).ToList())
        {
            var result = Find(decision);
            var letter = DecisionId.Parse(decision)!.Value.LetterId;
            Assert.DoesNotContain(result.Hits.Concat(result.Twins.Select(twin => twin.Decision)), hit => hit.Card.LetterId == letter);
            Assert.DoesNotContain(result.Hits.SelectMany(hit => hit.Copies), copy => DecisionId.Parse(copy)!.Value.LetterId == letter);
        }

        Assert.Contains("The other decision of the same letter is left out: the two share their clinical summary.", Find("XY15-0000001#1").Notes);
    }

    [Fact]
    public void Copies_of_a_rationale_are_one_hit_and_add_up_to_the_candidates()
    {
        var result = Find("XY15-0000001#1");

        Assert.Equal(["XY15-0000004#1"], Copied(result).Copies);
        Assert.Equal(result.Candidates, result.Hits.Sum(hit => 1 + hit.Copies.Count));
        Assert.Contains(result.Notes, note => note.StartsWith("Decisions with the same rationale", StringComparison.Ordinal));
    }

    [Fact]
    public void Outcomes_are_of_the_hits_that_are_shown()
    {
        var result = Find(new SimilarRequest { DecisionId = "XY15-0000001#1", Top = 3 });

        Assert.Equal(3, result.Hits.Count);
        Assert.Equal(result.Hits.CountBy(hit => hit.Card.Outcome!).ToDictionary(), result.Outcomes);
        Assert.Equal(new Share(result.Outcomes.GetValueOrDefault("Overturned"), 3), result.Share);
        Assert.Contains("Fewer than 30 decisions: their share overturned can easily be chance.", result.Notes);
    }

    [Fact]
    public void The_baseline_is_of_all_years_while_those_of_the_hits_are_few()
    {
        var baseline = Find("XY15-0000001#1").Baseline;

        Assert.Equal("Pharmaceuticals, all years", baseline.Scope);
        Assert.Equal(new Share(2, 6), baseline.Share);
    }

    [Fact]
    public void The_baseline_is_of_the_years_of_the_hits_when_they_hold_enough()
    {
        using var letters = new SimilarLetters();
        for (var i = 0; i < 40; i++)
        {
            letters.Add($"XY15-00010{i:00}", "05/11/2015", new SimilarLetters.Item("Norco 10/325mg", i < 4 ? "Overturned" : "Upheld", $"Number {i} shows no gain."));
        }

        letters.Add("XY12-0001050", "05/11/2012", new SimilarLetters.Item("Lunesta 2mg", "Overturned", "Sleep is poor."));
        using var workspace = letters.Open();

        var result = workspace.Similar.Find(new SimilarRequest { DecisionId = "XY15-0001000#1", Top = 35 }, TestContext.Current.CancellationToken);

        Assert.Equal("Pharmaceuticals, 2015", result.Baseline.Scope);
        Assert.Equal(new Share(4, 40), result.Baseline.Share);
        Assert.DoesNotContain(result.Notes, note => note.StartsWith("Fewer", StringComparison.Ordinal));
    }

    [Fact]
    public void Twins_are_like_requests_decided_the_other_way_and_partial_ones_are_told()
    {
        var result = Find("XY15-0000001#1");

        Assert.Equal(["XY15-0000002#1", "XY15-0000008#1"], result.Twins.Select(twin => twin.Decision.Card.DecisionId));
        Assert.Contains("Partially overturned counts as opposite to upheld: something was granted.", result.Notes);
        Assert.Equal(["XY15-0000007#1"], Find("XY15-0000001#2").Twins.Select(twin => twin.Decision.Card.DecisionId));
        Assert.Empty(Find("XY15-0000009#1").Twins);
    }

    [Fact]
    public void Twins_are_symmetric()
    {
        var decisions = _workspace.Letters.All().SelectMany(stored => stored.Letter.Decisions.Select(d => DecisionId.For(stored.LetterId, d.Ordinal))).ToList();
        var pairs = decisions.SelectMany(d => Twins(d).Select(twin => (d, twin))).ToHashSet();

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Contains((pair.twin, pair.d), pairs));

        // A copy is under another twin; with both decided alike, it is no less a twin.
        IEnumerable<string> Twins(string id) => Find(new SimilarRequest { DecisionId = id, Twins = 100 }).Twins
            .SelectMany(twin => twin.Decision.Copies.Prepend(twin.Decision.Card.DecisionId));
    }

    [Fact]
    public void A_twin_shows_the_facts_and_sentences_that_differ()
    {
        var twin = Find("XY15-0000001#1").Twins[0];

        Assert.Equal(["Norco 10/325mg #120"], Difference(FactFields.Medications).Here);
        Assert.Equal(["Norco 10/325mg #60"], Difference(FactFields.Medications).There);
        Assert.Contains("MTUS", Assert.Single(Difference(FactFields.ReviewerGuidelines).Here), StringComparison.Ordinal);
        Assert.StartsWith("ODG", Assert.Single(Difference(FactFields.ReviewerGuidelines).There), StringComparison.Ordinal);
        Assert.Equal(["2016-06-11"], Difference(FactFields.DecisionDate).There);
        Assert.Equal(["3"], Difference(TwinFields.YearsSinceInjury).Here);
        Assert.Equal(["4"], Difference(TwinFields.YearsSinceInjury).There);
        Assert.DoesNotContain(twin.Differences, d => d.Field is FactFields.Drugs or FactFields.ClaimsAdministratorGuidelines or FactFields.Specialties);
        Assert.Equal(["The worker returned to light duty."], twin.OnlyThere);
        Assert.DoesNotContain("The request is not medically necessary.", twin.OnlyHere);

        FactDifference Difference(string field) => Assert.Single(twin.Differences, d => d.Field == field);
    }

    [Fact]
    public void Filters_hold_for_neighbours_and_for_twins_but_for_the_outcome()
    {
        var result = Find(new SimilarRequest
        {
            DecisionId = "XY15-0000001#1",
            Filters = [new FieldFilter("OUTCOME", ["upheld"]), new FieldFilter("category", ["Pharmaceuticals"])],
        });

        Assert.All(result.Hits, hit => Assert.Equal(("Upheld", "Pharmaceuticals"), (hit.Card.Outcome, hit.Card.Category)));
        Assert.Equal(2, result.Twins.Count);
        Assert.Contains(ShareCaution.OutcomeChosen.Text, result.Notes);
        Assert.DoesNotContain(
            Find(new SimilarRequest { DecisionId = "XY15-0000001#1", Filters = [new FieldFilter("year", ["2015"])] }).Twins,
            twin => twin.Decision.Card.DecisionDate?.Year != 2015);
    }

    [Fact]
    public void A_text_is_read_by_its_first_line()
    {
        var result = Find(new SimilarRequest { Text = "\r\n  Norco 10/325mg #100\r\nThe worker returned to light duty with functional improvement." });

        Assert.Equal((null, "Norco 10/325mg #100", null), (result.DecisionId, result.Item, result.Outcome));
        var same = result.Hits.TakeWhile(hit => hit.Reasons[0] == "same drugs: hydrocodone, acetaminophen").ToList();
        Assert.Equal(
            Enumerable.Range(1, 4).Append(8).Select(n => $"XY15-000000{n}#1"),
            same.SelectMany(hit => hit.Copies.Prepend(hit.Card.DecisionId)).Order());
        Assert.Empty(result.Twins);
        Assert.Contains("A text has no outcome, and so no twins.", result.Notes);
    }

    [Fact]
    public void A_text_that_names_no_item_goes_by_its_words()
    {
        var result = Find(new SimilarRequest { Text = "locking after earlier pictures" });

        Assert.Null(result.Item);
        Assert.Equal(1, result.Hits[0].Likeness, 6);
        Assert.Equal("All decisions, all years", result.Baseline.Scope);
        Assert.Contains(result.Notes, note => note.StartsWith("The first line of the text names no item", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_of_unknown_words_finds_nothing_and_says_nothing_of_chances()
    {
        var result = Find(new SimilarRequest { Text = "zzyzx qwertz" });

        Assert.Empty(result.Hits);
        Assert.Equal(0, result.Share.N);
    }

    [Theory]
    [InlineData("XY15-0000001#9")]
    [InlineData("XY99-0000001#1")]
    [InlineData("XY15-0000001#0")]
    [InlineData("XY15-0000001")]
    [InlineData("#")]
    public void A_decision_that_is_not_there_is_refused(string decisionId) =>
        Assert.Contains(decisionId, Assert.Throws<ArgumentException>(() => Find(decisionId)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_blank_text_both_or_neither_and_unknown_fields_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Find(new SimilarRequest { Text = " \n " }));
        Assert.Throws<ArgumentException>(() => Find(new SimilarRequest()));
        Assert.Throws<ArgumentException>(() => Find(new SimilarRequest { Text = "x", DecisionId = "XY15-0000001#1" }));
        Assert.Throws<ArgumentException>(() => Find(new SimilarRequest { DecisionId = "XY15-0000001#1", Filters = [new FieldFilter("colour", ["red"])] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Find(new SimilarRequest { DecisionId = "XY15-0000001#1", Top = -1 }));
    }

    [Fact]
    public void Ids_are_found_in_any_case_and_none_may_be_asked_for()
    {
        var result = Find(new SimilarRequest { DecisionId = "xy15-0000001#1", Top = 0, Twins = 0 });

        Assert.Equal("XY15-0000001#1", result.DecisionId);
        Assert.Empty(result.Hits);
        Assert.Empty(result.Twins);
    }

    /// <summary>The hit with the rationale of the first letter.</summary>
    private static SimilarDecision Copied(SimilarResult result) => Assert.Single(result.Hits, hit => hit.Card.DecisionId == "XY15-0000003#1");

    private SimilarResult Find(string decisionId) => Find(new SimilarRequest { DecisionId = decisionId });

    private SimilarResult Find(SimilarRequest request) => _workspace.Similar.Find(request, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _workspace.Dispose();
        _letters.Dispose();
    }
}
