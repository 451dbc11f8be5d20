using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ImrSearch.EndToEnd;

/// <summary>The real program in a process of its own, on a free port, over a data folder of its own.</summary>
public sealed partial class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private AppProcess(string[] arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        // Its static files are found from its own folder.
        var start = new ProcessStartInfo("dotnet", [BuiltProgram.Path("ImrSearch.Web"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Remove("IMRSEARCH_DATA");
        start.Environment.Remove("ASPNETCORE_URLS");
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Exited += (_, _) => _address.TrySetException(new InvalidOperationException($"The program ended before it served:\n{Output}"));
    }

    public Uri Address { get; private set; } = default!;

    public string Output => string.Join('\n', _output);

    /// <summary>Starts the program and waits until it serves.</summary>
    /// <param name="dataFolder">Its data folder.</param>
    /// <param name="samples">How many sample letters it writes into an empty one.</param>
    /// <param name="settings">Further arguments: "--name", "value".</param>
    public static Task<AppProcess> ServeAsync(string dataFolder, int samples, params string[] settings) =>
        ServeWithAsync(new Dictionary<string, string>(), dataFolder, samples, settings);

    /// <summary>The same, with variables of the environment.</summary>
    public static async Task<AppProcess> ServeWithAsync(IReadOnlyDictionary<string, string> environment, string dataFolder, int samples, params string[] settings)
    {
        var app = new AppProcess(
            ["--data", dataFolder, "--samples", samples.ToString(System.Globalization.CultureInfo.InvariantCulture), "--urls", "http://127.0.0.1:0", .. settings], environment);
        app.Start();
        app.Address = await app._address.Task.WaitAsync(StartLimit);
        return app;
    }

    /// <summary>Starts the program and waits for its end.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(params string[] arguments)
    {
        await using var app = new AppProcess(arguments);
        app.Start();
        await app._process.WaitForExitAsync().WaitAsync(StartLimit);
        return (app._process.ExitCode, app.Output);
    }

    /// <summary>Waits until the program has printed something.</summary>
    public async Task WhenSaidAsync(string text)
    {
        var since = Stopwatch.StartNew();
        while (!Output.Contains(text, StringComparison.Ordinal))
        {
            if (since.Elapsed > StartLimit)
            {
                throw new TimeoutException($"The program did not say \"{text}\" but:\n{Output}");
            }

            await Task.Delay(20);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"Now listening on: (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Listening();

    private void Start()
    {
        // Nobody may be waiting for the address when the program ends early on purpose.
        _ = _address.Task.ContinueWith(static task => task.Exception, TaskContinuationOptions.OnlyOnFaulted);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match)
        {
            _address.TrySetResult(new Uri(match.Groups[1].Value));
        }
    }
}
