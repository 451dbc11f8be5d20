using System.Collections.Concurrent;
using ImrSearch.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ImrSearch.EndToEnd.BrowserSession))]

namespace ImrSearch.EndToEnd;

/// <summary>
/// What the browser tests share: contexts, and evidence of a failure (screenshots under TestResults). A message of the
/// browser about an error of the page fails the test that met it.
/// </summary>
public abstract class BrowserTest(BrowserSession session) : IAsyncLifetime
{
    private readonly List<IPage> _pages = [];
    private readonly List<AppProcess> _apps = [];
    private readonly ConcurrentQueue<string> _complaints = new();

    /// <summary>Where the program serves.</summary>
    protected Uri Address => session.Address;

    /// <summary>The data folder that it serves.</summary>
    protected string DataFolder => session.DataFolder;

    public ValueTask InitializeAsync()
    {
        if (session.Missing is { } why)
        {
            // On the build server a missing browser must not look like success.
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", why);
            Assert.Skip(why);
        }

        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        var test = TestContext.Current;
        var failed = test.TestState?.Result == TestResult.Failed;
        for (var number = 0; number < _pages.Count; number++)
        {
            if (failed)
            {
                var folder = Path.Combine(SharedData.RepositoryRoot, "TestResults");
                Directory.CreateDirectory(folder);
                var name = string.Concat($"{GetType().Name}.{test.TestMethod?.MethodName}-{number + 1}.png".Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-'));
                await _pages[number].ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name), FullPage = true });
            }

            await _pages[number].Context.DisposeAsync();
        }

        // The programs last: a page complains of one that is gone.
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }

        Clear();
        GC.SuppressFinalize(this);
        if (!failed)
        {
            Assert.Empty(_complaints);
        }
    }

    /// <summary>A program of this test's own, which ends with it.</summary>
    protected async Task<AppProcess> ServeAsync(string dataFolder, int samples, params string[] settings)
    {
        var app = await AppProcess.ServeAsync(dataFolder, samples, settings);
        _apps.Add(app);
        return app;
    }

    /// <summary>Puts away what the test has made.</summary>
    protected virtual void Clear()
    {
    }

    /// <summary>A page in a browser context of its own: another visitor, as far as the program can tell.</summary>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="height">In CSS pixels.</param>
    /// <param name="theme">Light or dark.</param>
    /// <param name="scripts">False for a browser that runs none.</param>
    /// <param name="address">Where another program than the shared one serves.</param>
    /// <param name="complains">False where the browser is bound to report errors: of a connection that the test cuts.</param>
    protected async Task<IPage> NewVisitorAsync(
        int width = 1280, int height = 900, ColorScheme theme = ColorScheme.Light, bool scripts = true, Uri? address = null, bool complains = true)
    {
        var context = await session.Browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (address ?? session.Address).ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = theme,
            ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = scripts,
        });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        _pages.Add(page);
        if (!complains)
        {
            return page;
        }

        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            // The browser itself reports the status of a page that is not found.
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal))
            {
                _complaints.Enqueue(message.Text);
            }
        };
        return page;
    }

    /// <summary>Goes to a search and waits until the page is live, its charts drawn.</summary>
    protected static async Task OpenSearchAsync(IPage page, string url)
    {
        await OpenAsync(page, url);
        await SearchView.WhenLiveAsync(page);
    }

    /// <summary>
    /// Goes to a page and waits until it is live: the live page takes the place of the one that was sent, and what a test
    /// holds of that one is gone then.
    /// </summary>
    protected static async Task OpenAsync(IPage page, string url)
    {
        await page.GotoAsync(url);
        await WhenStartedAsync(page);
    }

    /// <summary>Loads the page anew and waits until it is live.</summary>
    protected static async Task ReloadAsync(IPage page)
    {
        await page.ReloadAsync();
        await WhenStartedAsync(page);
    }

    private static Task WhenStartedAsync(IPage page) => Assertions.Expect(page.Locator("[data-page=starting]")).ToHaveCountAsync(0);
}
