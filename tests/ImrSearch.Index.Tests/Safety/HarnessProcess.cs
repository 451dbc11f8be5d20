using System.Diagnostics;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>The harness program in a process of its own; killed when disposed.</summary>
internal sealed class HarnessProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    public HarnessProcess(params string[] arguments)
        : this(Program, arguments)
    {
    }

    private HarnessProcess(string program, IEnumerable<string> arguments) =>
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;

    private static string Program { get; } =
        Path.Combine(AppContext.BaseDirectory, "ImrSearch.Index.Harness" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    /// <summary>
    /// With a limit on the size of files, as a POSIX shell sets it: beyond it every write fails. The runtime would run
    /// into it too, with the file that it keeps its own code in; the variable tells it to do without.
    /// </summary>
    public static HarnessProcess WithFileLimit(int blocksOf512Bytes, params string[] arguments) =>
        new("/bin/sh", ["-c", $"trap '' XFSZ; ulimit -f {blocksOf512Bytes}; DOTNET_EnableWriteXorExecute=0 exec \"$0\" \"$@\"", Program, .. arguments]);

    public int Id => _process.Id;

    /// <summary>The next line that it prints; null when it has ended.</summary>
    public string? ReadLine() => _process.StandardOutput.ReadLine();

    /// <summary>Waits for its end. Returns all that it has printed since.</summary>
    public (int ExitCode, string Output) WaitForExit()
    {
        var errors = _process.StandardError.ReadToEndAsync();
        var output = _process.StandardOutput.ReadToEndAsync();
        Assert.True(_process.WaitForExit(Patience), "the harness program does not end");
        return (_process.ExitCode, output.Result + errors.Result);
    }

    /// <summary>As the power switch does: nothing is tidied up.</summary>
    public void Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }
}
