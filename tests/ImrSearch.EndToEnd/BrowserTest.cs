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

        Clear();
        GC.SuppressFinalize(this);
        if (!failed)
        {
            Assert.Empty(_complaints);
        }
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
        context.SetDefaultTimeout(20_000);
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
        await page.GotoAsync(url);
        await SearchView.WhenLiveAsync(page);
    }
}
