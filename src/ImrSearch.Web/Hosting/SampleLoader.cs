using System.Diagnostics;
using System.Globalization;
using System.Text;
using ImrSearch.App;
using ImrSearch.App.Importing;
using ImrSearch.Samples;

namespace ImrSearch.Web.Hosting;

/// <summary>
/// Fills a data folder without letters with sample letters, so that a first visit shows what the product does. Runs
/// before the server answers: a few seconds once, and no page ever shows half a library. "samples=0" leaves it out.
/// </summary>
internal sealed class SampleLoader(Workspace workspace, IConfiguration configuration, ILogger<SampleLoader> log)
{
    private const int DefaultCount = 300;

    // Any would do; a fixed one gives every first visit the same letters, so that people can talk about them.
    private const int Seed = 1;

    public async Task LoadIntoEmptyFolderAsync(CancellationToken cancellation = default)
    {
        var count = Count();
        if (count == 0 || workspace.Upkeep.Status().Letters > 0)
        {
            return;
        }

        log.LogInformation("No letters yet in {Folder}: importing {Count} sample letters", workspace.DataFolder, count);
        var clock = Stopwatch.StartNew();
        var samples = new SampleLetterWriter(Seed).WriteMany(count).Select(sample => new ImportSource(
            sample.FileName, _ => Task.FromResult<ReadOnlyMemory<byte>>(Encoding.UTF8.GetBytes(sample.Text))));
        var report = await workspace.Importer.ImportAsync(samples, progress: null, cancellation);
        log.LogInformation("{Letters} sample letters with {Decisions} decisions are in after {Seconds:0.0} s", report.Letters, report.Decisions, clock.Elapsed.TotalSeconds);
    }

    private int Count()
    {
        var text = configuration["samples"];
        if (string.IsNullOrWhiteSpace(text))
        {
            return DefaultCount;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new WorkspaceException($"samples={text}: expected how many sample letters to import into an empty data folder, e.g. 300, or 0 for none.");
    }
}
