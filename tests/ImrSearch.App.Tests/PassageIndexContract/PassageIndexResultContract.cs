using ImrSearch.App.Passages;
using static ImrSearch.App.Tests.PassageIndexContract.TestLetters;

namespace ImrSearch.App.Tests.PassageIndexContract;

/// <summary>Filters, facets, tables, order, pages, neighbours, highlights.</summary>
public abstract class PassageIndexResultContract : PassageIndexContract
{
    private void ApplySome() => Apply(
        Letter(
            "A",
            Decision("A#1", "Norco", "opioid opioid opioid").With(DecisionFields.Outcome, "Upheld").With(DecisionFields.Drug, "Norco").On("2015-03-01"),
            Decision("A#2", "Soma", "opioid and muscle relaxant").With(DecisionFields.Outcome, "Overturned").With(DecisionFields.Drug, "Soma", "Norco").On("2015-03-01")),
        Letter("B", Decision("B#1", "Norco", "opioid").With(DecisionFields.Outcome, "Upheld").With(DecisionFields.Drug, "Norco").On("2017-01-31")),
        Letter("C", Decision("C#1", "MRI", "opioid").With(DecisionFields.Outcome, "Upheld")),
        Letter("D", Decision("D#1", "MRI", "scan").On("2014-12-31")));

    [Fact]
    public void Values_of_a_filter_are_alternatives_and_filters_add_up()
    {
        ApplySome();
        Assert.Equal("A#1 A#2 B#1", Ids(Only(DecisionFields.Outcome, "upheld", "OVERTURNED"), Only(DecisionFields.Drug, "norco")));
        Assert.Equal("A#2", Ids(Only(DecisionFields.Drug, "Norco"), Only(DecisionFields.Drug, "Soma")));
        Assert.Equal("", Ids(Only(DecisionFields.Outcome, "nothing of the sort")));

        string Ids(params FieldFilter[] filters) => string.Join(
            ' ', Search(new PassageSearchRequest { Filters = filters }).Hits.Select(hit => hit.DecisionId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Not_stated_keeps_decisions_without_a_value()
    {
        ApplySome();
        var answer = Search(new PassageSearchRequest { Filters = [Only(DecisionFields.Drug, "not stated")] });
        Assert.Equal(["C#1", "D#1"], answer.Hits.Select(hit => hit.DecisionId).Order(StringComparer.Ordinal));
        Assert.Equal(3, Search(new PassageSearchRequest { Filters = [Only(DecisionFields.Drug, DecisionFields.NotStated, "soma")] }).Totals.Decisions);
    }

    [Fact]
    public void Facets_count_decisions_of_the_set()
    {
        ApplySome();
        var answer = Search(new PassageSearchRequest { Query = "opioid", Facets = [DecisionFields.Outcome, DecisionFields.Drug, DecisionFields.Sex] });
        Assert.Equal(["Upheld=3", "Overturned=1"], Counts(answer, DecisionFields.Outcome));
        Assert.Equal(["Norco=3", "Not stated=1", "Soma=1"], Counts(answer, DecisionFields.Drug));
        Assert.Equal(["Not stated=4"], Counts(answer, DecisionFields.Sex));
    }

    [Fact]
    public void A_filtered_field_keeps_showing_its_other_values()
    {
        ApplySome();
        var answer = Search(new PassageSearchRequest
        {
            Query = "opioid",
            Filters = [Only(DecisionFields.Outcome, "Overturned")],
            Facets = [DecisionFields.Outcome, DecisionFields.Drug],
        });
        Assert.Equal(1, answer.Totals.Decisions);
        Assert.Equal(["Upheld=3", "Overturned=1"], Counts(answer, DecisionFields.Outcome));
        Assert.Equal(["Norco=1", "Soma=1"], Counts(answer, DecisionFields.Drug));
    }

    [Fact]
    public void A_path_counts_and_is_found_under_every_node_above_it()
    {
        Apply(
            Letter("A", Decision("A#1", "Norco", "x").With(DecisionFields.ItemType, "Drugs > Opioids"), Decision("A#2", "Soma", "x").With(DecisionFields.ItemType, "Drugs")),
            Letter("B", Decision("B#1", "Lyrica", "x").With(DecisionFields.ItemType, "Drugs > Other"), Decision("B#2", "MRI", "x").With(DecisionFields.ItemType, "Imaging > MRI")),
            Letter("C", Decision("C#1", "Percocet", "x").With(DecisionFields.ItemType, "Drugs > Opioids"), Decision("C#2", "Bed", "x")));
        string[] all = ["Drugs=4", "Drugs > Opioids=2", "Drugs > Other=1", "Imaging=1", "Imaging > MRI=1", "Not stated=1"];
        Assert.Equal(all, Counts(Search(new PassageSearchRequest { Facets = [DecisionFields.ItemType] }), DecisionFields.ItemType));

        var drugs = Search(new PassageSearchRequest { Facets = [DecisionFields.ItemType], Filters = [Only(DecisionFields.ItemType, "drugs")] });
        Assert.Equal(4, drugs.Totals.Decisions);
        Assert.Equal(all, Counts(drugs, DecisionFields.ItemType));
        Assert.Equal(2, Search(new PassageSearchRequest { Filters = [Only(DecisionFields.ItemType, "Drugs > Opioids")] }).Totals.Decisions);
        Assert.Equal(2, Search("itemType:\"drugs > opioids\"").Totals.Decisions);
        Assert.Equal(0, Search("itemType:opioids").Totals.Decisions);
    }

    [Fact]
    public void Tables_count_exactly_the_set()
    {
        ApplySome();
        var breakdown = new Breakdown(DecisionFields.Drug, DecisionFields.Outcome);
        Assert.Equal(
            ["Norco/Overturned=1", "Norco/Upheld=2", "Not stated/Not stated=1", "Not stated/Upheld=1", "Soma/Overturned=1"],
            Cells(new PassageSearchRequest { Breakdowns = [breakdown] }));
        Assert.Equal(
            ["Norco/Overturned=1", "Soma/Overturned=1"],
            Cells(new PassageSearchRequest { Breakdowns = [breakdown], Filters = [Only(DecisionFields.Outcome, "Overturned")], Top = 0 }));

        IEnumerable<string> Cells(PassageSearchRequest request)
        {
            var table = Assert.Single(Search(request).Breakdowns);
            Assert.Equal((breakdown.Field, breakdown.By), (table.Field, table.By));
            return table.Cells.Select(cell => $"{cell.Value}/{cell.ByValue}={cell.Count}").Order(StringComparer.Ordinal);
        }
    }

    [Theory]
    [InlineData(SortOrder.Newest, "B#1 A#1 A#2 D#1 C#1")]
    [InlineData(SortOrder.Oldest, "D#1 A#1 A#2 B#1 C#1")]
    [InlineData(SortOrder.Relevance, "B#1 A#1 A#2 D#1 C#1")]
    public void Undated_decisions_come_last_and_ties_go_by_id(SortOrder sort, string expected)
    {
        // Everything scores the same, so that relevance falls back on the date.
        ApplySome();
        var answer = Search(new PassageSearchRequest { Sort = sort });
        Assert.Equal(expected, string.Join(' ', answer.Hits.Select(hit => hit.DecisionId)));
    }

    [Theory]
    [InlineData("decisionDate:2015", "A#1 A#2")]
    [InlineData("decisionDate:[2015-03-01 TO *]", "A#1 A#2 B#1")]
    [InlineData("opioid decisiondate:{2015-03 TO 2017-02}", "B#1")]
    [InlineData("decisionDate:\"not stated\"", "C#1")]
    public void Dates_are_searched_by_range_or_by_part(string query, string expected)
    {
        ApplySome();
        Assert.Equal(expected, string.Join(' ', Search(query).Hits.Select(hit => hit.DecisionId).Order(StringComparer.Ordinal)));
        Assert.Contains("2016-05-31", Index.Search(new PassageSearchRequest { Query = "decisionDate:soon" }, Token).Error?.Reason);
    }

    [Fact]
    public void The_best_match_comes_first()
    {
        ApplySome();
        var answer = Search("opioid");
        Assert.Equal("A#1", answer.Hits[0].DecisionId);
        Assert.Equal(answer.Hits.Select(hit => hit.Score).OrderDescending(), answer.Hits.Select(hit => hit.Score));
    }

    [Theory]
    [InlineData(SortOrder.Relevance)]
    [InlineData(SortOrder.Newest)]
    [InlineData(SortOrder.Oldest)]
    public void Pages_put_together_are_the_whole(SortOrder sort)
    {
        for (var step = 0; step < 7; step++)
        {
            Apply([.. Enumerable.Range(0, 10).Select(i => Letter(
                $"L{step}{i}", Decision($"L{step}{i}#1", "Norco", i % 2 == 0 ? "opioid" : "opioid opioid").On($"201{i}-01-01")))]);
        }

        var request = new PassageSearchRequest { Query = "opioid", Sort = sort, Top = 1000 };
        var whole = Search(request).Hits.Select(hit => hit.DecisionId).ToList();
        Assert.Equal(70, whole.Distinct().Count());
        var pages = Enumerable.Range(0, 11).SelectMany(page => Search(request with { Skip = 7 * page, Top = 7 }).Hits.Select(hit => hit.DecisionId));
        Assert.Equal(whole, pages);
        Assert.Empty(Search(request with { Top = 0 }).Hits);
        Assert.Equal(70, Search(request with { Top = 0 }).Totals.Decisions);
    }

    [Fact]
    public void Neighbours_resemble_the_text_and_leave_out_the_decision_itself()
    {
        Apply(
            Letter("A", Decision("A#1", "Norco", "opioid weaning and urine testing")),
            Letter("B", Decision("B#1", "Norco", "opioid weaning is advised").With(DecisionFields.Outcome, "Upheld")),
            Letter("C", Decision("C#1", "MRI", "spine imaging without red flags")));
        var request = new NeighbourRequest { Text = "Norco. opioid weaning and urine testing" };
        Assert.Equal(["A#1", "B#1"], Index.Neighbours(request, Token).Select(hit => hit.DecisionId).Take(2));
        Assert.Equal("B#1", Index.Neighbours(request with { ExceptDecisionId = "A#1" }, Token)[0].DecisionId);
        Assert.DoesNotContain(Index.Neighbours(request with { ExceptDecisionId = "A#1" }, Token), hit => hit.DecisionId == "A#1");
        Assert.Equal(["B#1"], Index.Neighbours(request with { Filters = [Only(DecisionFields.Outcome, "upheld")] }, Token).Select(hit => hit.DecisionId));
        Assert.Single(Index.Neighbours(request with { Top = 1 }, Token));
    }

    [Theory]
    [InlineData("opiod", "opioid")]
    [InlineData("Opiod -surgery OR muscel", "Opioid -surgery OR muscle")]
    [InlineData("item:norko outcome:uphelt", "item:norco outcome:uphelt")]
    [InlineData("\"muscel relaxant\"", "\"muscle relaxant\"")]
    [InlineData("opioid relaxants", null)]
    [InlineData("\"((AND", null)]
    [InlineData("", null)]
    public void Misspelt_words_are_replaced_by_words_that_stand_in_decisions(string query, string? corrected)
    {
        ApplySome();
        Assert.Equal(corrected, Index.Correct(query));
    }

    [Theory]
    [InlineData("opioids", PassageField.Rationale, "The opioid was stopped", "opioid")]
    [InlineData("\"urine test\"", PassageField.Rationale, "a test of urine; the urine tests failed", "urine tests")]
    [InlineData("item:norco", PassageField.Item, "Norco 10/325", "Norco")]
    [InlineData("item:norco", PassageField.Rationale, "Norco is an opioid", "")]
    [InlineData("pain -surgery", PassageField.Rationale, "pain after surgery", "pain")]
    [InlineData("", PassageField.Rationale, "pain", "")]
    public void What_a_query_matches_is_marked(string query, PassageField field, string text, string marked)
    {
        var spans = Index.Highlight(query, field, text);
        Assert.Equal(marked, string.Join('|', spans.Select(span => text[span.Start..span.End])));
    }
}
