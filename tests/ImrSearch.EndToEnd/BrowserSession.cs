using ImrSearch.Testing;
using Microsoft.Playwright;

namespace ImrSearch.EndToEnd;

/// <summary>One program over sample letters and one browser, shared by all tests of the assembly.</summary>
public sealed class BrowserSession : IAsyncLifetime
{
    private const int Samples = 150;

    private TempFolder? _folder;
    private IPlaywright? _playwright;
    private AppProcess? _app;

    public IBrowser? Browser { get; private set; }

    public Uri Address => _app!.Address;

    public string DataFolder => _folder!.File("data");

    public string Output => _app!.Output;

    /// <summary>Why there is no browser, or null.</summary>
    public string? Missing { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (Browsers.Find() is not { } path)
        {
            Missing = $"no Chromium was found; install one (Debian: apt-get install chromium) or name it in {Browsers.Variable}";
            return;
        }

        _folder = new TempFolder();
        _app = await AppProcess.ServeAsync(DataFolder, Samples);
        _playwright = await Playwright.CreateAsync();

        // A busy machine is slow, and that is no fault of the page: what never comes fails as well after a longer wait.
        Assertions.SetDefaultExpectTimeout(30_000);

        // Chromium has no sandbox for the superuser of Linux, which is who containers run as.
        var isRoot = OperatingSystem.IsLinux() && Environment.UserName == "root";
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Headless = true,
            Args = isRoot ? ["--no-sandbox"] : [],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _folder?.Dispose();
    }
}
