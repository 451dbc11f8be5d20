using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ImrSearch.Benchmarks.Load;

/// <summary>Many visitors at once on a running ImrSearch: how long each step takes, what fails, what memory the server holds.</summary>
internal sealed class LoadBenchmark(Uri site, int circuits, TimeSpan length, int seed, int? process)
{
    private readonly ConcurrentBag<(string Kind, double Milliseconds)> _steps = [];
    private readonly ConcurrentBag<string> _faults = [];

    public async Task<int> RunAsync(TextWriter output)
    {
        await output.WriteLineAsync($"{circuits} live pages on {site}, {length.TotalSeconds:0} s, seed {seed}");
        var visitors = Enumerable.Range(0, circuits).Select(number => new Visitor(seed + number)).ToArray();
        var pages = new List<PageCircuit>();
        foreach (var visitor in visitors)
        {
            pages.Add(await PageCircuit.OpenAsync(site, visitor.Next().Url));
        }

        await Memory("start", output);
        var started = Stopwatch.GetTimestamp();
        var walks = visitors.Select((visitor, number) => WalkAsync(visitor, pages[number], started)).ToList();
        await Task.Delay(length / 2);
        await Memory("middle", output);
        await Task.WhenAll(walks);
        await Memory("end", output);
        foreach (var kind in _steps.GroupBy(step => step.Kind).OrderBy(group => group.Key, StringComparer.Ordinal).Append(All()))
        {
            double[] times = [.. kind.Select(step => step.Milliseconds).Order()];
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{kind.Key,-8} {times.Length,6} steps   p50 {At(times, 0.5),6:0} ms   p95 {At(times, 0.95),6:0}   p99 {At(times, 0.99),6:0}   max {At(times, 1),6:0}"));
        }

        await output.WriteLineAsync($"{pages.Sum(page => page.Bytes) / Math.Max(1, _steps.Count) / 1024} KiB rendered a step; {_faults.Count} faults");
        foreach (var fault in _faults.Distinct().Take(10))
        {
            await output.WriteLineAsync("  " + fault);
        }

        foreach (var page in pages)
        {
            await page.DisposeAsync();
        }

        return _faults.IsEmpty ? 0 : 1;
    }

    private async Task WalkAsync(Visitor visitor, PageCircuit page, long started)
    {
        // Visitors do not begin in step.
        await Task.Delay(visitor.Pause() / 2);
        while (Stopwatch.GetElapsedTime(started) < length)
        {
            var (kind, url) = visitor.Next();
            try
            {
                _steps.Add((kind, (await page.FollowAsync(url)).TotalMilliseconds));
            }
            catch (Exception fault) when (fault is InvalidOperationException or TimeoutException or Microsoft.AspNetCore.SignalR.HubException)
            {
                _faults.Add($"{url}: {fault.Message}");
                return;
            }

            await Task.Delay(visitor.Pause());
        }
    }

    private IGrouping<string, (string Kind, double Milliseconds)> All() => _steps.GroupBy(_ => "all").First();

    private static double At(double[] sorted, double part) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(part * sorted.Length))];

    private async Task Memory(string when, TextWriter output)
    {
        if (process is { } id)
        {
            using var server = Process.GetProcessById(id);
            await output.WriteLineAsync($"memory at {when}: {server.WorkingSet64 / (1024 * 1024)} MiB resident, {server.TotalProcessorTime.TotalSeconds:0.0} s of processor time so far");
        }
    }
}
