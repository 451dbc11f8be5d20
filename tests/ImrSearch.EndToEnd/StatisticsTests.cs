using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

public sealed class StatisticsTests(BrowserSession session) : BrowserTest(session)
{
    private const string Charts = "[data-field] .chart";

    [Fact]
    public async Task A_click_on_a_bar_narrows_every_chart_and_charts_tables_and_total_agree()
    {
        var page = await OpenAsync("/statistics?by=category&by=reason&by=specialty&by=year");
        await AssertChartsAreTheirTablesAsync(page, "category", "specialty", "year");
        var all = await TotalAsync(page);
        Assert.Equal(all, await ColumnSumAsync(page, "category"));
        Assert.Equal(all, await ColumnSumAsync(page, "year"));

        var row = page.Locator("[data-table='category'] tbody tr").First;
        var (value, count) = (await row.GetAttributeAsync("data-value"), await CountAsync(row));
        await page.Locator("[data-field='category'] .chart path[val]").Nth(0).ScrollIntoViewIfNeededAsync();
        await page.Locator("[data-field='category'] .chart path[val][j='0']").Last.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"category={Uri.EscapeDataString(value!)}"));
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(new Regex($"^{count:N0} decisions? in "));
        Assert.InRange(count, 1, all - 1);
        foreach (var field in new[] { "category", "year" })
        {
            Assert.Equal(count, await ColumnSumAsync(page, field));
        }

        await Assertions.Expect(page.Locator("[data-table='specialty'] tfoot [data-all]")).ToHaveTextAsync($"{count:N0}");
        await AssertChartsAreTheirTablesAsync(page, "category", "specialty", "year");
    }

    [Fact]
    public async Task A_row_opens_its_decisions_and_the_keyboard_reaches_both_of_its_links()
    {
        var page = await OpenAsync("/statistics?q=pain&by=reason");
        var row = page.Locator("[data-table='reason'] tbody tr").Nth(1);
        var count = await CountAsync(row);
        var all = await TotalAsync(page);

        // From the CSV link of the chart, by the keyboard alone.
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new Regex("^Table as CSV") }).FocusAsync();
        await TabToAsync(page, row.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new Regex("^Only these") }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(new Regex($"^{count:N0} decisions? in "));
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/statistics.*reason="));
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(new Regex($"^{all:N0} decisions? in "));

        await row.GetByRole(AriaRole.Link).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/\?q=pain&mode=keyword&reason="));
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(new Regex($"^{count:N0} decisions? in "));
    }

    [Fact]
    public async Task Two_filters_are_compared_side_by_side()
    {
        var page = await OpenAsync("/statistics?by=category");
        await page.Locator("a[id='facet-year-2015']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("year=2015"));
        await Assertions.Expect(page.Locator("a[id='facet-year-2015']")).ToBeCheckedAsync();
        var a = await TotalAsync(page);

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new Regex("^Compare with another set") }).ClickAsync();
        await Assertions.Expect(page.GetByText("These filters are those of set B")).ToBeVisibleAsync();
        await page.Locator("a[id='facet-year-2016']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("vs.year=2016"));
        await Assertions.Expect(page.Locator("a[id='facet-year-2016']")).ToBeCheckedAsync();
        await page.Locator("a[id='facet-year-2015']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/statistics\?year=2015&vs\.year=2016&edit=b"));

        await Assertions.Expect(page.Locator("[data-difference]")).ToContainTextAsync("percentage points, 95% interval");
        var b = (await BuiltProgram.CliJsonAsync(DataFolder, "search", "", "--filter", "year=2016")).GetProperty("total").GetProperty("decisions").GetInt32();
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(new Regex($"^{a:N0} decisions.* against {b:N0} decisions"));
        foreach (var (side, total) in new[] { ("a", a), ("b", b) })
        {
            var counts = await page.Locator($"[data-table='category'] tbody td[data-side='{side}']").AllInnerTextsAsync();
            Assert.Equal(total, counts.Sum(SearchView.Number));
        }

        await Assertions.Expect(page.Locator("[data-field='category'] .chart .apexcharts-rangebar-area").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Table_and_chart_are_saved_and_the_numbers_are_those_of_the_command_line()
    {
        var page = await OpenAsync("/statistics?q=pain&by=category&by=year&all=category");
        var stats = await BuiltProgram.CliJsonAsync(DataFolder, "stats", "pain", "--by", "category");
        Assert.Equal(stats.GetProperty("total").GetInt32(), await TotalAsync(page));
        foreach (var expected in stats.GetProperty("rows").EnumerateArray())
        {
            var row = page.Locator($"[data-table='category'] tbody tr[data-value='{expected.GetProperty("value").GetString()}']");
            Assert.Equal(expected.GetProperty("n").GetInt32(), await CountAsync(row));
            Assert.Equal(expected.GetProperty("overturned").GetInt32(), SearchView.Number(await row.Locator("[data-outcome='Overturned']").InnerTextAsync()));
            Assert.Equal(expected.GetProperty("rate").GetDouble(), double.Parse((await row.Locator("[data-rate]").GetAttributeAsync("data-rate"))!, CultureInfo.InvariantCulture), 12);
        }

        var csv = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("[data-field='category']").GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new Regex("^Table as CSV") }).ClickAsync());
        Assert.Equal("imrsearch-category-pain.csv", csv.SuggestedFilename);
        var lines = await File.ReadAllLinesAsync(await csv.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(stats.GetProperty("rows").GetArrayLength() + 2, lines.Length);

        foreach (var field in new[] { "category", "year" })
        {
            var png = await page.RunAndWaitForDownloadAsync(() =>
                page.Locator($"[data-field='{field}']").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new Regex("^Chart as PNG") }).ClickAsync());
            Assert.Equal($"imrsearch-{field}-pain.png", png.SuggestedFilename);
            var bytes = await File.ReadAllBytesAsync(await png.PathAsync(), TestContext.Current.CancellationToken);
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
            Assert.True(bytes.Length > 8_000, $"{bytes.Length} bytes are no chart");
        }
    }

    [Theory]
    [InlineData("/statistics?q=pain&by=category", "category", "“pain” (all words). n = ", "Overturned", "Upheld", "Bars: how many decisions, by outcome.")]
    [InlineData("/statistics?q=pain&mode=hybrid&show=rate&by=drug", "drug", "“pain” (all words, and the nearest in meaning). n = ", "Share overturned: 95% interval, mark at the share", "A decision with two drugs counts in both rows")]
    [InlineData("/statistics?year=2015&vs.year=2016&by=category", "category", "A: Decision year: 2015. n = ", "B: Decision year: 2016. n = ", "A: 95% interval, mark at the share", "B: 95% interval, mark at the share")]
    [InlineData("/statistics?year=2015&vs.year=2016&by=quarter", "quarter", "A: Decision year: 2015. n = ", "B: dashes, 95% interval as band", "Lines: the share overturned of A and of B")]
    public async Task A_chart_that_is_saved_says_what_it_is_of(string url, string field, params string[] said)
    {
        var page = await OpenAsync(url);
        await page.EvaluateAsync("""
            () => {
              const write = CanvasRenderingContext2D.prototype.fillText;
              window.written = [];
              CanvasRenderingContext2D.prototype.fillText = function (text, ...at) {
                window.written.push(text);
                return write.call(this, text, ...at);
              };
            }
            """);
        var png = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator($"[data-field='{field}']").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { NameRegex = new Regex("^Chart as PNG") }).ClickAsync());
        Assert.StartsWith($"imrsearch-{field}-", png.SuggestedFilename, StringComparison.Ordinal);
        var written = string.Join(' ', await page.EvaluateAsync<string[]>("written"));
        Assert.StartsWith("Outcomes by ", written.Replace("Share overturned by", "Outcomes by", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.All(said, text => Assert.Contains(text, written, StringComparison.Ordinal));
        Assert.DoesNotContain("Click", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_scripts_the_tables_count_and_their_links_lead_on()
    {
        var page = await NewVisitorAsync(scripts: false);
        await page.GotoAsync("/statistics");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("pain");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(@"/statistics\?q=pain$"));

        var row = page.Locator("[data-table='category'] tbody tr").First;
        var count = await CountAsync(row);
        await row.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { NameRegex = new Regex("^Only these") }).ClickAsync();
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(new Regex($"^{count:N0} decisions? in "));
    }

    [Theory]
    [InlineData("/statistics?q=pain&mode=hybrid", ColorScheme.Light, 1280)]
    [InlineData("/statistics?category=Pharmaceuticals&show=rate", ColorScheme.Dark, 1280)]
    [InlineData("/statistics?year=2015&vs.year=2016&edit=b", ColorScheme.Dark, 1280)]
    [InlineData("/statistics?year=2015&vs.year=2016", ColorScheme.Light, 390)]
    [InlineData("/statistics?q=pain&show=shares", ColorScheme.Dark, 390)]
    public async Task Axe_finds_no_violation_and_nothing_is_wider_than_the_screen(string url, ColorScheme theme, int width)
    {
        var page = await OpenAsync(url, width, theme);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{url} is wider than the screen");
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");

        var result = await page.RunAxe();

        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help}\n  " + string.Join("\n  ", violation.Nodes.Take(4).Select(node => node.Html)))));
    }

    /// <summary>Goes to a view and waits until the page is live, every chart drawn.</summary>
    private async Task<IPage> OpenAsync(string url, int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        var page = await NewVisitorAsync(width, 900, theme);
        await OpenAsync(page, url);
        await WhenDrawnAsync(page);
        return page;
    }

    private static async Task WhenDrawnAsync(IPage page) => await page.WaitForFunctionAsync("""
        selector => {
          const charts = [...document.querySelectorAll(selector)];
          return charts.length > 0 && charts.every(chart => chart.querySelector("svg.apexcharts-svg"));
        }
        """, Charts);

    /// <summary>The bars of a chart, series by series, hold the numbers of the table's outcome columns.</summary>
    private static async Task AssertChartsAreTheirTablesAsync(IPage page, params string[] fields)
    {
        foreach (var field in fields)
        {
            await page.WaitForFunctionAsync("""
                field => {
                  const panel = document.querySelector(`[data-field='${field}']`);
                  const cells = name => [...panel.querySelectorAll(`tbody [data-outcome='${name}']`)].map(cell => Number(cell.textContent.replaceAll(",", "")));
                  const names = [...new Set([...panel.querySelectorAll("tbody [data-outcome]")].map(cell => cell.dataset.outcome))];
                  const series = [...panel.querySelector(".chart").querySelectorAll(".apexcharts-series[rel]")].map(one =>
                    [...one.querySelectorAll("path[val]")].map(bar => Number(bar.getAttribute("val"))));
                  return names.length > 0 && series.length === names.length && names.every((name, place) => {
                    const table = cells(name);
                    const chart = series[place].filter((_, at) => panel.querySelector(".in-time") === null || series.some(one => one[at] > 0));
                    return JSON.stringify(table) === JSON.stringify(chart);
                  });
                }
                """, field);
        }
    }

    private static async Task<int> TotalAsync(IPage page) => SearchView.Number(await page.Locator("h2.total").InnerTextAsync());

    private static async Task<int> CountAsync(ILocator row) => SearchView.Number((await row.Locator("[data-all]").TextContentAsync())!);

    private static async Task<int> ColumnSumAsync(IPage page, string field) =>
        (await page.Locator($"[data-table='{field}'] tbody [data-all]").AllTextContentsAsync()).Sum(SearchView.Number);

    private static async Task TabToAsync(IPage page, ILocator target)
    {
        for (var step = 0; step < 30 && !await target.EvaluateAsync<bool>("link => link === document.activeElement"); step++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(target).ToBeFocusedAsync();
    }
}
