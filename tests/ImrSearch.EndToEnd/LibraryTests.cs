using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using ImrSearch.Samples;
using ImrSearch.Testing;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>Letters come in through the page; each test has a program and a library of its own.</summary>
public sealed class LibraryTests(BrowserSession session) : BrowserTest(session)
{
    private readonly TempFolder _folder = new();

    private static readonly LocatorAssertionsToHaveTextOptions Patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Dropped_files_show_their_progress_and_the_bad_one_its_reason_and_can_be_read_again()
    {
        var app = await ServeAsync(_folder.File("data"), samples: 0);
        var page = await NewVisitorAsync(address: app.Address);

        // Reached by the live navigation, as people do.
        await OpenAsync(page, "/");
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Library", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("form.drop")).ToBeVisibleAsync();
        var letter = new SampleLetterWriter(7).WriteMany(2).ToList();

        await DropAsync(
            page, ("one.txt", Encoding.UTF8.GetBytes(letter[0].Text)), ("two.txt", Encoding.UTF8.GetBytes(letter[1].Text)),
            ("copy.txt", Encoding.UTF8.GetBytes(letter[0].Text)), ("broken.pdf", "%PDF-1.4 and no more"u8.ToArray()), ("sheet.pdf", [0x50, 0x4B, 3, 4, 0]));

        await Assertions.Expect(page.Locator(".sending")).ToContainTextAsync("4 files received, 1 refused");
        await Assertions.Expect(page.Locator(".sent li")).ToHaveCountAsync(5);
        await Assertions.Expect(page.Locator(".sent li").Filter(new LocatorFilterOptions { HasText = "sheet.pdf" })).ToContainTextAsync("Word or Excel document");
        await Assertions.Expect(page.Locator("#job-title")).ToHaveTextAsync("Importing 4 uploaded files – done", Patient);
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("5 files: 2 new letters, 0 replaced, 1 already here, 2 problems.");
        await Assertions.Expect(page.Locator(".tiles div").Filter(new LocatorFilterOptions { HasText = "Letters" })).ToContainTextAsync("2");
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("broken.pdf");
        await Assertions.Expect(page.Locator("#state")).ToContainTextAsync("Search by meaning is ready");

        await page.Locator("#problems").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Read it again: broken.pdf" }).ClickAsync();

        await Assertions.Expect(page.Locator("#job-title")).ToHaveTextAsync("Reading a file again – done", Patient);
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("1 kept file read again");
        await Assertions.Expect(page.Locator("#problems .problem-list li").Filter(new LocatorFilterOptions { HasText = "broken.pdf" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Without_scripts_the_same_forms_upload_check_and_rebuild()
    {
        var app = await ServeAsync(_folder.File("data"), samples: 3);
        var page = await NewVisitorAsync(address: app.Address, scripts: false);
        await page.GotoAsync("/library");
        await page.Locator("#upload-files").SetInputFilesAsync(
            [new FilePayload { Name = "one.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(new SampleLetterWriter(7).WriteMany(5).Last().Text) }]);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Upload and import" }).ClickAsync();
        await WhenDoneAsync(page, "Importing 1 uploaded file");
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("1 new letter");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check everything" }).ClickAsync();
        await WhenDoneAsync(page, "Checking the library");
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("Everything is sound: 4 letters");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Make the search index anew" }).ClickAsync();
        await WhenDoneAsync(page, "Making the search index anew");
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("The search index holds 4 letters");
    }

    [Fact]
    public async Task A_long_import_of_a_folder_is_seen_on_every_page_is_accessible_and_can_be_stopped()
    {
        const int Letters = 4000;
        SampleFolder.Write(new SampleLetterWriter(3), Letters, _folder.File("root/many"), null, TestContext.Current.CancellationToken);
        var app = await ServeAsync(_folder.File("data"), samples: 0, "--importRoot", _folder.File("root"));
        var page = await NewVisitorAsync(address: app.Address);
        var dark = await NewVisitorAsync(390, 800, ColorScheme.Dark, address: app.Address);
        await AssertAccessibleAsync(page);
        await page.Locator(".folders a", new PageLocatorOptions { HasText = "many" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("folder=many"));
        await Assertions.Expect(page.Locator(".crumbs [aria-current=page]")).ToHaveTextAsync("many");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Import this folder" }).ClickAsync();

        await Assertions.Expect(page.Locator("#job[data-running]")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync(new Regex(@"[\d,]+ of 4,000"));
        await OpenAsync(dark, "/");
        await Assertions.Expect(dark.Locator(".activity")).ToContainTextAsync("Importing the folder many");
        await AssertAccessibleAsync(dark);
        await Assertions.Expect(dark.Locator("#job[data-running]")).ToBeVisibleAsync();

        // The other visitor sees it end at once.
        await page.Locator("#job").GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Stop" }).ClickAsync();
        await Assertions.Expect(dark.Locator("#job-title")).ToHaveTextAsync("Importing the folder many – stopped", Patient);
        await Assertions.Expect(page.Locator("#job")).ToContainTextAsync("What was taken in by then is kept");
        var status = await BuiltProgram.CliJsonAsync(_folder.File("data"), "status");
        Assert.InRange(status.GetProperty("letters").GetInt32(), 0, Letters - 1);
        Assert.Equal(status.GetProperty("catalogueChange").GetInt64(), status.GetProperty("index").GetProperty("appliedChange").GetInt64());
        await AssertAccessibleAsync(dark, open: false);
    }

    [Fact]
    public async Task What_another_program_is_doing_to_the_library_is_said_and_not_disturbed()
    {
        var app = await ServeAsync(_folder.File("data"), samples: 3);
        var page = await NewVisitorAsync(address: app.Address);
        await OpenAsync(page, "/library");
        await using (new FileStream(_folder.File("data/write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Check everything" }).ClickAsync();

            await Assertions.Expect(page.Locator("#job-title")).ToHaveTextAsync("Checking the library – failed", Patient);
            await Assertions.Expect(page.Locator("#job [role=alert]")).ToContainTextAsync("Another ImrSearch");
        }
    }

    protected override void Clear() => _folder.Dispose();

    // Without scripts the page asks for itself anew while something runs.
    private static Task WhenDoneAsync(IPage page, string title) => Assertions.Expect(page.Locator("#job-title")).ToHaveTextAsync($"{title} – done", Patient);

    private static async Task AssertAccessibleAsync(IPage page, bool open = true)
    {
        if (open)
        {
            await OpenAsync(page, "/library");
        }

        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        var result = await page.RunAxe();
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {violation.Nodes[0].Html}")));
    }

    private static async Task DropAsync(IPage page, params (string Name, byte[] Content)[] files)
    {
        // The script that takes dropped files comes with the live page.
        await Assertions.Expect(page.Locator("form.drop[data-ready]")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 30_000 });
        var transfer = await page.EvaluateHandleAsync(
            """
            files => {
              const transfer = new DataTransfer();
              for (const file of files) {
                transfer.items.add(new File([Uint8Array.from(atob(file.content), c => c.charCodeAt(0))], file.name));
              }
              return transfer;
            }
            """,
            files.Select(file => new { name = file.Name, content = Convert.ToBase64String(file.Content) }).ToArray());
        foreach (var type in new[] { "dragenter", "dragover", "drop" })
        {
            await page.DispatchEventAsync("form.drop", type, new { dataTransfer = transfer });
        }
    }
}
