using System.Net;
using ImrSearch.Web.Tests.Pages;

namespace ImrSearch.Web.Tests.Hosting;

/// <summary>No address leads to a file that is not a letter's own.</summary>
public sealed class PathTests : IDisposable
{
    private readonly WebApp _app = new(samples: 2);

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("/letters/..%2f..%2fcatalog.db/original")]
    [InlineData("/letters/%2e%2e%2fcatalog.db/original")]
    [InlineData("/letters/..%5c..%5ccatalog.db/original")]
    [InlineData("/letters/%2fetc%2fpasswd/original")]
    [InlineData("/..%2fcatalog.db")]
    [InlineData("/%2e%2e/catalog.db")]
    [InlineData("/keys/")]
    [InlineData("/uploads/")]
    [InlineData("/_framework/..%2f..%2fappsettings.json")]
    [InlineData("/letters/CM99-9999999")]
    [InlineData("/letters/%3Cscript%3E")]
    public async Task Such_an_address_finds_nothing(string url)
    {
        using var answer = await _app.Client.GetAsync(new Uri("http://localhost" + url), TestContext.Current.CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.DoesNotContain("SQLite format", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_original_has_the_name_that_it_came_with_and_no_header_of_its_own()
    {
        await _app.Workspace.Importer.ImportAsync(
            [new ImrSearch.App.Importing.ImportSource("le\"tter\r\nSet-Cookie: a=b.txt", _ => Task.FromResult<ReadOnlyMemory<byte>>(System.Text.Encoding.UTF8.GetBytes(LetterFile.Text("CM16-0000001", "04/05/2016", ("Norco", "Upheld", "ODG", "No.")))))],
            cancellation: TestContext.Current.CancellationToken);

        using var answer = await _app.Client.GetAsync(new Uri("/letters/CM16-0000001/original", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("inline", answer.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
    }
}
