using ImrSearch.Testing;

[assembly: AssemblyFixture(typeof(ImrSearch.EndToEnd.RealLettersSession))]

namespace ImrSearch.EndToEnd;

/// <summary>One program over the real letters of the reference data, started by the first test that needs it.</summary>
public sealed class RealLettersSession : IAsyncDisposable
{
    private readonly Lazy<Task<AppProcess>> _app;
    private readonly TempFolder _folder = new();

    public RealLettersSession() => _app = new Lazy<Task<AppProcess>>(StartAsync);

    public string DataFolder => _folder.File("data");

    /// <summary>Where it serves; the test is skipped where the letters are not at hand.</summary>
    public async Task<Uri> AddressAsync()
    {
        if (SharedData.Missing(SharedData.Letters) is { } why)
        {
            Assert.Skip(why);
        }

        return (await _app.Value).Address;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app.IsValueCreated)
        {
            await (await _app.Value).DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task<AppProcess> StartAsync()
    {
        await BuiltProgram.CliJsonAsync(DataFolder, "import", SharedData.Letters);
        return await AppProcess.ServeAsync(DataFolder, samples: 0);
    }
}
