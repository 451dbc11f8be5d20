using ImrSearch.Web.Searching;
using ImrSearch.Web.Statistics;

namespace ImrSearch.Web.Tests.Statistics;

public class RowLinksTests
{
    [Theory]
    [InlineData("/?q=pain", "category", "Surgery", "/?q=pain&category=Surgery")]
    // One decision has one year: the row's takes the place of those that were chosen.
    [InlineData("/?year=2015&year=2016", "year", "2016", "/?year=2016")]
    // A subtype that is chosen stays when its type is.
    [InlineData("/?subcategory=Opioids", "category", "Pharmaceuticals", "/?category=Pharmaceuticals&subcategory=Opioids")]
    // A decision may have several drugs: it must have one of the chosen and the row's.
    [InlineData("/?drug=tramadol", "drug", "tramadol", "/?drug=tramadol")]
    [InlineData("/?drug=tramadol", "drug", "ibuprofen", "/?q=drug%3A%22ibuprofen%22&drug=tramadol")]
    [InlineData("/?q=a%20OR%20b&drug=tramadol", "drug", "ibuprofen", "/?q=%28a%20OR%20b%29%20drug%3A%22ibuprofen%22&drug=tramadol")]
    public void A_row_leads_to_the_view_with_exactly_its_decisions(string view, string field, string value, string expected) =>
        Assert.Equal(expected, RowLinks.Narrowed(SearchPageState.Parse(new Uri("http://localhost" + view).Query), field, value).ToUrl());
}
