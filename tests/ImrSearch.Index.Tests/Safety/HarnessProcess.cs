using System.Diagnostics;

namespace ImrSearch.Index.Tests.Safety;

/// <summary>The harness program in a process of its own; killed when disposed.</summary>
internal sealed class HarnessProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    public HarnessProcess(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "ImrSearch.Index.Harness" + (OperatingSystem.IsWindows() ? ".exe" : ""));
        _process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
    }

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
