using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Importing;

/// <summary>
/// Takes letters into the catalogue and the index: incremental (same bytes do nothing), parallel, transactional. A bad
/// file is listed and never stops the rest. Cancelling keeps what was already committed.
/// <para>A letter with the case number of one that is already there replaces it; among the files of one import the last
/// in the order of sources stays, and the report says so.</para>
/// <para>Bytes that are already there are unchanged, also when a later file with the same case number has since replaced their
/// letter: two files of one case do not take turns at every import. They are read again only when they gave no letter so far, or
/// when they are put back in the place of the file that replaced them, or that file was deleted.</para>
/// </summary>
public sealed class LetterImporter
{
    private readonly LetterCatalogue _catalogue;
    private readonly IndexFeed _feed;
    private readonly WriteAccess _access;
    private readonly LetterIntake _intake;
    private readonly ImportSettings _settings;

    internal LetterImporter(LetterCatalogue catalogue, IndexFeed feed, WriteAccess access, ReadLetter read, ImportSettings settings)
    {
        _catalogue = catalogue;
        _feed = feed;
        _access = access;
        _intake = new LetterIntake(catalogue, read);
        _settings = settings;
    }

    /// <summary>Imports files and folders (recursively; .pdf and .txt).</summary>
    /// <exception cref="WorkspaceException">Another process is importing into the folder, or it cannot be written.</exception>
    public Task<ImportReport> ImportPathsAsync(
        IReadOnlyList<string> paths,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default) =>
        ImportAsync(() => PathEnumerator.Enumerate(paths, _settings.ListFolder), progress, cancellation);

    /// <summary>Imports a folder below a root (recursively; .pdf and .txt); links that lead out of the root are not followed.</summary>
    /// <exception cref="WorkspaceException">There is no such folder below the root; or as <see cref="ImportPathsAsync"/>.</exception>
    public Task<ImportReport> ImportFolderAsync(
        ImportRoot root, string? below, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(root);
        var (folder, within) = (root.Resolve(below), root.Resolve(""));
        return ImportAsync(() => PathEnumerator.Enumerate([folder], _settings.ListFolder, within), progress, cancellation);
    }

    private Task<ImportReport> ImportAsync(Func<IEnumerable<ImportItem>> find, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        // Counting runs ahead, so that progress soon knows the total; finding files is much faster than reading them.
        var total = progress is null
            ? null
            : Task.Run(() => find().TakeWhile(_ => !cancellation.IsCancellationRequested).Count(i => i.Source is not null), CancellationToken.None);
        return Task.Run(() => RunAsync(find(), total, progress, cancellation), cancellation);
    }

    /// <summary>Imports from any source, e.g. samples or uploads; <paramref name="sources"/> is read once and streamed.</summary>
    /// <exception cref="WorkspaceException">Another process is importing into the folder, or it cannot be written.</exception>
    public Task<ImportReport> ImportAsync(
        IEnumerable<ImportSource> sources,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var total = sources.TryGetNonEnumeratedCount(out var count) ? Task.FromResult(count) : null;
        return Task.Run(() => RunAsync(sources.Select(ImportItem.Of), total, progress, cancellation), cancellation);
    }

    private async Task<ImportReport> RunAsync(
        IEnumerable<ImportItem> items, Task<int>? total, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        using var held = await _access.EnterAsync(cancellation).ConfigureAwait(false);
        SweepOriginals();
        var started = _settings.Clock.GetTimestamp();
        using var writer = new ImportWriter(_catalogue, _intake, _settings.Clock);
        var reporter = new ProgressReporter(progress, total, _settings.Clock);
        try
        {
            await new ImportRun(_intake, _settings, _feed, writer, reporter).ReadAndWriteAsync(items, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            DropUnrecordedOriginals();

            // What was committed becomes searchable before the import ends: at most the letters since the last catch-up.
            _feed.CatchUpAfterChange(CancellationToken.None, learns: false);
            throw;
        }
        catch (SqliteException fault)
        {
            DropUnrecordedOriginals();
            throw new WorkspaceException(
                $"The catalogue {_catalogue.File} could not be written: {fault.Message} What was taken in before is kept. "
                + "Check that the disk is not full, then import again: letters that are already there are passed over.", fault);
        }
        catch
        {
            DropUnrecordedOriginals();
            throw;
        }

        reporter.Report(writer.Tally, ProgressReporter.Indexing);
        _feed.CatchUpAfterChange(cancellation, reporter, writer.Tally);
        reporter.Report(writer.Tally, ProgressReporter.Done);
        return writer.Tally.ToReport(_settings.Clock.GetElapsedTime(started).TotalSeconds);
    }

    private void SweepOriginals()
    {
        try
        {
            _catalogue.Originals.Sweep();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // They are only in the way of the disk's space.
        }
    }

    /// <summary>After an import that ended early: files were read ahead of those that were committed.</summary>
    private void DropUnrecordedOriginals()
    {
        try
        {
            _catalogue.Originals.DropUnrecorded(sha256 => _catalogue.Known(sha256) is not null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException)
        {
            // The check names what stays, and the reason why the import ended matters more.
        }
    }
}
