using ImrSearch.App.Passages;
using static ImrSearch.App.Tests.PassageIndexContract.TestLetters;

namespace ImrSearch.App.Tests.PassageIndexContract;

/// <summary>What queries find.</summary>
public abstract class PassageIndexQueryContract : PassageIndexContract
{
    private void ApplySome() => Apply(
        Letter(
            "A",
            Decision("A#1", "Norco 10/325 #120", "The opioid was tapered over weeks.", "No urine drug screen was documented.")
                .And(PassageField.Summary, "A worker with low back pain after lifting.")
                .With(DecisionFields.Outcome, "Overturned").With(DecisionFields.Specialty, "Orthopedic Surgery").With(DecisionFields.Year, "2015"),
            Decision("A#2", "MRI of the lumbar spine", "Imaging of the spine is not supported without red flags.")
                .With(DecisionFields.Outcome, "Upheld").With(DecisionFields.Year, "2015")),
        Letter(
            "B",
            Decision("B#1", "Lumbar fusion surgery", "Failed back surgery is common; opioid use predicts it.")
                .With(DecisionFields.Outcome, "Upheld").With(DecisionFields.Specialty, "Neurological Surgery", "Orthopedic Surgery")
                .With(DecisionFields.Year, "2017").With(DecisionFields.Case, "CM16-0213037")),
        Letter("C", new DecisionDocument
        {
            DecisionId = "C#0",
            Item = "scan-17.pdf",
            Passages = [new PassageDocument(PassageField.Body, "An unknown letter about opioids.")],
            Values = new Dictionary<string, IReadOnlyList<string>>(),
        }));

    [Theory]
    [InlineData("opioid", "A#1 B#1 C#0")]
    [InlineData("opioids tapering", "A#1")]
    [InlineData("NORCO opioid", "A#1")]
    [InlineData("opioid urine", "")]
    [InlineData("norco urine", "A#1")]
    [InlineData("opioid OR imaging", "A#1 A#2 B#1 C#0")]
    [InlineData("lumbar (fusion OR mri)", "A#2 B#1")]
    [InlineData("opioid -surgery", "A#1 C#0")]
    [InlineData("-opioid", "A#2")]
    [InlineData("urine -opioid", "")]
    [InlineData("\"failed back surgery\"", "B#1")]
    [InlineData("\"back failed surgery\"", "")]
    [InlineData("\"surgery back\"~2", "B#1")]
    [InlineData("\"lumbar spine imaging\"", "")]
    [InlineData("opio*", "A#1 B#1 C#0")]
    [InlineData("norcq~1", "A#1")]
    [InlineData("10/325", "A#1")]
    [InlineData("the norco", "A#1")]
    [InlineData("*", "A#1 A#2 B#1 C#0")]
    public void Words_are_looked_for_in_items_and_rationales(string query, string expected) => Check(query, expected);

    [Theory]
    [InlineData("item:norco", "A#1")]
    [InlineData("item:opioid", "")]
    [InlineData("rationale:norco", "")]
    [InlineData("rationale:opioid", "A#1 B#1")]
    [InlineData("item:norco rationale:urine", "A#1")]
    [InlineData("summary:\"low back pain\"", "A#1")]
    [InlineData("summary:lifting norco", "A#1")]
    [InlineData("summary:lifting fusion", "")]
    [InlineData("lifting", "")]
    [InlineData("outcome:overturned", "A#1")]
    [InlineData("OUTCOME:Upheld", "A#2 B#1")]
    [InlineData("-outcome:upheld", "A#1 C#0")]
    [InlineData("specialty:\"orthopedic surgery\"", "A#1 B#1")]
    [InlineData("specialty:orthopedic", "")]
    [InlineData("specialty:ortho*", "A#1 B#1")]
    [InlineData("specialty:\"not stated\"", "A#2 C#0")]
    [InlineData("outcome:\"Not stated\"", "C#0")]
    [InlineData("opioid outcome:(\"Not stated\" OR overturned)", "A#1 C#0")]
    [InlineData("opioid -outcome:\"not stated\"", "A#1 B#1")]
    [InlineData("outcome:(upheld OR overturned) opioid", "A#1 B#1")]
    [InlineData("outcome:upheld OR urine", "A#1 A#2 B#1")]
    [InlineData("year:[2015 TO 2016]", "A#1 A#2")]
    [InlineData("year:{2015 TO *]", "B#1")]
    [InlineData("case:cm16-0213037", "B#1")]
    [InlineData("opioid outcome:upheld year:2017", "B#1")]
    public void Fields_restrict_a_query(string query, string expected) => Check(query, expected);

    [Theory]
    [InlineData("norco imaging", "A#1 A#2")]
    [InlineData("norco imaging -spine", "A#1")]
    [InlineData("norco fusion outcome:upheld", "B#1")]
    [InlineData("outcome:upheld", "A#2 B#1")]
    public void Any_word_suffices_when_asked_for(string query, string expected)
    {
        ApplySome();
        var answer = Search(new PassageSearchRequest { Query = query, AnyWord = true, Top = 100 });
        Assert.Equal(expected, string.Join(' ', answer.Hits.Select(hit => hit.DecisionId).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void An_empty_query_finds_every_decision_also_those_of_running_text()
    {
        ApplySome();
        Assert.Equal(new PassageTotals(4, 3, 6), Search("").Totals);
        Assert.Equal(new PassageTotals(4, 3, 6), Search("  ").Totals);
    }

    [Fact]
    public void An_exclusion_holds_for_the_whole_decision()
    {
        ApplySome();
        Assert.Equal(["C#0"], Found("opioid -(tapered OR surgery)"));
        Assert.Equal(["A#2", "B#1", "C#0"], Found("-urine"));
        Assert.Equal(["A#2", "B#1", "C#0"], Found("-summary:lifting"));
    }

    [Fact]
    public void A_part_in_another_field_may_stand_in_another_passage()
    {
        ApplySome();
        Assert.Equal(["A#1"], Found("tapered summary:lifting"));
        Assert.Equal(["A#1"], Found("item:norco summary:lifting"));
        Assert.Empty(Found("item:mri summary:lifting"));
        Assert.Equal(["A#1"], Found("summary:lifting -fusion"));
    }

    [Fact]
    public void With_any_word_a_word_of_several_terms_counts_as_several()
    {
        Apply(Letter("A", Decision("A#1", "Therapy", "visits 10 only")), Letter("B", Decision("B#1", "Therapy", "visits 9-10")));
        Assert.Equal(["B#1"], Found("9-10"));
        Assert.Equal(2, Search(new PassageSearchRequest { Query = "9-10", AnyWord = true }).Totals.Decisions);
        Assert.Equal(["B#1"], Search(new PassageSearchRequest { Query = "therapy \"9 10\"", AnyWord = true }).Hits.Select(hit => hit.DecisionId));
        Assert.Equal(["A#1"], Search(new PassageSearchRequest { Query = "visits -9", AnyWord = true }).Hits.Select(hit => hit.DecisionId));
    }

    [Fact]
    public void Totals_count_matching_passages_their_decisions_and_letters()
    {
        ApplySome();
        Assert.Equal(new PassageTotals(1, 1, 2), Search("norco").Totals);
        Assert.Equal(new PassageTotals(2, 2, 2), Search("lumbar").Totals);
    }

    [Fact]
    public void A_hit_names_its_best_passages()
    {
        Apply(Letter("A", Decision("A#1", "Item", "weeks pass", "taper taper taper", "a taper among many other words here")));
        var hit = Assert.Single(Search(new PassageSearchRequest { Query = "taper", PassagesPerDecision = 5 }).Hits);
        Assert.Equal("A", hit.LetterId);
        Assert.Equal([1, 2], hit.Passages.Select(passage => passage.Ordinal));
        Assert.Equal(hit.Score, hit.Passages[0].Score);
        Assert.True(hit.Passages[0].Score > hit.Passages[1].Score);
        Assert.Single(Search(new PassageSearchRequest { Query = "taper" }).Hits[0].Passages);
    }

    [Theory]
    [InlineData("\"((AND")]
    [InlineData("norco AND")]
    [InlineData("(norco")]
    [InlineData("the of")]
    [InlineData("!!! ...")]
    [InlineData("item:[a TO b]")]
    [InlineData("outcome:upheld~1")]
    [InlineData("year:[2017 TO 2015]")]
    [InlineData("norco year:{2017 TO 2015}")]
    [InlineData("outcome:[upheld TO OVERTURNED]")]
    [InlineData("norco^NaN")]
    [InlineData("norco^-2")]
    [InlineData("***")]
    [InlineData("??")]
    public void A_query_that_cannot_be_taken_is_answered_with_a_place_and_a_reason(string query)
    {
        ApplySome();
        var answer = Search(query);
        Assert.NotNull(answer.Error);
        Assert.InRange(answer.Error.Position, 0, query.Length);
        Assert.InRange(answer.Error.Length, 0, query.Length - answer.Error.Position);
        Assert.NotEmpty(answer.Error.Reason);
        Assert.Empty(answer.Hits);
        Assert.Empty(Index.Highlight(query, PassageField.Rationale, "nothing here"));
    }

    [Theory]
    [InlineData("**", "signs * and ?")]
    [InlineData("?? *?*", "signs * and ?")]
    [InlineData("year:[2017 TO 2015]", "wrong way round")]
    [InlineData("the of", "very common words")]
    [InlineData("norco^infinity", "is not a number")]
    public void The_reason_fits_the_query(string query, string reason)
    {
        ApplySome();
        Assert.Contains(reason, Search(query).Error?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("year:[2015 TO 2015]", "A#1 A#2")]
    [InlineData("outcome:[OVERTURNED TO upheld]", "A#1 A#2 B#1")]
    public void A_range_of_one_value_or_in_other_case_is_no_fault(string query, string expected) => Check(query, expected);

    [Fact]
    public void A_decision_without_passages_is_found_by_its_item()
    {
        Apply(Letter("A", Decision("A#1", "Norco")));
        Assert.Equal(["A#1"], Found("norco"));
        Assert.Equal(["A#1"], Found("item:norco"));
    }

    [Fact]
    public void A_decision_with_only_a_summary_is_found_by_its_item()
    {
        Apply(Letter("A", Decision("A#1", "Norco").And(PassageField.Summary, "back pain")));
        Assert.Equal(["A#1"], Found("norco"));
        Assert.Empty(Found("pain"));
    }

    [Fact]
    public void Random_text_never_throws()
    {
        ApplySome();
        const string Signs = "ab \"()[]{}:-+~*?^\\/!&|.,'’ÄORANDTO 12";
        var random = new Random(20161);
        for (var i = 0; i < 2000; i++)
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(24)).Select(_ => Signs[random.Next(Signs.Length)]));
            var answer = Search(query);
            Assert.True(answer.Error is not null || answer.Totals.Decisions >= 0, query);
            Index.Highlight(query, PassageField.Rationale, "ab 12 \"or\" and to");
        }
    }

    private void Check(string query, string expected)
    {
        ApplySome();
        Assert.Equal(expected, string.Join(' ', Found(query)));
    }
}
