using ImrSearch.App.Catalogue;
using ImrSearch.App.Importing;
using ImrSearch.App.Passages;
using ImrSearch.Letters;

namespace ImrSearch.App.Upkeep;

/// <summary>Looks after a data folder. Thread-safe.</summary>
public sealed class UpkeepService
{
    private readonly string _dataFolder;
    private readonly LetterCatalogue _catalogue;
    private readonly IndexHolder _index;
    private readonly IndexMender _mender;
    private readonly IndexFeed _feed;
    private readonly WriteAccess _access;
    private readonly Notices _notices;
    private readonly LetterRereader _rereader;
    private readonly TimeProvider _clock;

    internal UpkeepService(
        string dataFolder,
        LetterCatalogue catalogue,
        IndexHolder index,
        IndexMender mender,
        IndexFeed feed,
        WriteAccess access,
        Notices notices,
        LetterRereader rereader,
        TimeProvider clock)
    {
        _dataFolder = dataFolder;
        _catalogue = catalogue;
        _index = index;
        _mender = mender;
        _feed = feed;
        _access = access;
        _notices = notices;
        _rereader = rereader;
        _clock = clock;
    }

    public WorkspaceStatus Status()
    {
        var counts = _catalogue.Counts();
        using var connection = _catalogue.Connect();
        var change = ChangeTable.Last(connection);
        var index = Look(opened => opened.Status());
        return new WorkspaceStatus
        {
            DataFolder = _dataFolder,
            Letters = counts.Letters,
            Samples = counts.Samples,
            Decisions = counts.Decisions,
            Passages = counts.Passages,
            Problems = ProblemTable.Count(connection),
            LettersToReview = ProblemTable.LettersWith(connection, LetterProblem.ReviewStage),
            OldLetters = _catalogue.OldLetters(),
            LastImport = _catalogue.LastImport(),
            OtherWriter = _access.OtherWriter(),
            CatalogueChange = change,
            CatalogueSizeBytes = new FileInfo(_catalogue.File).Length,
            Index = index,
            Notices = _notices.Current(indexIsBehind: index.AppliedChange < change),
        };
    }

    /// <summary>What the user should know about the folder now; as in <see cref="Status"/>, without its counting.</summary>
    public IReadOnlyList<string> Notices()
    {
        using var connection = _catalogue.Connect();
        return _notices.Current(indexIsBehind: Look(opened => opened.AppliedChange) < ChangeTable.Last(connection));
    }

    /// <summary>Looks at the index as it is, complete or not; one that turns out to be damaged is replaced.</summary>
    private T Look<T>(Func<IPassageIndex, T> question)
    {
        try
        {
            return question(_index.Opened);
        }
        catch (InvalidDataException)
        {
            return _mender.Ask(question, CancellationToken.None);
        }
    }

    /// <summary>Problems of the letters in the catalogue and of files that gave no letter, newest first.</summary>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="top">How many to list.</param>
    /// <param name="stage">Only those of this stage (<see cref="ImportProblem.Stage"/>); null for all.</param>
    /// <exception cref="ArgumentOutOfRangeException">Paging is negative.</exception>
    public IReadOnlyList<ImportProblem> Problems(int skip = 0, int top = int.MaxValue, string? stage = null) =>
        [.. ProblemEntries(skip, top, stage).Select(entry => entry.Problem)];

    /// <summary>As <see cref="Problems"/>, each with the letter that it is about.</summary>
    /// <inheritdoc cref="Problems"/>
    public IReadOnlyList<ProblemEntry> ProblemEntries(int skip, int top, string? stage = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        using var connection = _catalogue.Connect();
        return ProblemTable.NewestFirst(connection, skip, top, stage);
    }

    /// <summary>How many problems there are of each stage that has any.</summary>
    public IReadOnlyDictionary<string, int> ProblemCounts()
    {
        using var connection = _catalogue.Connect();
        return ProblemTable.CountByStage(connection);
    }

    /// <summary>
    /// Checks the catalogue's structure, every original's hash, the index's files, and that the three agree.
    /// </summary>
    /// <param name="progress">From 0 to 1.</param>
    /// <param name="cancellation">Ends the check early with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="WorkspaceException">An import is running in another process.</exception>
    public VerifyReport Verify(IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        // An import in progress is ahead of its index by design and would look like a fault.
        using var held = _access.Enter(cancellation);
        return new WorkspaceVerifier(_catalogue, _index).Verify(progress, cancellation);
    }

    /// <summary>
    /// Reads the letters that an older version read once more from their kept originals. Each letter is replaced as a
    /// whole; cancelled, those that were done stay done, and the next call goes on with the rest.
    /// </summary>
    /// <exception cref="WorkspaceException">Another process is writing to the folder, or it cannot be written.</exception>
    public async Task<ReadAgainReport> ReadAgainAsync(IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var held = await _access.EnterAsync(cancellation).ConfigureAwait(false);
        return await _rereader.RunAsync(olderOnly: true, withIndex: true, progress, cancellation).ConfigureAwait(false);
    }

    /// <summary>
    /// Reads kept originals that have problems once more: the files that gave no letter, or gave only its text. It helps after
    /// an update of ImrSearch; what a file gave before is never replaced by nothing.
    /// </summary>
    /// <param name="stage">Those with a problem of this stage (<see cref="ProblemStages.CanRetry"/>).</param>
    /// <param name="fileKey">Only this file (<see cref="ProblemEntry.FileKey"/>); null for all of the stage.</param>
    /// <param name="progress">Is told of files read.</param>
    /// <param name="cancellation">Keeps what was committed.</param>
    /// <exception cref="ArgumentException">Files of this stage are not read again.</exception>
    /// <exception cref="WorkspaceException">Another process is writing to the folder, or it cannot be written.</exception>
    public async Task<ImportReport> RetryAsync(
        string stage, string? fileKey = null, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (!ProblemStages.CanRetry(stage))
        {
            throw new ArgumentException($"Files of the stage \"{stage}\" are not read again.", nameof(stage));
        }

        using var held = await _access.EnterAsync(cancellation).ConfigureAwait(false);
        return await _rereader.RetryAsync(_catalogue.FilesWithProblems(stage, fileKey), progress, cancellation).ConfigureAwait(false);
    }

    /// <summary>Reads letters once more from their kept originals, then makes the index anew.</summary>
    /// <param name="olderOnly">True: only letters that an older version read, so that a cancelled run goes on. False: every letter.</param>
    /// <param name="progress">Is told of letters read.</param>
    /// <param name="cancellation">Keeps what was committed.</param>
    /// <exception cref="WorkspaceException">Another process is writing to the folder, or it cannot be written.</exception>
    public async Task<RebuildReport> RebuildAsync(bool olderOnly = false, IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var held = await _access.EnterAsync(cancellation).ConfigureAwait(false);
        var started = _clock.GetTimestamp();
        var readAgain = await _rereader.RunAsync(olderOnly, withIndex: false, progress, cancellation).ConfigureAwait(false);
        return RebuildIndexHeld(progress, cancellation) with
        {
            ReadAgain = readAgain,
            Seconds = _clock.GetElapsedTime(started).TotalSeconds,
        };
    }

    /// <summary>
    /// Makes the index anew from the catalogue. Searches find the old one until it is done; cancelled, the old one stays.
    /// </summary>
    /// <exception cref="WorkspaceException">Another process is writing to the folder.</exception>
    public RebuildReport RebuildIndex(IProgress<ImportProgress>? progress = null, CancellationToken cancellation = default)
    {
        using var held = _access.Enter(cancellation);
        return RebuildIndexHeld(progress, cancellation);
    }

    private RebuildReport RebuildIndexHeld(IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        var started = _clock.GetTimestamp();
        try
        {
            // Whether it can be read at all; faults of the catalogue must not be taken for faults of the index.
            _ = _index.Opened.Status();
        }
        catch (Exception fault) when (IndexHolder.MeansDamage(fault))
        {
            _notices.AddMovedAside(_index.StartAnew(), fault);
        }

        var counts = _catalogue.Counts();
        var reporter = new ProgressReporter(progress, Task.FromResult(counts.Letters), _clock);
        var count = _feed.Rebuild(
            cancellation,
            passed => reporter.ReportNowAndThen(passed.Letters, passed.Decisions, 0, ProgressReporter.Indexing),
            new LearningProgress(stage => reporter.ReportNowAndThen(counts.Letters, counts.Decisions, 0, stage)));
        reporter.Report(count.Letters, count.Decisions, 0, ProgressReporter.Done);
        return new RebuildReport(count.Letters, count.Decisions, count.Passages, _clock.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>
    /// Removes the letters that ImrSearch wrote itself for demonstration, e.g. before real letters are taken in.
    /// </summary>
    /// <returns>How many letters were removed.</returns>
    /// <exception cref="WorkspaceException">Another process is writing to the folder.</exception>
    public int RemoveSamples(CancellationToken cancellation = default)
    {
        using var held = _access.Enter(cancellation);
        using var writer = _catalogue.Write();
        writer.Begin();
        var samples = writer.Connection.Query("SELECT id FROM letters WHERE is_sample = 1", row => row.GetString(0));
        foreach (var id in samples)
        {
            cancellation.ThrowIfCancellationRequested();
            writer.Remove(id);
        }

        writer.Commit();
        _feed.CatchUpAfterChange(cancellation);
        return samples.Count;
    }
}
