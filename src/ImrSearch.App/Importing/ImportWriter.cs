using System.Globalization;
using ImrSearch.App.Catalogue;
using ImrSearch.Letters;

namespace ImrSearch.App.Importing;

/// <summary>
/// The part of an import that runs in order: writes prepared files into the catalogue, a batch in one transaction, and
/// counts. Because files come in source order, the outcome does not depend on how many were read at a time. Not thread-safe.
/// </summary>
internal sealed class ImportWriter(LetterCatalogue catalogue, LetterIntake intake, TimeProvider clock) : IDisposable
{
    /// <summary>The stage of a problem that lies in two files, not in one.</summary>
    public const string DuplicateStage = "duplicate";

    private const int BatchFiles = 200;
    private const int BatchCharacters = 16 * 1024 * 1024;
    private static readonly TimeSpan BatchTime = TimeSpan.FromSeconds(2);

    private readonly CatalogueWriter _writer = catalogue.Write();
    private readonly List<PreparedFile> _batch = [];

    // Files of this import that hold an older form of a letter, by the letter's key.
    private readonly Dictionary<long, string> _superseded = [];
    private long _batchStarted;
    private long _batchCharacters;

    public ImportTally Tally { get; } = new();

    /// <summary>Of the letters that were read again, the decisions that they had before.</summary>
    public int DecisionsBefore { get; private set; }

    /// <summary>And the decisions that they have now.</summary>
    public int DecisionsAfter { get; private set; }

    /// <summary>Letters written since the count was last set to 0.</summary>
    public int Changed { get; set; }

    /// <summary>True when what was added should not wait for more.</summary>
    public bool IsDue => _batch.Count > 0
        && (_batch.Count >= BatchFiles || _batchCharacters >= BatchCharacters || clock.GetElapsedTime(_batchStarted) >= BatchTime);

    /// <summary>How long until what was added is due, or null when nothing was.</summary>
    public TimeSpan? DueIn => _batch.Count == 0 ? null
        : BatchTime - clock.GetElapsedTime(_batchStarted) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    public void Add(PreparedFile file)
    {
        if (_batch.Count == 0)
        {
            _batchStarted = clock.GetTimestamp();
        }

        _batch.Add(file);
        _batchCharacters += file.Reading?.Letter?.Text.Length ?? 0;
    }

    public async Task CommitAsync(CancellationToken cancellation)
    {
        if (_batch.Count == 0)
        {
            return;
        }

        _writer.Begin();
        try
        {
            foreach (var file in _batch)
            {
                await WriteAsync(file, cancellation).ConfigureAwait(false);
            }

            _writer.Commit();
        }
        catch
        {
            _writer.Rollback();
            throw;
        }

        foreach (var file in _batch)
        {
            if (file.Original is { } original)
            {
                catalogue.Originals.Recorded(original.Sha256);
            }
        }

        _batch.Clear();
        _batchCharacters = 0;
    }

    private async Task WriteAsync(PreparedFile file, CancellationToken cancellation)
    {
        Tally.Files += file.IsFile ? 1 : 0;
        if (file.Kept is { } kept)
        {
            WriteAgain(file, kept);
            return;
        }

        if (file.Unopened is { } unopened)
        {
            Tally.Problems.Add(unopened);
            if (file.IsFile || file.Path is not null)
            {
                ProblemTable.ReplaceOfSource(_writer.Connection, unopened with { File = file.Source }, null, Now());
            }

            return;
        }

        if (!file.IsFile)
        {
            ProblemTable.RemoveOfSource(_writer.Connection, file.Source);
            return;
        }

        var original = file.Original!;
        var sha256 = original.Sha256;
        if (file.Path is { } path)
        {
            ProblemTable.RemoveMended(_writer.Connection, path, sha256);
        }

        // Asked once more: a file before this one may have brought the same bytes, or replaced the letter.
        var known = catalogue.Known(_writer.Connection, sha256);
        if (known?.UnchangedAt(file.Source) is { } letter)
        {
            PassOver(file, known, letter);
            return;
        }

        if (file.Reading is null)
        {
            file = await intake.ReadAgainAsync(file, cancellation).ConfigureAwait(false);
        }

        var record = new FileRecord(original, file.FileName, file.Source, file.SizeBytes, Now());
        List<ImportProblem> problems = [.. file.Reading!.Problems.Select(p => new ImportProblem(file.Source, p.Stage, p.Reason))];
        Report(file, problems);
        if (file.Reading.Letter is null && known?.Letter is { } old)
        {
            // An older reader could read it: what it read is more than nothing.
            Tally.Unchanged++;
            Tally.Count(old);
        }
        else if (file.Reading.Letter is null)
        {
            _writer.PutUnread(record, problems);
        }
        else if (known?.Letter is not { } before || !StepsBack(file, record, before.Id, LetterIdentity.Of(file.Reading.Letter, sha256)))
        {
            Put(file, record, file.Reading.Letter, problems);
        }
    }

    /// <summary>Puts what a kept original gives now in the place of what it gave before.</summary>
    private void WriteAgain(PreparedFile file, FileRecord kept)
    {
        if (catalogue.Known(_writer.Connection, kept.Original.Sha256)?.Letter is not { } before)
        {
            // Another original has taken the letter's place since this one was listed.
            Tally.Unchanged++;
            return;
        }

        if (file.Reading?.Letter is not { } letter)
        {
            // What was read before is more than nothing.
            Report(file, file.Unopened is { } lost ? [lost] : file.Reading!.Problems.Select(p => new ImportProblem(kept.Source, p.Stage, p.Reason)));
            Tally.Unchanged++;
            Tally.Count(before);
            return;
        }

        DecisionsBefore += before.Decisions;
        var id = LetterIdentity.Of(letter, kept.Original.Sha256);
        if (StepsBack(file, kept, before.Id, id))
        {
            return;
        }

        DecisionsAfter += letter.Decisions.Count;
        Put(file, kept, letter, [.. file.Reading.Problems.Select(p => new ImportProblem(kept.Source, p.Stage, p.Reason))]);
    }

    // A letter read again may turn out to hold a case that another file holds as well: that one was told apart first, and stays.
    private bool StepsBack(PreparedFile file, FileRecord record, string idBefore, string id)
    {
        if (id.Equals(idBefore, StringComparison.OrdinalIgnoreCase) || _writer.SourceOf(id) is not { } other)
        {
            return false;
        }

        _writer.Supersede(record, idBefore, id);
        ReportDuplicate(file, id, other, isShown: false);
        Changed++;
        Tally.Replaced++;
        return true;
    }

    private void Put(PreparedFile file, FileRecord record, Letter letter, List<ImportProblem> problems)
    {
        var put = _writer.Put(record, LetterIdentity.Of(letter, record.Original.Sha256), letter, problems);
        Changed++;
        if (put.ReplacedSource is null)
        {
            Tally.New++;
        }
        else
        {
            Tally.Replaced++;
            if (Tally.Holds(put.Letter.Key))
            {
                ReportDuplicate(file, put.Letter.Id, _superseded.GetValueOrDefault(put.Letter.Key) ?? put.ReplacedSource, isShown: true);
            }
        }

        Tally.Count(put.Letter);
    }

    /// <summary>Counts a file whose bytes are already there, and says again what is wrong with it.</summary>
    private void PassOver(PreparedFile file, KnownFile known, LetterSize letter)
    {
        Tally.Unchanged++;
        if (known.Letter is not null)
        {
            ProblemTable.AddSource(_writer.Connection, file.Original!.Sha256, file.Source);
            Report(file, ProblemTable.OfFile(_writer.Connection, file.Original.Sha256));
            if (_superseded.TryGetValue(letter.Key, out var other))
            {
                ReportDuplicate(file, letter.Id, other, isShown: true);
            }
        }
        else
        {
            if (Tally.Holds(letter.Key))
            {
                ReportDuplicate(file, letter.Id, known.SuccessorSource!, isShown: false);
            }

            _superseded[letter.Key] = file.Source;
        }

        Tally.Count(letter);
    }

    private void ReportDuplicate(PreparedFile file, string letterId, string other, bool isShown)
    {
        var problem = new ImportProblem(
            file.Name,
            DuplicateStage,
            $"Case {letterId} is in two files, with different content: {other} and this one. {(isShown ? "This one, imported later," : "The other one")} "
            + "is shown; both are kept among the originals. Delete the one that is out of date, then import again.");
        Tally.Problems.Add(problem);
        ProblemTable.ReplaceOfSource(_writer.Connection, problem with { File = file.Source }, letterId, Now());
    }

    // A doubtful reading is nothing that went wrong: the letter is in, and the list of problems keeps what to look at.
    private void Report(PreparedFile file, IEnumerable<ImportProblem> problems)
    {
        var toReview = problems.ToLookup(p => p.Stage == LetterProblem.ReviewStage);
        Tally.Problems.AddRange(toReview[false].Select(p => p with { File = file.Name }));
        Tally.LettersToReview += toReview[true].Any() ? 1 : 0;
    }

    private string Now() => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public void Dispose() => _writer.Dispose();
}
