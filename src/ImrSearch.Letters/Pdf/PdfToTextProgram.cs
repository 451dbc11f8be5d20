using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace ImrSearch.Letters.Pdf;

/// <summary>
/// Reads PDFs by poppler's <c>pdftotext</c>, one process a file. Layout mode is asked for because it alone keeps the
/// empty lines between paragraphs, which tell an item's title from the rationale before it. The process is given a time
/// limit and its output a size limit, so that a hostile file costs neither patience nor memory.
/// </summary>
public sealed class PdfToTextProgram : IPdfTextReader
{
    /// <summary>The most text taken from one file, in bytes; a letter has about 20 KB.</summary>
    public const int MaxOutputBytes = 16 * 1024 * 1024;

    private const string Name = "pdftotext";
    private const int MaxErrorBytes = 16 * 1024;

    private readonly Func<string?> _find;
    private readonly TimeSpan _timeLimit;

    /// <summary>Uses the program found on the PATH, looked for again at each file until it is there.</summary>
    public PdfToTextProgram()
        : this(FindOnPath, TimeSpan.FromSeconds(30))
    {
    }

    /// <summary>Uses a program at a given place.</summary>
    /// <param name="program">Path of the program.</param>
    /// <param name="timeLimit">After this the process is ended and the file reported.</param>
    public PdfToTextProgram(string program, TimeSpan timeLimit)
        : this(() => File.Exists(program) ? program : null, timeLimit) => ArgumentException.ThrowIfNullOrEmpty(program);

    private PdfToTextProgram(Func<string?> find, TimeSpan timeLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeLimit, TimeSpan.Zero);
        _find = find;
        _timeLimit = timeLimit;
    }

    /// <summary>The program's path, or null when no folder of the PATH holds it.</summary>
    public static string? FindOnPath()
    {
        var file = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(File.Exists);
    }

    /// <inheritdoc/>
    public PdfText ReadText(ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (_find() is not { } program)
        {
            return PdfText.Failed(PdfProblems.ProgramMissing);
        }

        try
        {
            // A file rather than a pipe: not every build of the program reads from its standard input.
            var folder = Directory.CreateTempSubdirectory("imrsearch-pdf-").FullName;
            try
            {
                var file = Path.Combine(folder, "letter.pdf");
                using (var stream = File.Create(file))
                {
                    stream.Write(content.Span);
                }

                return Run(program, file, cancellation);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Win32Exception or InvalidOperationException)
        {
            return PdfText.Failed(PdfProblems.CouldNotRun(program, e.Message));
        }
    }

    private PdfText Run(string program, string file, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        foreach (var argument in new[] { "-layout", "-enc", "UTF-8", "-eol", "unix", file, "-" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(_timeLimit);
        try
        {
            // Both at once: a process whose error pipe is full waits for ever.
            var errors = ReadAsync(process.StandardError.BaseStream, MaxErrorBytes, stopWhenFull: false, limit.Token);
            var output = ReadAsync(process.StandardOutput.BaseStream, MaxOutputBytes, stopWhenFull: true, limit.Token)
                .GetAwaiter().GetResult();
            if (output is null)
            {
                return PdfText.Failed(PdfProblems.TooMuchText);
            }

            var messages = errors.GetAwaiter().GetResult() ?? "";
            process.WaitForExitAsync(limit.Token).GetAwaiter().GetResult();
            return process.ExitCode == 0 ? Checked(output) : PdfText.Failed(PdfProblems.Explain(process.ExitCode, messages));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return PdfText.Failed(PdfProblems.TooSlow(_timeLimit));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
    }

    private static PdfText Checked(string text) =>
        text.AsSpan().IndexOfAnyExcept(" \t\r\n\f") < 0 ? PdfText.Failed(PdfProblems.NoText) : PdfText.Of(text);

    /// <summary>The stream's text up to the limit; null when it is longer and <paramref name="stopWhenFull"/> is set.</summary>
    private static async Task<string?> ReadAsync(Stream stream, int limit, bool stopWhenFull, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[32 * 1024];
        while (await stream.ReadAsync(buffer, cancellation).ConfigureAwait(false) is var read and > 0)
        {
            if (kept.Length + read <= limit)
            {
                kept.Write(buffer, 0, read);
            }
            else if (stopWhenFull)
            {
                return null;
            }
        }

        return Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);
    }
}
