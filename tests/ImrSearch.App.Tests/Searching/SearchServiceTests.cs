using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.Searching;

public sealed class SearchServiceTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly Workspace _workspace;

    public SearchServiceTests()
    {
        _folder.Write("a.txt", "case: CM1\ndate: 2015-03-01\nitem: Norco 10/325 | Upheld | No functional improvement with norco.\nitem: Lumbar MRI | Overturned | Red flags stand in the notes.\nsummary: Knee pain.");
        _folder.Write("b.txt", "case: CM2\ndate: 2016-03-01\nitem: Norco | Upheld | No functional improvement.");
        _folder.Write("c.txt", "case: CM3\ndate: 2016-04-01\nitem: Brace | Overturned | Functional improvement is shown.");
        _folder.Write("d.txt", "case: CM4\nitem: Brace for the knee | PartiallyOverturned | Some.");
        _folder.Write("e.txt", "a note on functional matters without a form");
        _workspace = _folder.Open();
        _folder.ImportAsync(_workspace).GetAwaiter().GetResult();
    }

    [Fact]
    public void A_card_shows_the_decision_with_its_words_marked()
    {
        var result = Search(new SearchRequest { Query = "norco improvement" });

        Assert.Equal(["CM1#1", "CM2#1"], result.Hits.Select(h => h.DecisionId));
        var card = result.Hits[0];
        Assert.Equal(("CM1", "CM1", "Norco 10/325", "Upheld"), (card.LetterId, card.CaseNumber, card.Item, card.Outcome));
        Assert.Equal(new DateOnly(2015, 3, 1), card.DecisionDate);
        var passage = Assert.Single(card.Passages);
        Assert.Equal(PassageField.Rationale, passage.Field);
        Assert.Equal(["improvement", "norco"], passage.Highlights.Select(h => passage.Text[h.Start..h.End]));
        Assert.Equal(new HighlightSpan(0, 5), Assert.Single(card.ItemHighlights));
        Assert.Equal("Decisions with a passage that holds all the words.", result.Explanation);
    }

    [Theory]
    [InlineData("", "All decisions.")]
    [InlineData("NORCO knee", "Decisions with a passage that holds all the words.")]
    [InlineData("norco OR knee", "Decisions with a passage that holds the words as combined by OR.")]
    public void The_set_is_explained_as_it_was_made(string query, string explanation) =>
        Assert.Equal(explanation, Search(new SearchRequest { Query = query }).Explanation);

    [Fact]
    public void Totals_outcomes_years_and_facets_come_from_one_set()
    {
        var result = Search(new SearchRequest
        {
            Query = "functional",
            Filters = [new FieldFilter("OUTCOME", ["Upheld"])],
            Facets = ["outcome", "year"],
            ByYear = true,
            Top = 0,
        });

        Assert.Equal(new PassageTotals(2, 2, 2), result.Totals);
        Assert.Empty(result.Hits);
        Assert.Equal(2, Assert.Single(result.Outcomes, o => o.Key == "Upheld").Value);
        Assert.Equal(["2015", "2016"], result.Years.Select(y => y.Year));
        Assert.Equal(2, result.Years.Sum(y => y.Outcomes.Values.Sum()));
        Assert.Equal(["Upheld 2", "Not stated 1", "Overturned 1"], result.Facets["outcome"].Select(c => $"{c.Value} {c.Count}"));
        Assert.Equal(2, result.Facets["year"].Sum(c => c.Count));
        Assert.EndsWith("Only those that pass the filters.", result.Explanation);
    }

    [Fact]
    public void Undated_decisions_come_last_among_the_years()
    {
        var result = Search(new SearchRequest { ByYear = true });

        Assert.Equal(["2015", "2016", "Not stated"], result.Years.Select(y => y.Year));
        Assert.Equal(result.Totals.Decisions, result.Outcomes.Values.Sum());
        Assert.Equal(result.Totals.Decisions, result.Years.Sum(y => y.Outcomes.Values.Sum()));
        Assert.Equal("All decisions.", result.Explanation);
    }

    [Fact]
    public void Without_words_a_card_shows_how_the_decision_begins()
    {
        var card = Search(new SearchRequest { Filters = [new FieldFilter("case", ["cm1"])] }).Hits.Single(h => h.DecisionId == "CM1#2");

        var passage = Assert.Single(card.Passages);
        Assert.Equal("Red flags stand in the notes.", passage.Text);
        Assert.Empty(passage.Highlights);
    }

    [Fact]
    public void Pages_follow_one_another()
    {
        var all = Search(new SearchRequest { Top = 100 }).Hits.Select(h => h.DecisionId).ToList();
        var pages = Enumerable.Range(0, 3).SelectMany(page => Search(new SearchRequest { Skip = page * 2, Top = 2 }).Hits).Select(h => h.DecisionId);

        Assert.Equal(6, all.Count);
        Assert.Equal(all, pages);
    }

    [Fact]
    public void A_better_spelling_is_told_with_what_it_finds_when_little_was_found()
    {
        _folder.Index.Corrections["noroc"] = "norco";
        _folder.Index.Corrections["functional"] = "norco";
        _folder.Index.Corrections["knee"] = "brace";
        FieldFilter[] only = [new("case", ["CM1"])];

        Assert.Equal(new QuerySuggestion("norco", 2), Search(new SearchRequest { Query = "noroc", Suggest = true }).DidYouMean);
        Assert.Equal(new QuerySuggestion("norco", 1), Search(new SearchRequest { Query = "noroc", Suggest = true, Filters = only }).DidYouMean);
        Assert.Null(Search(new SearchRequest { Query = "noroc" }).DidYouMean);
        Assert.Null(Search(new SearchRequest { Query = "functional", Suggest = true }).DidYouMean);
        Assert.Null(Search(new SearchRequest { Query = "knee", Suggest = true }).DidYouMean); // finds no more
        Assert.Null(Search(new SearchRequest { Query = "nothing", Suggest = true }).DidYouMean);
    }

    [Fact]
    public void Any_word_widens_the_set()
    {
        Assert.Equal(0, Search(new SearchRequest { Query = "red brace" }).Totals.Decisions);
        var result = Search(new SearchRequest { Query = "red brace", AnyWord = true });
        Assert.Equal(3, result.Totals.Decisions);
        Assert.Equal("Decisions with a passage that holds any of the words.", result.Explanation);
    }

    [Fact]
    public void A_query_that_cannot_be_parsed_is_answered_with_position_and_reason()
    {
        var result = Search(new SearchRequest { Query = "((AND", ByYear = true, Facets = ["outcome"] });

        Assert.NotNull(result.Error);
        Assert.Empty(result.Hits);
        Assert.Empty(result.Outcomes);
        Assert.Empty(result.Years);
    }

    [Fact]
    public void Wrong_requests_are_refused_with_the_known_names()
    {
        Assert.Contains("guidelineRelation", Assert.Throws<ArgumentException>(() => Search(new SearchRequest { Filters = [new FieldFilter("colour", ["red"])] })).Message);
        Assert.Contains("'case'", Assert.Throws<ArgumentException>(() => Search(new SearchRequest { Facets = ["case"] })).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Search(new SearchRequest { Skip = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Search(new SearchRequest { Top = -1 }));
    }

    [Theory]
    [InlineData("outcome", "x", "Upheld, Overturned, PartiallyOverturned")]
    [InlineData("Reason", "foo", "no-gi-risk")]
    [InlineData("side", "up", "Left, Right, Bilateral")]
    [InlineData("retrospective", "true", "yes, no")]
    [InlineData("guidelineRelation", "OneSideNone", "One side none")]
    public void A_value_that_a_field_cannot_have_is_refused_with_those_that_it_can(string field, string value, string known)
    {
        var fault = Assert.Throws<ArgumentException>(() => Search(new SearchRequest { Filters = [new FieldFilter(field, ["not stated", value])] }));

        Assert.Contains($"'{value}'", fault.Message);
        Assert.Contains(known, fault.Message);
    }

    [Theory]
    [InlineData("outcome", "upheld")]
    [InlineData("OUTCOME", "Not Stated")]
    [InlineData("drug", "anything")]
    public void Known_values_in_any_case_and_values_of_open_fields_are_taken(string field, string value) =>
        Assert.Null(Search(new SearchRequest { Filters = [new FieldFilter(field, [value])] }).Error);

    [Fact]
    public void A_decision_that_the_catalogue_no_longer_has_is_passed_over()
    {
        // The index as it was before CM1 was replaced by a letter with one decision and a shorter rationale.
        _folder.Index.FailApply = new IOException("the power went");
        _folder.Write("a.txt", "case: CM1\nitem: Norco | Upheld | Other.");
        Assert.Throws<WorkspaceException>(() => _folder.ImportAsync(_workspace).GetAwaiter().GetResult());

        var result = Search(new SearchRequest { Query = "", Filters = [new FieldFilter("case", ["CM1"])] });

        var card = Assert.Single(result.Hits);
        Assert.Equal(("CM1#1", "Norco"), (card.DecisionId, card.Item));
        Assert.Equal(2, result.Totals.Decisions);
        Assert.Empty(Search(new SearchRequest { Query = "knee pain norco" }).Hits.SelectMany(h => h.Passages));
    }

    private SearchResult Search(SearchRequest request) => _workspace.Search.Search(request, TestContext.Current.CancellationToken);

    public void Dispose()
    {
        _workspace.Dispose();
        _folder.Dispose();
    }
}
