using System.Net;
using System.Text.RegularExpressions;
using ImrSearch.App;
using ImrSearch.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ImrSearch.Web.Tests.Pages;

/// <summary>The whole web application in this process, over a data folder of its own.</summary>
public sealed class WebApp : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly WebApplicationFactory<Program> _factory;

    /// <param name="samples">Sample letters to begin with.</param>
    /// <param name="settings">Further settings of the configuration.</param>
    /// <param name="log">Is given what the program logs; null for nobody.</param>
    public WebApp(int samples = 0, (string Name, string Value)[]? settings = null, ILoggerProvider? log = null)
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseEnvironment("Production")
                .ConfigureLogging(logging =>
                {
                    logging.ClearProviders();
                    if (log is not null)
                    {
                        logging.AddProvider(log);
                    }
                })
                .UseSetting("data", _folder.File("data"))
                .UseSetting("samples", samples.ToString(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var (name, value) in settings ?? [])
            {
                host.UseSetting(name, value);
            }
        });
        Client = _factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _factory.Services;

    public Workspace Workspace => _factory.Services.GetRequiredService<Workspace>();

    public async Task ImportAsync(string fileName, string text)
    {
        var report = await Workspace.Importer.ImportPathsAsync([_folder.Write(fileName, text)], progress: null, TestContext.Current.CancellationToken);
        Assert.Equal(1, report.Files);
    }

    /// <summary>Marks every letter as read by an older version, as an updated catalogue has them.</summary>
    public void MakeLettersOld()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(Workspace.DataFolder, "catalog.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "UPDATE letters SET reader_version = 0";
        command.ExecuteNonQuery();
    }

    /// <summary>The page's HTML as the server sends it, before any script runs; without the attributes that scope styles.</summary>
    public async Task<string> HtmlAsync(string url, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(expected, answer.StatusCode);
        return Regex.Replace(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), " b-[a-z0-9]{10}(?=[ >])", "");
    }

    /// <summary>What a reader sees of the page: its text without tags, on one line.</summary>
    public async Task<string> TextAsync(string url, HttpStatusCode expected = HttpStatusCode.OK) => Text(await HtmlAsync(url, expected));

    public static string Text(string html) => WebUtility.HtmlDecode(Regex.Replace(
        Regex.Replace(Regex.Replace(html, "<!--.*?-->", "", RegexOptions.Singleline), "<[^>]+>", " "), @"\s+", " "));

    /// <summary>The HTML of the first element with this attribute.</summary>
    public static string Element(string html, string tag, string attribute)
    {
        var match = Regex.Match(html, $"<{tag}[^>]*{Regex.Escape(attribute)}[^>]*>.*?</{tag}>", RegexOptions.Singleline);
        Assert.True(match.Success, $"no <{tag} {attribute}> in the page");
        return match.Value;
    }

    public void Dispose()
    {
        Client.Dispose();
        _factory.Dispose();
        _folder.Dispose();
    }
}
