using System.Diagnostics;
using System.Globalization;
using System.Text;
using ImrSearch.Letters.Harness;
using ImrSearch.Letters.Pdf;

// On standard input files, each behind its length in four bytes. On standard output a line for each:
// milliseconds, milliseconds of processor time, bytes of memory at the most, characters of text (-1: none), problem.
using var input = new BinaryReader(Console.OpenStandardInput());
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
var reader = new PdfTextReader();
var process = Process.GetCurrentProcess();
while (true)
{
    byte[] content;
    try
    {
        content = input.ReadBytes(input.ReadInt32());
    }
    catch (EndOfStreamException)
    {
        return;
    }

    PeakMemory.Reset();
    process.Refresh();
    var processorTime = process.TotalProcessorTime;
    var started = Stopwatch.GetTimestamp();
    string answer;
    try
    {
        var read = reader.ReadText(content);
        answer = string.Create(CultureInfo.InvariantCulture, $"{read.Text?.Length ?? -1}\t{read.Problem?.ReplaceLineEndings(" ")}");
    }
#pragma warning disable CA1031 // Whatever it throws is what the tests want to know.
    catch (Exception e)
#pragma warning restore CA1031
    {
        answer = $"-1\tTHROWN {e.ToString().ReplaceLineEndings(" ")}";
    }

    var elapsed = Stopwatch.GetElapsedTime(started);
    process.Refresh();
    output.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{elapsed.TotalMilliseconds:0}\t{(process.TotalProcessorTime - processorTime).TotalMilliseconds:0}\t{PeakMemory.Bytes()}\t{answer}"));
}
