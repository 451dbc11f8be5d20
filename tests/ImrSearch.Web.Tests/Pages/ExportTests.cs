using System.Net;
using System.Text;
using System.Text.Json;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using Microsoft.VisualBasic.FileIO;

namespace ImrSearch.Web.Tests.Pages;

public sealed class ExportTests(SampleApp samples) : IClassFixture<SampleApp>
{
    private readonly WebApp _app = samples.App;

    [Theory]
    [InlineData("/export/decisions.csv?q=pain&mode=keyword")]
    [InlineData("/export/decisions.csv?q=pain")]
    [InlineData("/export/decisions.csv?q=pain&mode=meaning&outcome=Upheld")]
    [InlineData("/export/decisions.csv?sort=newest&page=3")]
    public async Task The_spreadsheet_holds_every_decision_of_the_view_in_its_order(string url)
    {
        var expected = Walk(url);
        Assert.True(expected.Count > 15, "the samples are too few for more than one page");

        var table = await CsvAsync(url);

        Assert.Equal(expected.Select(card => card.DecisionId), table.Skip(1).Select(row => row[0]));
        Assert.Equal(expected.Select(card => card.Item), table.Skip(1).Select(row => row[Column(table, "item")]));
        Assert.Equal(expected.Select(card => card.Outcome ?? ""), table.Skip(1).Select(row => row[Column(table, "outcome")]));
        Assert.Equal(expected.Select(card => string.Join("; ", card.Reasons)), table.Skip(1).Select(row => row[Column(table, "reasons")]));
        var letter = _app.Workspace.Letters.Find(expected[0].LetterId)!.Letter;
        Assert.Equal(letter.Decisions.First(d => d.Item == expected[0].Item).Rationale, table[1][Column(table, "rationale")]);
    }

    [Fact]
    public async Task The_json_says_how_the_set_was_made_and_that_it_is_complete()
    {
        using var document = JsonDocument.Parse(await _app.Client.GetStringAsync(
            new Uri("/export/decisions.json?q=pain&mode=keyword&outcome=Upheld", UriKind.Relative), TestContext.Current.CancellationToken));
        var json = document.RootElement;
        var expected = Walk("/?q=pain&mode=keyword&outcome=Upheld");

        Assert.Equal(["pain", "keyword", "decision"], new[] { "query", "mode", "unit" }.Select(name => json.GetProperty(name).GetString()));
        Assert.Equal("Upheld", json.GetProperty("filters")[0].GetProperty("values")[0].GetString());
        Assert.Equal(expected.Count, json.GetProperty("total").GetProperty("decisions").GetInt32());
        Assert.Equal(expected.Count, json.GetProperty("outcomes").GetProperty("Upheld").GetInt32());
        Assert.Equal(expected.Select(card => card.DecisionId), json.GetProperty("decisions").EnumerateArray().Select(d => d.GetProperty("decisionId").GetString()));
        Assert.True(json.EnumerateObject().Last() is { Name: "complete", Value.ValueKind: JsonValueKind.True });
    }

    [Theory]
    [InlineData("/export/decisions.csv?q=%28%28AND", "character")]
    [InlineData("/export/decisions.json?outcome=nonsense", "no value 'nonsense'")]
    public async Task A_view_that_means_nothing_is_refused_with_the_reason(string url, string reason)
    {
        using var answer = await _app.Client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(reason, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_a_spreadsheet_would_run_as_a_formula_stays_text()
    {
        using var app = new WebApp();
        await app.ImportAsync("hostile.txt", LetterFile.Text(
            "CM15-0000001", "03/04/2016", ("=HYPERLINK(\"http://example.org\")", "Upheld", "ODG", "A rationale of \"quoted\" words, with a comma.")));

        var table = await CsvAsync("/export/decisions.csv", app);

        Assert.Equal("'=HYPERLINK(\"http://example.org\")", Assert.Single(table.Skip(1))[Column(table, "item")]);
    }

    /// <summary>All pages of a view, one after the other.</summary>
    private List<DecisionCard> Walk(string url)
    {
        var state = ImrSearch.Web.Searching.SearchPageState.Parse(url[url.IndexOf('?', StringComparison.Ordinal)..]);
        var cards = new List<DecisionCard>();
        SearchResult page;
        do
        {
            page = _app.Workspace.Search.Search(state.ToRequest([]) with { Skip = cards.Count, Top = 10 }, TestContext.Current.CancellationToken);
            cards.AddRange(page.Hits);
        }
        while (cards.Count < page.Totals.Decisions && page.Hits.Count > 0);
        Assert.Equal(page.Totals.Decisions, cards.Count);
        return cards;
    }

    private async Task<List<string[]>> CsvAsync(string url, WebApp? app = null)
    {
        using var answer = await (app ?? _app).Client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Matches("^imr-decisions-[0-9-]{10}.csv$", answer.Content.Headers.ContentDisposition!.FileName);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);

        // Another reader than the writer's own library.
        using var parser = new TextFieldParser(new MemoryStream(bytes), Encoding.UTF8) { Delimiters = [","], TrimWhiteSpace = false };
        var rows = new List<string[]>();
        while (!parser.EndOfData)
        {
            rows.Add(parser.ReadFields()!);
        }

        return rows;
    }

    private static int Column(List<string[]> table, string name) => Array.IndexOf(table[0], name);
}
