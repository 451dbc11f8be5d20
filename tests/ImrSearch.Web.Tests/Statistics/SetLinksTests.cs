using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;
using ImrSearch.Web.Statistics;

namespace ImrSearch.Web.Tests.Statistics;

public class SetLinksTests
{
    [Theory]
    [InlineData("/?q=norco", "/statistics?q=norco&mode=hybrid")]
    [InlineData("/?q=norco&mode=keyword", "/statistics?q=norco")]
    [InlineData("/?q=norco&mode=meaning&year=2015&page=3", "/statistics?q=norco&mode=meaning&year=2015")]
    // Without words there is nothing that a mode could mean.
    [InlineData("/?year=2015", "/statistics?year=2015")]
    [InlineData("/?mode=meaning", "/statistics")]
    public void From_a_search_to_its_statistics(string search, string expected) =>
        Assert.Equal(expected, SetLinks.Counted(SearchPageState.Parse(Query(search))));

    [Theory]
    [InlineData("/statistics?q=norco", "/?q=norco&mode=keyword")]
    [InlineData("/statistics?q=norco&mode=hybrid", "/?q=norco")]
    [InlineData("/statistics?q=norco&mode=meaning&by=drug", "/?q=norco&mode=meaning")]
    [InlineData("/statistics?year=2015&show=rate", "/?year=2015")]
    [InlineData("/statistics?mode=hybrid", "/")]
    public void From_the_statistics_to_the_search_with_that_set(string statistics, string expected) =>
        Assert.Equal(expected, SetLinks.Opened(StatisticsPageState.Parse(Query(statistics)).View));

    [Theory]
    [InlineData(SearchMode.Keyword)]
    [InlineData(SearchMode.Hybrid)]
    [InlineData(SearchMode.Meaning)]
    public void There_and_back_it_is_the_same_set(SearchMode mode)
    {
        var search = SearchPageState.Empty.WithQuery("red flags").WithMode(mode).WithAnyWord(true).Toggle(DecisionFields.Year, "2015");

        var counted = StatisticsPageState.Parse(Query(SetLinks.Counted(search))).View;
        Assert.Equal(("red flags", mode, true), (counted.Query, counted.Mode, counted.AnyWord));
        Assert.Equal(search, SearchPageState.Parse(Query(SetLinks.Opened(counted))));
    }

    private static string Query(string url) => new Uri("http://localhost" + url).Query;
}
