using System.Collections.Concurrent;
using System.Diagnostics;
using ImrSearch.Letters.Pdf;
using ImrSearch.Testing;

namespace ImrSearch.Letters.Tests.Fuzz;

/// <summary>
/// Mutated letters and PDFs: reading is total, quick, and tells only what stands in the text. A failure names its seed;
/// <c>IMRSEARCH_SEED</c> set to it makes that case the first.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int UsualSeed = 20170109;
    private const int MostShown = 10;

    // The contract of the issue: no case over a second. Processor time, where it can be measured: neighbours do not count.
    private const double MostMilliseconds = 1000;

    private static readonly LetterReader Reader = new(new PdfTextReader());

    [Fact]
    public void Mutated_letters_are_read_soundly_and_soon()
    {
        var mutator = new LetterMutator(FuzzSources.Letters());
        Try("letter.txt", mutator.Next);
    }

    [Fact]
    public void Mutated_pdfs_are_read_soundly_and_soon()
    {
        var (files, loose) = FuzzSources.Pdfs();
        Try("letter.pdf", new PdfMutator(files, loose).Next);
    }

    private void Try(string name, Func<Random, byte[]> next)
    {
        var cases = LongForm.Cases(1000, 100_000);
        var first = LongForm.Seed(UsualSeed);
        var failures = new ConcurrentQueue<string>();
        var (slowest, slowestSeed, letters, texts) = (0.0, 0, 0, 0);
        var gate = new Lock();

        // The first cases pay for the compiler.
        Reader.Read(next(new Random(first)), name, TestContext.Current.CancellationToken);
        var started = Stopwatch.GetTimestamp();
        Parallel.For(0, cases, (i, loop) =>
        {
            var content = next(new Random(first + i));
            var before = Milliseconds();
            LetterReading reading;
            try
            {
                reading = Reader.Read(content, name, TestContext.Current.CancellationToken);
                ReadingChecks.Check(reading);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Fail(failures, loop, $"seed {first + i}: {e}");
                return;
            }

            var took = Milliseconds() - before;
            lock (gate)
            {
                (slowest, slowestSeed) = took > slowest ? (took, first + i) : (slowest, slowestSeed);
                letters += reading.Letter is { Decisions.Count: > 0 } ? 1 : 0;
                texts += reading.Letter is not null ? 1 : 0;
            }

            if (took > MostMilliseconds)
            {
                Fail(failures, loop, $"seed {first + i}: {took:0} ms");
            }
        });

        output.WriteLine($"{cases} cases from seed {first} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s: {letters} with decisions, {texts} with text; slowest {slowest:0} ms (seed {slowestSeed})");
        Assert.True(failures.IsEmpty, string.Join("\n", failures));

        // Mutations that leave no letter whole would test only how files are refused.
        Assert.True(letters > cases / 10, $"only {letters} of {cases} were letters");
    }

    private static void Fail(ConcurrentQueue<string> failures, ParallelLoopState loop, string failure)
    {
        failures.Enqueue(failure);
        if (failures.Count >= MostShown)
        {
            loop.Stop();
        }
    }

    private static double Milliseconds() =>
        ThreadCpuClock.IsSupported ? ThreadCpuClock.Nanoseconds() / 1e6 : Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;
}
