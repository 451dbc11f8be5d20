using ImrSearch.Web.Reading;

namespace ImrSearch.Web.Tests.Reading;

public class ExhibitViewTests
{
    [Theory]
    [InlineData("/exhibits?d=CM16-0000001%231&d=CM16-0000002%231")]
    [InlineData("/exhibits?d=a%231&title=In%20re%20Smith%20%26%20Co&summary=yes&guidelines=no&rationale=reasons")]
    [InlineData("/exhibits")]
    public void An_address_is_read_and_written_alike(string url) =>
        Assert.Equal(url, ExhibitView.Parse(url.Contains('?', StringComparison.Ordinal) ? url[url.IndexOf('?', StringComparison.Ordinal)..] : "").ToUrl());

    [Fact]
    public void A_ticked_box_counts_before_the_hidden_field_that_stands_for_one_that_is_not()
    {
        var ticked = ExhibitView.Parse("?d=a%231&summary=no&summary=yes&guidelines=no&guidelines=yes&rationale=whole");
        var empty = ExhibitView.Parse("?d=a%231&summary=no&guidelines=no&rationale=reasons");

        Assert.Equal((true, true, false), (ticked.Summary, ticked.Guidelines, ticked.OnlyReasons));
        Assert.Equal((false, false, true), (empty.Summary, empty.Guidelines, empty.OnlyReasons));
    }

    [Fact]
    public void Beyond_fifty_decisions_the_rest_is_counted_and_a_long_title_is_cut()
    {
        var view = ExhibitView.Parse("?title=" + new string('x', 300) + string.Concat(Enumerable.Range(1, 53).Select(n => $"&d=CM16-{n:0000000}%231")));

        Assert.Equal((50, 3, 200), (view.Decisions.Count, view.TooMany, view.Title.Length));
    }

    [Fact]
    public void Without_parameters_guidelines_and_the_whole_rationale_are_quoted()
    {
        var view = ExhibitView.Parse("?d=a%231&summary=maybe&rationale=odd");

        Assert.Equal((false, true, false, ""), (view.Summary, view.Guidelines, view.OnlyReasons, view.Title));
    }
}
