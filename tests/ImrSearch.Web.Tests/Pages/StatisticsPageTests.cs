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
    [InlineData("/statistics?q=pain&mode=keyword&all=drug&all=reason")]
    [InlineData("/statistics?mode=keyword&category=Pharmaceuticals&by=drug&by=subcategory&by=reason&by=specialty&all=drug")]
    [InlineData("/statistics?q=pain%20OR%20injection&mode=keyword&reason=insufficient-documentation&by=reason&by=year&all=reason")]
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
        using var answer = await _app.Client.GetAsync(new Uri("/statistics/table.csv?q=pain&mode=keyword&by=drug", UriKind.Relative), TestContext.Current.CancellationToken);
        var counted = _app.Workspace.Statistics.Count(new StatisticsRequest { Query = "pain", By = ["drug"] }, TestContext.Current.CancellationToken).Table("drug");
        using var expected = new MemoryStream();
        TableCsv.Write(expected, new FieldTable(counted, null, RowOrder.Count, isWhole: true));

        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("imr-statistics-drug.csv", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(expected.ToArray(), await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

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
