using ImrSearch.Testing;

namespace ImrSearch.EndToEnd;

/// <summary>Starts that fail; they need no browser.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_data_folder_that_cannot_be_used_ends_the_program_with_a_reason()
    {
        var file = _folder.Write("notes.txt", "not a folder");

        var (exitCode, output) = await AppProcess.RunToEndAsync("--data", file, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains(file, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_ends_the_program_with_a_reason()
    {
        await using var first = await AppProcess.ServeAsync(_folder.File("first"), samples: 0);

        var (exitCode, output) = await AppProcess.RunToEndAsync("--data", _folder.File("second"), "--samples", "0", "--urls", first.Address.ToString());

        Assert.Equal(1, exitCode);
        Assert.Contains("--urls", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_itself_only_this_machine_is_served_and_an_open_address_is_warned_of()
    {
        await using (var usual = await AppProcess.ServeAsync(_folder.File("data"), samples: 0))
        {
            Assert.DoesNotContain("no sign-in", usual.Output, StringComparison.Ordinal);
        }

        await using var open = await AppProcess.ServeAsync(_folder.File("data"), samples: 0, "--urls", "http://127.0.0.1:0;http://0.0.0.0:0");
        await open.WhenSaidAsync("no sign-in");
    }

    [Fact]
    public async Task An_answer_to_HEAD_has_no_body_that_the_next_answer_would_be_taken_from()
    {
        await using var app = await AppProcess.ServeAsync(_folder.File("data"), samples: 0);
        using var one = new SocketsHttpHandler { MaxConnectionsPerServer = 1 };
        using var client = new HttpClient(one) { BaseAddress = app.Address };

        foreach (var url in new[] { "/", "/nowhere", "/app.css" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(url, UriKind.Relative));
            using var head = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            Assert.Equal("ok", await client.GetStringAsync(new Uri("/healthz", UriKind.Relative), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_limit_of_uploads_that_is_none_ends_the_program_with_a_reason()
    {
        var (exitCode, output) = await AppProcess.RunToEndAsync("--data", _folder.File("data"), "--samples", "0", "--urls", "http://127.0.0.1:0", "--upload:maxFiles", "many");

        Assert.Equal(1, exitCode);
        Assert.Contains("upload:maxFiles=many", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_trusted_proxies_that_is_none_ends_the_program_with_a_reason()
    {
        var (exitCode, output) = await AppProcess.RunToEndAsync("--data", _folder.File("data"), "--samples", "0", "--urls", "http://127.0.0.1:0", "--trustedProxies", "my-proxy");

        Assert.Equal(1, exitCode);
        Assert.Contains("trustedProxies=my-proxy", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_an_embedding_service_is_never_said()
    {
        const string Key = "sk-4242-secret";

        // Nobody answers there: every letter's meaning fails, and is told.
        await using var app = await AppProcess.ServeWithAsync(
            new Dictionary<string, string> { ["IMRSEARCH_EMBEDDING_URL"] = "http://127.0.0.1:9", ["IMRSEARCH_EMBEDDING_MODEL"] = "m", ["IMRSEARCH_EMBEDDING_KEY"] = Key },
            _folder.File("data"), samples: 3);
        using var client = new HttpClient { BaseAddress = app.Address };
        foreach (var url in new[] { "/?q=pain", "/library" })
        {
            Assert.DoesNotContain(Key, await client.GetStringAsync(new Uri(url, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Key, app.Output, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_folder.File("data"), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            Assert.DoesNotContain(Key, await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_number_of_samples_that_is_none_ends_the_program_with_a_reason()
    {
        var (exitCode, output) = await AppProcess.RunToEndAsync("--data", _folder.File("data"), "--samples", "many", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, exitCode);
        Assert.Contains("samples=many", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_folder_is_filled_with_samples_once()
    {
        var data = _folder.File("data");
        await using (var first = await AppProcess.ServeAsync(data, samples: 12))
        {
            Assert.Contains("importing 12 sample letters", first.Output, StringComparison.Ordinal);
        }

        await using var second = await AppProcess.ServeAsync(data, samples: 12);
        Assert.DoesNotContain("importing", second.Output, StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = second.Address };
        Assert.Contains("12 of the 12 letters", await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
