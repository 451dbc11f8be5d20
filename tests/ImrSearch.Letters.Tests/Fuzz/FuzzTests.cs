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

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(300);

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
        var running = new ConcurrentDictionary<int, long>();
        var work = Task.Run(() => Parallel.For(0, cases, (i, loop) =>
        {
            running[first + i] = Stopwatch.GetTimestamp();
            try
            {
                One(i, loop);
            }
            finally
            {
                running.TryRemove(first + i, out _);
            }
        }), TestContext.Current.CancellationToken);
        while (!work.Wait(LookEvery, TestContext.Current.CancellationToken))
        {
            // What never ends cannot be stopped, but it can be named.
            var stuck = running.Where(r => Stopwatch.GetElapsedTime(r.Value) > Patience).Select(r => r.Key).Order().ToList();
            Assert.True(stuck.Count == 0, $"seed {string.Join(", ", stuck)}: no end after {Patience.TotalSeconds} s");
        }

        output.WriteLine($"{cases} cases from seed {first} in {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s: {letters} with decisions, {texts} with text; slowest {slowest:0} ms (seed {slowestSeed})");
        Assert.True(failures.IsEmpty, string.Join("\n", failures));

        // Mutations that leave no letter whole would test only how files are refused.
        Assert.True(letters > cases / 10, $"only {letters} of {cases} were letters");

        void One(int i, ParallelLoopState loop)
        {
            var content = next(new Random(first + i));
            var once = Read(name, content);
            if (once.IsSlow)
            {
                // A machine with more to do than it can, or the compiler at work: what is slow by itself is so again.
                once = Read(name, content);
            }

            if (once.Fault is not null || once.IsSlow)
            {
                Fail(failures, loop, $"seed {first + i}: {once.Fault ?? $"{once.Milliseconds:0} ms"}");
                return;
            }

            lock (gate)
            {
                (slowest, slowestSeed) = once.Milliseconds > slowest ? (once.Milliseconds, first + i) : (slowest, slowestSeed);
                letters += once.Reading!.Letter is { Decisions.Count: > 0 } ? 1 : 0;
                texts += once.Reading.Letter is not null ? 1 : 0;
            }
        }
    }

    private static Outcome Read(string name, byte[] content)
    {
        var before = Milliseconds();
        try
        {
            var reading = Reader.Read(content, name, TestContext.Current.CancellationToken);
            var took = Milliseconds() - before;
            ReadingChecks.Check(reading);
            return new Outcome(reading, took, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Outcome(null, Milliseconds() - before, e.ToString());
        }
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

    private sealed record Outcome(LetterReading? Reading, double Milliseconds, string? Fault)
    {
        // Patterns have limits of their own, but of time on the wall: where one is met and the processor was not busy for
        // long, the neighbours were.
        public bool IsSlow => Milliseconds > MostMilliseconds;
    }
}
