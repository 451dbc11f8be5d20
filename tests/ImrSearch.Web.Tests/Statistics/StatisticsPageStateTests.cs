using ImrSearch.App.Passages;
using ImrSearch.Testing;
using ImrSearch.Web.Searching;
using ImrSearch.Web.Statistics;

namespace ImrSearch.Web.Tests.Statistics;

public class StatisticsPageStateTests
{
    [Theory]
    [InlineData("/statistics")]
    [InlineData("/statistics?q=norco&words=any&category=Surgery&side=Left")]
    [InlineData("/statistics?q=norco&mode=hybrid")]
    [InlineData("/statistics?q=norco&mode=meaning&vs=all")]
    [InlineData("/statistics?q=opioid&year=2014&year=2015&vs.year=2016&vs.year=2017&edit=b&by=drug&show=rate&order=name&all=drug")]
    [InlineData("/statistics?category=Surgery&vs=all")]
    [InlineData("/statistics?d=CM16-0213037%231&show=shares")]
    public void A_url_that_it_wrote_is_read_back_as_the_same_url(string url) => Assert.Equal(url, Read(url).ToUrl());

    [Fact]
    public void Random_states_survive_the_round_trip()
    {
        var seed = LongForm.Seed(Random.Shared.Next());
        var random = new Random(seed);
        const string letters = "abcXYZ 0189&=?#%+\"'<>()[]{}*~^:/\\-;,.éÂ°€";
        for (var round = 0; round < LongForm.Cases(300, 20_000); round++)
        {
            var state = StatisticsPageState.Empty.WithEdited(RandomView());
            if (random.Next(2) == 0)
            {
                state = state.Compared().WithEdited(RandomView()).Editing(random.Next(2) == 0);
            }

            state = state.WithMeasure((Measure)random.Next(3)).WithOrder((RowOrder)random.Next(3));
            for (var toggles = random.Next(4); toggles > 0; toggles--)
            {
                var field = StatisticsFields.All[random.Next(StatisticsFields.All.Count)];
                state = random.Next(2) == 0 ? state.ToggleField(field) : state.ToggleWhole(field);
            }

            var read = Read(state.ToUrl());
            Assert.True(state.Equals(read), $"seed {seed}, round {round}: {state.ToUrl()} became {read.ToUrl()}");
            Assert.Equal(state.Other?.ToUrl(), read.Other?.ToUrl());
            Assert.Equal(state.Fields, read.Fields);
        }

        SearchPageState RandomView()
        {
            var view = SearchPageState.Empty.WithQuery(Text()).WithMode((SearchMode)random.Next(3)).WithAnyWord(random.Next(2) == 0);
            for (var filters = random.Next(5); filters > 0; filters--)
            {
                var value = Text();
                view = value.Length == 0 ? view : view.Toggle(DecisionFields.Filters[random.Next(DecisionFields.Filters.Count)], value);
            }

            return view;
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => letters[random.Next(letters.Length)])).Trim();
    }

    [Theory]
    [InlineData("?by=colour&show=7&order=up&all=none&edit=b")]
    [InlineData("?&&==&%")]
    [InlineData(null)]
    public void What_means_nothing_is_passed_over(string? query) => Assert.Equal("/statistics", StatisticsPageState.Parse(query).ToUrl());

    [Theory]
    [InlineData("?q=norco", SearchMode.Keyword)]
    [InlineData("?q=norco&mode=nearest", SearchMode.Keyword)]
    [InlineData("?q=norco&mode=keyword", SearchMode.Keyword)]
    [InlineData("?q=norco&mode=Hybrid", SearchMode.Hybrid)]
    [InlineData("?q=norco&vs.year=2015&mode=meaning", SearchMode.Meaning)]
    public void Words_alone_are_counted_unless_the_address_says_otherwise(string query, SearchMode expected)
    {
        var state = StatisticsPageState.Parse(query);

        Assert.Equal(expected, state.ToRequest(state.View, []).Mode);
        Assert.Equal(expected, state.ToRequest(state.Other ?? state.View, []).Mode);
        Assert.Equal(SearchMode.Keyword, StatisticsPageState.Empty.View.Mode);
    }

    [Fact]
    public void Comparing_copies_the_set_and_edits_the_copy()
    {
        var state = Read("/statistics?q=opioid&year=2015").Compared();
        Assert.Equal("/statistics?q=opioid&year=2015&vs.year=2015&edit=b", state.ToUrl());

        state = state.WithEdited(state.Edited.Toggle(DecisionFields.Year, "2015").Toggle(DecisionFields.Year, "2016"));
        Assert.Equal(["2015"], state.View.Values(DecisionFields.Year));
        Assert.Equal(["2016"], state.Other!.Values(DecisionFields.Year));

        // A query belongs to both sides, whichever is edited.
        state = state.WithEdited(state.Edited.WithQuery("norco").WithMode(SearchMode.Meaning));
        Assert.Equal(("norco", SearchMode.Meaning), (state.View.Query, state.View.Mode));
        Assert.Equal(("norco", SearchMode.Meaning), (state.Other!.Query, state.Other.Mode));

        Assert.Equal("/statistics?q=norco&mode=meaning&year=2016&vs.year=2015&edit=b", state.Swapped().ToUrl());
        Assert.Equal("/statistics?q=norco&mode=meaning&year=2015", state.NotCompared().ToUrl());
    }

    [Fact]
    public void Subtypes_are_counted_by_where_a_type_is_chosen_and_a_choice_of_charts_stays()
    {
        Assert.DoesNotContain(DecisionFields.Subcategory, StatisticsPageState.Empty.Fields);
        Assert.Contains(DecisionFields.Subcategory, Read("/statistics?category=Surgery").Fields);
        Assert.Equal([DecisionFields.Drug], Read("/statistics?category=Surgery&by=DRUG").Fields);
        Assert.Equal("/statistics", StatisticsPageState.Empty.ToggleField(DecisionFields.Side).ToggleField(DecisionFields.Side).ToUrl());
    }

    private static StatisticsPageState Read(string url) => StatisticsPageState.Parse(new Uri("http://localhost" + url).Query);
}
