using System.Globalization;
using System.Text.RegularExpressions;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;

namespace ImrSearch.Web.Tests.Pages;

public sealed class SearchPageTests(SampleApp samples) : IClassFixture<SampleApp>
{
    private readonly WebApp _app = samples.App;

    [Theory]
    [InlineData("", SearchMode.Hybrid)]
    [InlineData("pain", SearchMode.Keyword)]
    [InlineData("pain", SearchMode.Hybrid)]
    [InlineData("pain", SearchMode.Meaning)]
    [InlineData("therapy OR injection", SearchMode.Keyword)]
    public async Task First_html_has_hits_totals_facets_and_charts_of_one_set(string query, SearchMode mode)
    {
        var result = Ask(new SearchRequest { Query = query, Mode = mode, Facets = [DecisionFields.Outcome], ByYear = true });
        Assert.True(result.Totals.Decisions > 5, "the samples are too few for this test");

        var html = await _app.HtmlAsync($"/?q={Uri.EscapeDataString(query)}&mode={mode.ToString().ToLowerInvariant()}");

        Assert.Contains($"{result.Totals.Decisions:N0} decisions in {result.Totals.Letters:N0} letters", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Equal(Math.Min(10, result.Totals.Decisions), Regex.Count(html, "<article class=\"card\""));
        var outcomes = WebApp.Text(WebApp.Element(html, "table", "data-table=\"outcomes\""));
        foreach (var count in result.Facets[DecisionFields.Outcome])
        {
            var facet = WebApp.Text(WebApp.Element(html, "a", $"id=\"facet-outcome-{Uri.EscapeDataString(count.Value)}\""));
            Assert.Contains($" {count.Count:N0} ", facet, StringComparison.Ordinal);
            Assert.Contains($" {count.Count:N0} ", outcomes, StringComparison.Ordinal);
        }

        Assert.Equal(result.Totals.Decisions, LastColumn(WebApp.Element(html, "table", "data-table=\"years\"")));
    }

    [Fact]
    public async Task A_filter_narrows_hits_and_charts_but_its_own_facet_keeps_its_siblings()
    {
        var all = Ask(new SearchRequest { Facets = [DecisionFields.Outcome] }).Facets[DecisionFields.Outcome];
        var overturned = all.Single(count => count.Value == "Overturned").Count;
        var upheld = all.Single(count => count.Value == "Upheld").Count;

        var html = await _app.HtmlAsync("/?outcome=Overturned");

        Assert.StartsWith(Unit(overturned), WebApp.Text(WebApp.Element(html, "h2", "class=\"total\"")).Trim(), StringComparison.Ordinal);
        Assert.Contains($" {upheld:N0} ", WebApp.Text(WebApp.Element(html, "a", "id=\"facet-outcome-Upheld\"")), StringComparison.Ordinal);
        Assert.Contains("aria-checked=\"true\"", WebApp.Element(html, "a", "id=\"facet-outcome-Overturned\""), StringComparison.Ordinal);
        Assert.DoesNotContain("Upheld", WebApp.Text(WebApp.Element(html, "table", "data-table=\"outcomes\"")), StringComparison.Ordinal);
        Assert.Contains("Remove the filter", WebApp.Text(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_word_is_answered_with_a_link_to_the_right_one()
    {
        var html = await _app.HtmlAsync("/?q=neccessary&mode=keyword&outcome=Upheld");

        Assert.Contains("href=\"/?q=necessary&amp;mode=keyword&amp;outcome=Upheld\">necessary</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", await _app.TextAsync("/?q=necessary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facets_sort_and_pages_are_links_that_work_without_a_script()
    {
        var html = await _app.HtmlAsync("/?q=pain&sort=newest");

        Assert.Contains("href=\"/?q=pain&amp;outcome=Upheld&amp;sort=newest\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=pain&amp;sort=oldest\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=pain&amp;sort=newest&amp;page=2\"", html, StringComparison.Ordinal);
        Assert.Contains("<form class=\"search-box\" method=\"get\" action=\"/\"", html, StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"sort\" value=\"newest\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_one_beyond_the_end_shows_the_last()
    {
        var decisions = Ask(new SearchRequest()).Totals.Decisions;
        var last = (decisions + 9) / 10;

        var second = await _app.TextAsync("/?page=2");
        var beyond = await _app.TextAsync("/?page=100000");

        Assert.Contains("11–20 of", second, StringComparison.Ordinal);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{(last - 1) * 10 + 1:N0}–{decisions:N0} of {Unit(decisions)}"), beyond, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_cannot_be_read_is_answered_beside_the_box_with_the_place()
    {
        var html = await _app.HtmlAsync("/?q=" + Uri.EscapeDataString("pain AND ((norco"));

        var error = WebApp.Element(html, "div", "id=\"query-error\"");
        Assert.Matches(@"at character \d+:", WebApp.Text(error));
        Assert.Contains("<mark", error, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<article", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_result_says_which_word_or_filter_to_drop_and_how_many_it_would_find()
    {
        var found = Ask(new SearchRequest { Query = "pain", Top = 0 }).Totals.Decisions;

        var html = await _app.HtmlAsync("/?q=pain+xyzzyqq&mode=keyword");

        Assert.Contains("href=\"/?q=pain&mode=keyword\">Drop the word “xyzzyqq”", System.Net.WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains(Unit(found), WebApp.Text(html), StringComparison.Ordinal);
        Assert.Contains("Drop the filter “Decision year: 1950”", await _app.TextAsync("/?q=pain&year=1950"), StringComparison.Ordinal);
        Assert.Contains("Check the spelling", await _app.TextAsync("/?q=xyzzyqq&mode=keyword"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Few_decisions_and_a_chosen_outcome_carry_a_warning()
    {
        var rare = Ask(new SearchRequest { Top = 0, Facets = ["category"] }).Facets["category"]
            .First(count => count.Value != DecisionFields.NotStated && count.Count is > 0 and < 30).Value;
        Assert.DoesNotContain("can easily be chance", await _app.TextAsync("/"), StringComparison.Ordinal);
        Assert.Contains("can easily be chance", await _app.TextAsync("/?category=" + Uri.EscapeDataString(rare)), StringComparison.Ordinal);
        Assert.Contains("says nothing about chances", await _app.TextAsync("/?outcome=Overturned"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_says_that_samples_are_samples()
    {
        var letter = Ask(new SearchRequest { Top = 1 }).Hits[0].LetterId;
        foreach (var url in new[] { "/", "/library", $"/letters/{letter}" })
        {
            Assert.Contains("not real determinations", await _app.TextAsync(url), StringComparison.Ordinal);
        }

        Assert.Contains("not real determinations", await _app.TextAsync("/nowhere", System.Net.HttpStatusCode.NotFound), StringComparison.Ordinal);
        Assert.Contains("class=\"sample\"", await _app.HtmlAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_means_nothing_is_told_with_the_values_there_are_and_a_way_out()
    {
        var html = await _app.HtmlAsync("/?q=pain&outcome=won&year=2015");

        Assert.Contains("has no value 'won'", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Contains("PartiallyOverturned", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Contains("href=\"/?q=pain&amp;year=2015\">Drop this filter", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<article", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chapters_stand_below_their_guideline_and_count_within_it()
    {
        var nodes = Ask(new SearchRequest { Facets = [DecisionFields.ReviewerChapter] }).Facets[DecisionFields.ReviewerChapter];
        var chapter = nodes.First(node => node.Value.Contains(DecisionFields.PathSeparator, StringComparison.Ordinal));
        var source = chapter.Value.Split(DecisionFields.PathSeparator)[0];

        var html = await _app.HtmlAsync($"/?reviewerChapter={Uri.EscapeDataString(chapter.Value)}");

        Assert.StartsWith(Unit(chapter.Count), WebApp.Text(WebApp.Element(html, "h2", "class=\"total\"")).Trim(), StringComparison.Ordinal);
        Assert.Contains("aria-checked=\"true\"", WebApp.Element(html, "a", $"id=\"facet-reviewerChapter-{Uri.EscapeDataString(chapter.Value)}\""), StringComparison.Ordinal);
        Assert.Contains(chapter.Value.Split(DecisionFields.PathSeparator)[1], WebApp.Text(WebApp.Element(html, "a", $"id=\"facet-reviewerChapter-{Uri.EscapeDataString(chapter.Value)}\"")), StringComparison.Ordinal);

        // Taking the whole guideline lets go of its chapter.
        Assert.Contains($"href=\"/?reviewerChapter={Uri.EscapeDataString(source)}\"", html, StringComparison.Ordinal);
        Assert.Equal(
            nodes.Single(node => node.Value == source).Count,
            Ask(new SearchRequest { Filters = [new FieldFilter(DecisionFields.ReviewerGuideline, [source])] }).Totals.Decisions);
    }

    [Fact]
    public async Task Repeated_rationales_and_add_ons_are_left_out_by_a_switch_that_stands_in_the_address()
    {
        var kept = Ask(new SearchRequest { Filters = [new FieldFilter(DecisionFields.AssociatedService, ["no", DecisionFields.NotStated])] }).Totals.Decisions;
        var off = await _app.HtmlAsync("/");

        Assert.Contains("href=\"/?associatedService=no&amp;associatedService=Not%20stated\"", off, StringComparison.Ordinal);
        Assert.Contains("href=\"/?duplicateRationale=no&amp;duplicateRationale=Not%20stated\"", off, StringComparison.Ordinal);
        Assert.Contains("aria-checked=\"false\"", WebApp.Element(off, "a", "id=\"facet-associatedService-no\""), StringComparison.Ordinal);

        var on = await _app.HtmlAsync("/?associatedService=no&associatedService=Not%20stated");
        Assert.Contains("aria-checked=\"true\"", WebApp.Element(on, "a", "id=\"facet-associatedService-no\""), StringComparison.Ordinal);
        Assert.StartsWith(Unit(kept), WebApp.Text(WebApp.Element(on, "h2", "class=\"total\"")).Trim(), StringComparison.Ordinal);
    }

    private SearchResult Ask(SearchRequest request) => _app.Workspace.Search.Search(request, TestContext.Current.CancellationToken);

    private static string Unit(int decisions) => string.Create(CultureInfo.InvariantCulture, $"{decisions:N0} decision{(decisions == 1 ? "" : "s")}");

    private static int LastColumn(string table) => Regex.Matches(table, @"<td[^>]*>([\d,]+)</td>\s*</tr>")
        .Sum(cell => int.Parse(cell.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
}
