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
