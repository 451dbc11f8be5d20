using ImrSearch.App.Catalogue;
using ImrSearch.App.Importing;
using ImrSearch.App.Upkeep;

namespace ImrSearch.App.Passages;

/// <summary>
/// Opens the index with its data folder: replaces a damaged one and one of an earlier version, and lets one that lags (a
/// crash between catalogue and index) catch up, as far as the options allow.
/// </summary>
internal sealed class IndexStartup(
    LetterCatalogue catalogue,
    IndexHolder index,
    IndexFeed feed,
    WriteAccess access,
    Notices notices,
    WorkspaceOptions options,
    IProgress<ImportProgress>? progress)
{
    public void Run(CancellationToken cancellation)
    {
        try
        {
            OpenAndCatchUp(cancellation);
        }
        catch (OutdatedIndexException fault)
        {
            Upgrade(fault, cancellation);
        }
        catch (Exception fault) when (IndexHolder.MeansDamage(fault))
        {
            if (!options.RebuildDamagedIndex)
            {
                throw new WorkspaceException(
                    $"The search index in {index.Folder} is damaged: {fault.Message} Run \"imrsearch rebuild --index-only\" to make it anew from the catalogue.", fault);
            }

            // Another process that is writing here would be disturbed: then this throws, saying so.
            using var held = access.Enter(cancellation);
            notices.AddMovedAside(index.StartAnew(), fault);
            CatchUp(cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new WorkspaceException(
                $"The search index in {index.Folder} cannot be opened: {fault.Message} Check that the folder can be read and written, "
                + "the disk is not full, and no other program has its files open.", fault);
        }
    }

    /// <summary>
    /// Makes an index of an earlier version anew. Nothing of it is worth keeping: the old files go when the new ones are
    /// complete, so that a start that is cut short begins again.
    /// </summary>
    private void Upgrade(OutdatedIndexException fault, CancellationToken cancellation)
    {
        if (!options.RebuildDamagedIndex)
        {
            throw new WorkspaceException(
                $"An earlier version of ImrSearch made the search index in {index.Folder}. Run \"imrsearch rebuild --index-only\" to make it anew from the catalogue.", fault);
        }

        using var held = access.Enter(cancellation);
        var old = index.StartAnew();
        CatchUp(cancellation);
        try
        {
            Directory.Delete(old, recursive: true);
        }
        catch (Exception inTheWay) when (inTheWay is IOException or UnauthorizedAccessException)
        {
            notices.AddMovedAside(old, fault);
        }
    }

    private void OpenAndCatchUp(CancellationToken cancellation)
    {
        index.Open();
        if (!options.BringIndexUpToDate || !feed.IsBehind)
        {
            return;
        }

        IDisposable held;
        try
        {
            held = access.Enter(cancellation);
        }
        catch (WorkspaceException)
        {
            // The process that imports brings the index up to date itself; until then the status says so.
            return;
        }

        using (held)
        {
            CatchUp(cancellation);
        }
    }

    private void CatchUp(CancellationToken cancellation)
    {
        // How many letters have changed is known only when all of them have.
        var total = index.Opened.AppliedChange == 0 ? Task.FromResult(catalogue.Counts().Letters) : null;
        var reporter = new ProgressReporter(progress, total, options.Clock);
        var count = feed.CatchUp(
            cancellation,
            passed => reporter.ReportNowAndThen(passed.Letters, passed.Decisions, 0, ProgressReporter.Indexing),
            new LearningProgress(stage => reporter.ReportNowAndThen(0, 0, 0, stage)));
        if (count.Letters > 0)
        {
            reporter.Report(count.Letters, count.Decisions, 0, ProgressReporter.Done);
        }
    }
}
