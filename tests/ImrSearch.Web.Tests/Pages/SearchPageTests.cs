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

    [Fact]
    public async Task Item_types_are_a_tree_and_old_addresses_with_category_and_subcategory_still_work()
    {
        var nodes = Ask(new SearchRequest { Facets = [DecisionFields.ItemType], Top = 0 }).Facets[DecisionFields.ItemType];
        var type = nodes.First(node => node.Value.Contains(DecisionFields.PathSeparator, StringComparison.Ordinal));
        var (category, subcategory) = (type.Value.Split(DecisionFields.PathSeparator)[0], type.Value.Split(DecisionFields.PathSeparator)[1]);

        var tree = await _app.HtmlAsync($"/?itemType={Uri.EscapeDataString(type.Value)}");
        Assert.StartsWith(Unit(type.Count), WebApp.Text(WebApp.Element(tree, "h2", "class=\"total\"")).Trim(), StringComparison.Ordinal);
        Assert.Contains($"Item type: {category} › {subcategory}", WebApp.Text(tree), StringComparison.Ordinal);
        Assert.DoesNotContain("facet-category-", tree, StringComparison.Ordinal);

        var old = await _app.HtmlAsync($"/?category={Uri.EscapeDataString(category)}");
        Assert.StartsWith(Unit(nodes.Single(node => node.Value == category).Count), WebApp.Text(WebApp.Element(old, "h2", "class=\"total\"")).Trim(), StringComparison.Ordinal);
        Assert.Contains($"Item category: {category}", WebApp.Text(old), StringComparison.Ordinal);
        Assert.True(Regex.Count(old, "id=\"facet-category-") > 1, "the siblings are not shown");
        Assert.Contains($"Item subcategory: {subcategory}", await _app.TextAsync($"/?subcategory={Uri.EscapeDataString(subcategory)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_filter_can_be_cleared_alone_and_a_switch_reads_as_plain_words()
    {
        var html = await _app.HtmlAsync("/?outcome=Upheld&year=2015&associatedService=no&associatedService=Not%20stated&d=CM1%231");

        Assert.Contains("Leaving out: add-ons of a surgery", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Contains("href=\"/?outcome=Upheld&amp;year=2015&amp;d=CM1%231\"", html, StringComparison.Ordinal);
        Assert.Equal("/?outcome=Upheld&associatedService=no&associatedService=Not%20stated&d=CM1%231", Link(html, "Clear the filter Decision year"));
        Assert.Equal("/?d=CM1%231", Link(html, "Clear all filters"));
    }

    [Fact]
    public async Task A_switch_says_how_many_decisions_it_leaves_out_before_and_after()
    {
        var repeated = Ask(new SearchRequest { Facets = [DecisionFields.DuplicateRationale], Top = 0 }).Facets[DecisionFields.DuplicateRationale]
            .FirstOrDefault(count => count.Value == FieldValues.Yes)?.Count ?? 0;
        foreach (var url in new[] { "/", "/?duplicateRationale=no&duplicateRationale=Not%20stated" })
        {
            var entry = WebApp.Text(WebApp.Element(await _app.HtmlAsync(url), "a", "id=\"facet-duplicateRationale-no\""));
            Assert.Contains($"Repeated rationales {repeated:N0} ", entry, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_first_visit_is_shown_what_there_is_and_examples_that_find_something()
    {
        var all = Ask(new SearchRequest { ByYear = true }).Totals;
        var html = await _app.HtmlAsync("/");
        var welcome = WebApp.Element(html, "section", "class=\"welcome\"");

        Assert.Contains($"{all.Decisions:N0} decisions in {all.Letters:N0} letters, decided ", WebApp.Text(welcome), StringComparison.Ordinal);
        var examples = Regex.Matches(welcome, "href=\"(/\\?q=[^\"]+)\"").Select(link => System.Net.WebUtility.HtmlDecode(link.Groups[1].Value)).ToList();
        Assert.Equal(9, examples.Count);
        foreach (var example in examples)
        {
            Assert.Contains("<article class=\"card\"", await _app.HtmlAsync(example), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("class=\"welcome\"", await _app.HtmlAsync("/?q=pain"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"welcome\"", await _app.HtmlAsync("/?outcome=Upheld"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_that_was_taken_for_another_can_be_had_as_written()
    {
        var html = await _app.HtmlAsync("/?q=tramodol+pain&outcome=Upheld");

        Assert.Contains("Showing results for tramadol pain", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Equal("/?q=%2Btramodol%20pain&outcome=Upheld", Link(html, "Search for “tramodol” as written"));
        Assert.DoesNotContain("Showing results for", await _app.TextAsync("/?q=%2Btramodol%20pain"), StringComparison.Ordinal);
        Assert.DoesNotContain("Showing results for", await _app.TextAsync("/?q=tramadol+pain"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_share_stands_beside_what_was_to_be_expected_with_links_to_statistics_and_export_of_the_same_view()
    {
        var asked = new SearchRequest { Query = "pain", Mode = SearchMode.Keyword, Filters = [new FieldFilter(DecisionFields.Year, ["2015"])], WithBaseline = true };
        var result = Ask(asked);

        var html = await _app.HtmlAsync("/?q=pain&mode=keyword&year=2015&page=2&d=CM1%231");
        var panel = WebApp.Element(html, "section", "class=\"outcomes\"");

        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{result.Baseline!.Rate * 100:0.0}% would be overturned if each went as often as all decisions of the same item categories, 2015 ({Unit(result.Baseline.Decisions)})"), WebApp.Text(panel).Replace(" % ", "% ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("/statistics?q=pain&year=2015&d=CM1%231", Link(panel, "Open in statistics"));
        Assert.Equal("/export/decisions.csv?q=pain&mode=keyword&year=2015", Link(panel, "CSV"));
        Assert.Equal("/export/decisions.json?q=pain&mode=keyword&year=2015", Link(panel, "JSON"));
        Assert.Contains($"Export all {Unit(result.Totals.Decisions)}", WebApp.Text(panel), StringComparison.Ordinal);
        Assert.DoesNotContain("would be overturned", await _app.TextAsync("/?outcome=Upheld"), StringComparison.Ordinal);
        Assert.DoesNotContain("would be overturned", await _app.TextAsync("/?q=pain+outcome:upheld"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_leads_to_its_letter_its_reasons_sentences_the_similar_ones_and_cites_itself()
    {
        var request = new SearchRequest { Query = "pain", Mode = SearchMode.Keyword, Skip = 10, Top = 10 };
        var (card, place) = Ask(request).Hits.Select((hit, index) => (hit, index + 11)).First(hit => hit.hit.Reasons.Count > 0);
        var html = await _app.HtmlAsync("/?q=pain&mode=keyword&page=2");
        var ordinal = card.DecisionId.Split('#')[1];

        var letter = $"/letters/{card.LetterId}?q=pain&mode=keyword&at={place}";
        Assert.Contains($"href=\"{System.Net.WebUtility.HtmlEncode(letter)}#decision-{ordinal}\"", html, StringComparison.Ordinal);
        var page = await _app.HtmlAsync(letter);
        foreach (var reason in card.Reasons)
        {
            var anchor = $"text-{ordinal}-reasons-{reason}";
            Assert.Contains($"href=\"{System.Net.WebUtility.HtmlEncode(letter)}#{anchor}\"", html, StringComparison.Ordinal);
            Assert.Contains($"id=\"{anchor}\"", page, StringComparison.Ordinal);
        }

        Assert.Contains($"href=\"/compare?d={Uri.EscapeDataString(card.DecisionId)}&amp;from=q%3Dpain%26mode%3Dkeyword%26page%3D2\"", html, StringComparison.Ordinal);
        Assert.Contains($"data-copy=\"IMR Case {card.CaseNumber}, item {ordinal} (", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/?q=pain&amp;mode=keyword&amp;page=2&amp;d={Uri.EscapeDataString(card.DecisionId)}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picked_decisions_that_the_library_does_not_have_are_shown_to_be_put_back()
    {
        var known = Ask(new SearchRequest { Query = "pain" }).Hits[0];
        var html = await _app.HtmlAsync($"/?q=pain&d={Uri.EscapeDataString(known.DecisionId)}&d=CM99-9999999%231");
        var tray = WebApp.Text(WebApp.Element(html, "section", "class=\"tray\""));

        Assert.Contains("2 decisions picked", tray, StringComparison.Ordinal);
        Assert.Contains(Regex.Replace(known.Item, @"\s+", " ").Trim(), tray, StringComparison.Ordinal);
        Assert.Contains("CM99-9999999#1 (not in this library)", tray, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"tray\"", await _app.HtmlAsync("/?q=pain"), StringComparison.Ordinal);
    }

    private SearchResult Ask(SearchRequest request) => _app.Workspace.Search.Search(request, TestContext.Current.CancellationToken);

    private static string Unit(int decisions) => string.Create(CultureInfo.InvariantCulture, $"{decisions:N0} decision{(decisions == 1 ? "" : "s")}");

    /// <summary>Where the link with this text leads.</summary>
    private static string Link(string html, string text)
    {
        var link = Regex.Matches(html, "<a[^>]* href=\"([^\"]*)\"[^>]*>(.*?)</a>|<a href=\"([^\"]*)\"[^>]*>(.*?)</a>", RegexOptions.Singleline)
            .FirstOrDefault(link => WebApp.Text(link.Groups[2].Value + link.Groups[4].Value).Trim() == text);
        Assert.True(link is not null, $"no link \"{text}\" in the page");
        return System.Net.WebUtility.HtmlDecode(link!.Groups[1].Value + link.Groups[3].Value);
    }

    private static int LastColumn(string table) => Regex.Matches(table, @"<td[^>]*>([\d,]+)</td>\s*</tr>")
        .Sum(cell => int.Parse(cell.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
}
