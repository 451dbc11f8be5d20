using ImrSearch.App.Catalogue;
using ImrSearch.Letters;

namespace ImrSearch.App.Importing;

/// <summary>
/// The part of an import that runs in parallel: takes a file's bytes, keeps them, and reads the letter unless the
/// catalogue already has it. Thread-safe. Any failure of a file becomes its problem; only cancelling
/// and a data folder that cannot be written throw.
/// </summary>
internal sealed class LetterIntake(LetterCatalogue catalogue, ReadLetter read)
{
    public async Task<PreparedFile> PrepareAsync(ImportItem item, CancellationToken cancellation)
    {
        if (item.Kept is { } kept)
        {
            return await PrepareKeptAsync(kept, cancellation).ConfigureAwait(false);
        }

        if (item.Source is not { } source)
        {
            return new PreparedFile { Name = item.Problem?.File ?? item.Path!, Path = item.Path, Unopened = item.Problem, IsFile = false };
        }

        ReadOnlyMemory<byte> content;
        try
        {
            // A source that does not answer must not hold up the end of a cancelled import.
            content = await Task.Run(() => source.Read(cancellation), cancellation).WaitAsync(cancellation).ConfigureAwait(false);
            FileContent.CheckSize(content.Length);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            var problem = new ImportProblem(source.Name, LetterProblem.ReadStage, FileContent.Explain(fault));
            return new PreparedFile { Name = source.Name, Path = item.Path, Unopened = problem };
        }

        var sha256 = OriginalStore.Hash(content.Span);

        // Also for known bytes: importing a file again brings back an original that was lost.
        var file = new PreparedFile
        {
            Name = source.Name,
            Path = item.Path,
            Original = Keep(content, sha256),
            SizeBytes = content.Length,
        };
        return catalogue.Known(sha256)?.UnchangedAt(file.Source) is null ? file with { Reading = Read(content, file.FileName, cancellation) } : file;
    }

    /// <summary>Reads a kept original once more.</summary>
    public async Task<PreparedFile> ReadAgainAsync(PreparedFile file, CancellationToken cancellation)
    {
        var content = await File.ReadAllBytesAsync(catalogue.Originals.PathOf(file.Original!.StoredAs), cancellation).ConfigureAwait(false);
        return file with { Reading = Read(content, file.FileName, cancellation) };
    }

    /// <summary>Reads a letter's original once more; one that is gone or was changed is a problem, and its letter stays as it is.</summary>
    private async Task<PreparedFile> PrepareKeptAsync(FileRecord kept, CancellationToken cancellation)
    {
        var file = new PreparedFile { Name = kept.Source, Kept = kept, Original = kept.Original, SizeBytes = kept.SizeBytes };
        try
        {
            var content = await File.ReadAllBytesAsync(catalogue.Originals.PathOf(kept.Original.StoredAs), cancellation).ConfigureAwait(false);
            return OriginalStore.Hash(content) == kept.Original.Sha256
                ? file with { Reading = Read(content, kept.Name, cancellation) }
                : Lost("it was changed since it was imported.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Lost(fault.Message);
        }

        PreparedFile Lost(string why) => file with
        {
            Unopened = new ImportProblem(
                kept.Source,
                LetterProblem.ReadStage,
                $"The letter stays as it was read before, because its kept original cannot be read again: {why} Import the file once more from where it came."),
        };
    }

    private OriginalKey Keep(ReadOnlyMemory<byte> content, string sha256)
    {
        try
        {
            return catalogue.Originals.Keep(content, sha256);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Not this file's fault: the next would fail as well.
            throw new WorkspaceException(
                $"The original files cannot be kept: {fault.Message} Check that the disk is not full and the data folder can be "
                + "written, then import again: letters that are already there are passed over.", fault);
        }
    }

    private LetterReading Read(ReadOnlyMemory<byte> content, string fileName, CancellationToken cancellation)
    {
        try
        {
            var reading = read(content, fileName, cancellation);
            if (reading.Letter is { } letter && letter.Decisions.Select(d => d.Ordinal).Distinct().Count() != letter.Decisions.Count)
            {
                throw new InvalidDataException("two decisions have the same number.");
            }

            return reading;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // The reader promises not to throw. Should it do so all the same, the file is kept and the import goes on.
            return new LetterReading(null, [new LetterProblem(
                LetterProblem.ReadStage,
                $"ImrSearch failed on this file ({fault.GetType().Name}: {fault.Message}). The file is kept; please report the fault with it.")]);
        }
    }
}
