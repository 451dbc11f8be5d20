using ImrSearch.Web.Searching;
using ImrSearch.Web.Statistics;

namespace ImrSearch.Web.Tests.Statistics;

public class SetNameTests
{
    [Theory]
    [InlineData("", "All decisions")]
    [InlineData("?q=norco", "“norco” (all words, and the nearest in meaning)")]
    [InlineData("?q=norco&mode=keyword&words=any", "“norco” (any of the words)")]
    [InlineData("?q=norco&mode=meaning", "“norco” (the nearest in meaning)")]
    [InlineData("?category=Surgery&year=2015&year=2016", "Item category: Surgery; Decision year: 2015 or 2016")]
    [InlineData("?q=norco&mode=keyword&associatedService=no", "“norco” (all words); Leaving out: add-ons of a surgery")]
    public void A_set_is_named_by_what_made_it(string query, string expected) =>
        Assert.Equal(expected, SetName.Of(SearchPageState.Parse(query)));
}
