using System.Text;
using ImrSearch.Testing;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>What stands in a letter, a file's name or a query is shown as text on every page, whatever it looks like.</summary>
public sealed class HostileTests(BrowserSession session) : BrowserTest(session)
{
    private const string Markup = "<script>window.hit=1</script><img src=x onerror=\"window.hit=1\"><svg onload=window.hit=1>";

    private readonly TempFolder _folder = new();

    protected override void Clear() => _folder.Dispose();

    [Fact]
    public async Task Markup_of_letters_names_and_queries_does_nothing_and_odd_text_does_not_break_the_page()
    {
        var longWord = new string('m', 3000);
        var letter = $"""
            Case Number: CM16-0000001
            Date Assigned: 03/01/2016
            Decision Date: 04/05/2016
            Priority: Standard

            CLINICAL CASE SUMMARY
            The injured worker is a 47-year-old female. {Markup} She hurt her back. {"\u202e"}reversed{"\u202c"} and in{"\u200b"}visible. {longWord}

            IMR ISSUES, DECISIONS AND RATIONALES
            The Final Determination was based on decisions for the disputed items/services set forth below:

            Norco 10/325mg {Markup} #120: Upheld
            Claims Administrator guideline: Decision based on MTUS {Markup} Guidelines 2009.
            MAXIMUS guideline: Decision based on ODG {Markup} Pain Chapter.
            Decision rationale: No functional benefit is shown. {Markup} {longWord}

            """;
        var app = await ServeAsync(_folder.File("data"), samples: 0);
        var page = await NewVisitorAsync(address: app.Address);
        await OpenAsync(page, "/library");
        await Assertions.Expect(page.Locator("form.drop[data-ready]")).ToBeVisibleAsync();
        await page.Locator("#upload-files").SetInputFilesAsync(
        [
            new FilePayload { Name = "le\"tter'<img src=x onerror=window.hit=1>.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(letter) },
            new FilePayload { Name = "<svg onload=window.hit=1>.pdf", MimeType = "application/pdf", Buffer = [0x50, 0x4B, 3, 4] },
            new FilePayload { Name = "note <b onclick=window.hit=1>.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes($"Minutes of the garden club. {Markup}") },
        ]);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Upload and import" }).ClickAsync();
        await Assertions.Expect(page.Locator("#job-title")).ToHaveTextAsync("Importing 2 uploaded files – done", new LocatorAssertionsToHaveTextOptions { Timeout = 60_000 });
        await AssertHarmlessAsync(page);

        foreach (var url in new[]
        {
            "/library", "/", "/?q=benefit", $"/?q={Uri.EscapeDataString(Markup)}", $"/?q={Uri.EscapeDataString("\"" + Markup)}&mode=keyword",
            "/compare?d=CM16-0000001%231", $"/compare?d=CM16-0000001%231&d={Uri.EscapeDataString(Markup)}", $"/exhibits?d=CM16-0000001%231&title={Uri.EscapeDataString(Markup)}",
            $"/statistics?q={Uri.EscapeDataString(Markup)}", "/statistics?by=drug&by=category",
            $"/?outcome={Uri.EscapeDataString(Markup)}", "/letters/CM16-0000001", $"/letters/{Uri.EscapeDataString(Markup)}", $"/library?folder={Uri.EscapeDataString(Markup)}&stage={Uri.EscapeDataString(Markup)}",
        })
        {
            await OpenAsync(page, url);
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            await AssertHarmlessAsync(page);
        }

        await page.SetViewportSizeAsync(390, 800);
        await OpenAsync(page, "/letters/CM16-0000001");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("CM16-0000001");
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 390);
    }

    private static async Task AssertHarmlessAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("window.hit === undefined"), $"a script of a letter ran on {page.Url}");
        Assert.Equal(0, await page.Locator("[onerror],[onload],[onclick],img[src=x],script:not([src])").CountAsync());
    }
}
