using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ImrSearch.Letters.Tests.Pdf;

/// <summary>What reading a file in a process of its own came to.</summary>
/// <param name="Characters">Length of the text; -1 when there is none.</param>
internal sealed record PdfRun(double Milliseconds, double ProcessorMilliseconds, long PeakBytes, int Characters, string Problem)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Milliseconds:0} ms ({ProcessorMilliseconds:0} ms of processor time), {PeakBytes / (1024 * 1024)} MB, {(Characters >= 0 ? $"{Characters} characters" : Problem)}");
}

/// <summary>The harness program, which reads one file after the other and tells what each cost. Started anew when a file ends it.</summary>
public sealed class PdfProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "ImrSearch.Letters.Harness" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    private readonly Lock _lock = new();
    private Process? _process;

    /// <summary>Fails when the reader breaks the contract: text or a clear problem, within 2 s and 256 MB.</summary>
    internal PdfRun Holds(string name, byte[] pdf)
    {
        var run = Read(pdf, name);

        // A busy machine stretches the time on the wall; the reader itself never waits for anything.
        Assert.True(Math.Min(run.Milliseconds, run.ProcessorMilliseconds) <= 2000, $"{name}: {run}");
        Assert.True(run.PeakBytes <= 256 * 1024 * 1024, $"{name}: {run}");
        Assert.False(run.Problem.StartsWith("THROWN", StringComparison.Ordinal), $"{name}: {run}");
        Assert.True(run.Characters >= 0 != run.Problem.Length > 0, $"{name}: {run}");
        return run;
    }

    public void Dispose() => End();

    private PdfRun Read(byte[] pdf, string name)
    {
        lock (_lock)
        {
            var process = _process ??= Start();
            string? line = null;
            try
            {
                process.StandardInput.BaseStream.Write(BitConverter.GetBytes(pdf.Length));
                process.StandardInput.BaseStream.Write(pdf);
                process.StandardInput.BaseStream.Flush();
                var answer = process.StandardOutput.ReadLineAsync();
                line = answer.Wait(Patience) ? answer.Result : null;
            }
            catch (IOException)
            {
                // It has ended: there is no line.
            }

            if (line is null)
            {
                var hung = !process.HasExited;
                End();
                Assert.Fail($"{name}: the reading process {(hung ? $"did not answer for {Patience.TotalSeconds} s" : "ended")}");
            }

            var parts = line.Split('\t');
            double Number(int i) => double.Parse(parts[i], CultureInfo.InvariantCulture);
            return new PdfRun(Number(0), Number(1), (long)Number(2), (int)Number(3), parts[4]);
        }
    }

    private static Process Start()
    {
        var process = Process.Start(new ProcessStartInfo(Program) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, StandardOutputEncoding = Encoding.UTF8 })!;

        // The first file pays for the compiler; no hostile one is to be charged with it.
        var warmUp = TinyPdf.Of("warm", "up");
        process.StandardInput.BaseStream.Write(BitConverter.GetBytes(warmUp.Length));
        process.StandardInput.BaseStream.Write(warmUp);
        process.StandardInput.BaseStream.Flush();
        process.StandardOutput.ReadLine();
        return process;
    }

    private void End()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            process.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }
}
