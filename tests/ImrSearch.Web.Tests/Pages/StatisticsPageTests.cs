using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Searching;
using ImrSearch.Web.Statistics;

namespace ImrSearch.Web.Tests.Pages;

public sealed class StatisticsPageTests(SampleApp samples) : IClassFixture<SampleApp>
{
    private readonly WebApp _app = samples.App;

    [Theory]
    [InlineData("", "hybrid")]
    [InlineData("pain", "keyword")]
    [InlineData("pain", "hybrid")]
    [InlineData("pain", "meaning")]
    public async Task First_html_has_every_table_of_one_set_with_its_total(string query, string mode)
    {
        var counted = _app.Workspace.Statistics.Count(
            new StatisticsRequest { Query = query, Mode = Enum.Parse<SearchMode>(mode, ignoreCase: true), By = StatisticsPageState.Empty.Fields }, TestContext.Current.CancellationToken);

        var html = await _app.HtmlAsync($"/statistics?q={query}&mode={mode}");

        Assert.Contains($"{counted.Totals.Decisions:N0} decisions in {counted.Totals.Letters:N0} letters", WebApp.Text(html), StringComparison.Ordinal);
        Assert.Contains(counted.Explanation, WebApp.Text(html), StringComparison.Ordinal);
        foreach (var table in counted.Tables)
        {
            var shown = new FieldTable(table, null, RowOrder.Count, isWhole: false).Shown;
            var cells = Regex.Matches(WebApp.Element(html, "table", $"data-table=\"{table.Field}\""), @"<td[^>]* data-all[^>]*>([\d,]+)</td>").Select(match => match.Groups[1].Value);
            Assert.Equal([.. shown.Select(row => row.A.Decisions.ToString("N0", CultureInfo.InvariantCulture)), counted.Totals.Decisions.ToString("N0", CultureInfo.InvariantCulture)], cells);
        }
    }

    [Theory]
    [InlineData("/statistics?q=pain&all=drug&all=reason")]
    [InlineData("/statistics?category=Pharmaceuticals&by=drug&by=subcategory&by=reason&by=specialty&all=drug")]
    [InlineData("/statistics?q=pain%20OR%20injection&reason=insufficient-documentation&by=reason&by=year&all=reason")]
    public async Task The_link_of_every_row_finds_as_many_decisions_as_the_row_counts(string url)
    {
        var html = await _app.HtmlAsync(url);
        var rows = Regex.Matches(html, @"<tr data-value=""[^""]*""[^>]*>\s*<th scope=""row"">\s*<a href=""([^""]+)"".*?<td[^>]* data-all[^>]*>([\d,]+)</td>", RegexOptions.Singleline);

        Assert.True(rows.Count > 8, $"{rows.Count} rows");
        foreach (Match row in rows)
        {
            var view = SearchPageState.Parse(new Uri("http://localhost" + WebUtility.HtmlDecode(row.Groups[1].Value)).Query);
            var found = _app.Workspace.Search.Search(view.ToRequest([]), TestContext.Current.CancellationToken);
            Assert.Null(found.Error);
            Assert.True(row.Groups[2].Value == found.Totals.Decisions.ToString("N0", CultureInfo.InvariantCulture), $"{view.ToUrl()}: {found.Totals.Decisions}, not {row.Groups[2].Value}");
        }
    }

    [Theory]
    [InlineData("", SearchMode.Keyword)]
    [InlineData("&mode=hybrid", SearchMode.Hybrid)]
    public async Task Words_are_counted_unless_the_address_says_otherwise_and_every_way_leads_to_that_set(string mode, SearchMode expected)
    {
        var counted = _app.Workspace.Statistics.Count(new StatisticsRequest { Query = "pain", Mode = expected }, TestContext.Current.CancellationToken).Totals;
        var html = await _app.HtmlAsync($"/statistics?q=pain{mode}&by=year");
        Assert.Contains($"<h2 id=\"total-title\" class=\"total\">{counted.Decisions:N0} decisions", html, StringComparison.Ordinal);

        // The search with the set, and from there the statistics again.
        var search = await _app.HtmlAsync(Href(html, "Open these decisions"));
        Assert.Contains($"class=\"total\">{counted.Decisions:N0} decisions", search, StringComparison.Ordinal);
        Assert.Equal($"/statistics?q=pain{mode}", Href(search, "Open in statistics"));

        // The file.
        using var answer = await _app.Client.GetAsync(new Uri(Href(html, "Table as CSV"), UriKind.Relative), TestContext.Current.CancellationToken);
        var last = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Trim().Split('\n')[^1];
        Assert.Contains($",{counted.Decisions},", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rates_of_the_nearest_in_meaning_are_warned_of_with_a_way_to_words_alone()
    {
        const string warning = "whatever they are about";
        var html = await _app.HtmlAsync("/statistics?q=pain&mode=hybrid&year=2015");

        Assert.Contains(warning, WebApp.Text(html), StringComparison.Ordinal);
        Assert.Equal("/statistics?q=pain&year=2015", Href(html, "Count by words only"));
        Assert.DoesNotContain(warning, await _app.TextAsync("/statistics?q=pain"), StringComparison.Ordinal);
        Assert.DoesNotContain(warning, await _app.TextAsync("/statistics?mode=hybrid&year=2015"), StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(await _app.TextAsync("/statistics?q=pain&mode=meaning&year=2015&vs=all"), warning));
    }

    [Theory]
    [InlineData("outcome=Overturned")]
    [InlineData("reason=insufficient-documentation")]
    [InlineData("q=pain%20outcome%3Aoverturned&mode=keyword")]
    public async Task Search_and_statistics_warn_alike_where_the_outcome_was_chosen(string set)
    {
        foreach (var page in new[] { "/", "/statistics" })
        {
            var text = await _app.TextAsync($"{page}?{set}");
            Assert.Contains(ShareCaution.OutcomeChosen.Text, text, StringComparison.Ordinal);
            Assert.DoesNotContain(ShareCaution.Few.Text, text, StringComparison.Ordinal);
            Assert.DoesNotContain("For comparison", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_sets_stand_side_by_side_with_their_difference_and_what_they_share()
    {
        var year = _app.Workspace.Statistics.Count(new StatisticsRequest { By = ["year"] }, TestContext.Current.CancellationToken).Table("year").Rows;
        var (one, other) = (year[^1], year[^2]);
        var difference = new ShareDifference(one.Share, other.Share);

        var text = await _app.TextAsync($"/statistics?year={one.Value}&vs.year={other.Value}&by=category");

        Assert.Contains($"A less B: {DifferenceText.Of(difference)}.", text, StringComparison.Ordinal);
        Assert.Contains(DifferenceText.Verdict(difference), text, StringComparison.Ordinal);
        Assert.Contains($"{one.Share.Overturned} of {Plural.Of(one.Share.N, "decision")}", text, StringComparison.Ordinal);
        Assert.Contains($"{other.Share.Overturned} of {Plural.Of(other.Share.N, "decision")}", text, StringComparison.Ordinal);
        Assert.DoesNotContain("in both sets.", text, StringComparison.Ordinal);

        Assert.Contains($"{Plural.Of(one.Decisions, "decision is", "decisions are")} in both sets", await _app.TextAsync($"/statistics?year={one.Value}&vs=all&by=category"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_csv_of_a_chart_is_its_whole_table()
    {
        using var answer = await _app.Client.GetAsync(new Uri("/statistics/table.csv?q=pain&by=drug", UriKind.Relative), TestContext.Current.CancellationToken);
        var counted = _app.Workspace.Statistics.Count(new StatisticsRequest { Query = "pain", By = ["drug"] }, TestContext.Current.CancellationToken).Table("drug");
        using var expected = new MemoryStream();
        TableCsv.Write(expected, new FieldTable(counted, null, RowOrder.Count, isWhole: true), StatisticsPageState.Parse("?q=pain"));

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("imrsearch-drug-pain.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(expected.ToArray(), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static string Href(string html, string text) =>
        WebUtility.HtmlDecode(Regex.Match(html, $"<a[^>]*href=\"([^\"]+)\"[^>]*>\\s*{Regex.Escape(text)}").Groups[1].Value);

    [Theory]
    [InlineData("/statistics/table.csv", "by=")]
    [InlineData("/statistics/table.csv?by=category&q=((", "cannot be understood")]
    [InlineData("/statistics/table.csv?by=category&outcome=Lost", "Lost")]
    public async Task A_csv_that_cannot_be_made_says_why(string url, string why) =>
        Assert.Contains(why, await _app.TextAsync(url, HttpStatusCode.BadRequest), StringComparison.Ordinal);

    [Theory]
    [InlineData("/statistics?q=((", "cannot be understood")]
    [InlineData("/statistics?outcome=Lost", "has no value 'Lost'")]
    [InlineData("/statistics?vs.outcome=Lost", "has no value 'Lost'")]
    [InlineData("/statistics?q=zzzzunknown&mode=keyword", "No decisions")]
    public async Task What_cannot_be_counted_is_said(string url, string what) =>
        Assert.Contains(what, await _app.TextAsync(url), StringComparison.Ordinal);
}
