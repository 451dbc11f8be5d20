using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>The numbers that a search page shows, each read from its own place on the screen.</summary>
public sealed record SearchView
{
    private const string BarSum = """
        chart => [...chart.querySelectorAll("path[val]")].reduce((sum, bar) => sum + Number(bar.getAttribute("val")), 0)
        """;

    private const string SliceValues = """
        chart => [...chart.querySelectorAll(".apexcharts-pie-area")].map(slice => Number(slice.getAttribute("data:value")))
        """;

    /// <summary>Decisions in the total line.</summary>
    public required int Total { get; init; }

    /// <summary>Decisions by outcome in the table beside the donut.</summary>
    public required IReadOnlyDictionary<string, int> OutcomeTable { get; init; }

    /// <summary>The donut's slices, in its own SVG.</summary>
    public required IReadOnlyList<int> DonutSlices { get; init; }

    /// <summary>The sum over the table of years.</summary>
    public required int YearTableSum { get; init; }

    /// <summary>The sum over the bars, in their own SVG.</summary>
    public required int BarsSum { get; init; }

    /// <summary>Waits until the page answers clicks itself and both charts are drawn.</summary>
    public static async Task WhenLiveAsync(IPage page)
    {
        await page.Locator("[data-chart='Decisions by outcome'] svg").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
        await page.Locator("[data-chart='Decisions by year'] svg").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
    }

    /// <summary>Waits until the total line says this many decisions and the donut has followed.</summary>
    public static async Task WhenTotalIsAsync(IPage page, int decisions)
    {
        await Assertions.Expect(page.Locator("h2.total")).ToHaveTextAsync(new Regex($"^{decisions.ToString("N0", CultureInfo.InvariantCulture)} decisions? in "));
        await page.WaitForFunctionAsync("""
            expected => [...document.querySelectorAll("[data-chart='Decisions by outcome'] .apexcharts-pie-area")]
                .reduce((sum, slice) => sum + Number(slice.getAttribute("data:value")), 0) === expected
            """, decisions);
        await page.WaitForFunctionAsync("""
            expected => [...document.querySelectorAll("[data-chart='Decisions by year'] path[val]")]
                .reduce((sum, bar) => sum + Number(bar.getAttribute("val")), 0) === expected
            """, decisions);
    }

    public static async Task<SearchView> ReadAsync(IPage page) => new()
    {
        Total = Number(await page.Locator("h2.total").InnerTextAsync()),
        OutcomeTable = await OutcomesAsync(page),
        DonutSlices = await page.Locator("[data-chart='Decisions by outcome']").EvaluateAsync<int[]>(SliceValues),
        YearTableSum = (await page.Locator("[data-table='years'] tbody td:last-child").AllTextContentsAsync()).Sum(Number),
        BarsSum = await page.Locator("[data-chart='Decisions by year']").EvaluateAsync<int>(BarSum),
    };

    /// <summary>The count beside a facet's value.</summary>
    public static async Task<int> FacetCountAsync(IPage page, string field, string value) =>
        Number((await page.Locator(Facet(field, value)).Locator(".count").TextContentAsync())!);

    public static string Facet(string field, string value) => $"a[id=\"facet-{field}-{Uri.EscapeDataString(value)}\"]";

    /// <summary>The number at the start of a text such as "1,204 decisions".</summary>
    public static int Number(string text) =>
        int.Parse(Regex.Match(text.Trim(), @"^[\d,]+").Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static async Task<IReadOnlyDictionary<string, int>> OutcomesAsync(IPage page)
    {
        var outcomes = new Dictionary<string, int>();
        foreach (var row in await page.Locator("[data-table='outcomes'] tbody tr").AllAsync())
        {
            outcomes[(await row.Locator("th").InnerTextAsync()).Trim()] = Number(await row.Locator("td").First.InnerTextAsync());
        }

        return outcomes;
    }
}
