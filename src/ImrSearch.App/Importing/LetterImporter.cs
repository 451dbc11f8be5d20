namespace ImrSearch.App.Importing;

/// <summary>
/// Takes letters into the catalogue and the index: incremental (same bytes do nothing), parallel, transactional. A bad
/// file is listed and never stops the rest. Cancelling keeps what was already committed.
/// </summary>
public sealed class LetterImporter
{
    /// <summary>Imports files and folders (recursively; .pdf and .txt).</summary>
    public Task<ImportReport> ImportPathsAsync(
        IReadOnlyList<string> paths,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default) => throw new NotImplementedException();

    /// <summary>Imports from any source, e.g. samples or uploads; <paramref name="sources"/> is read once and streamed.</summary>
    public Task<ImportReport> ImportAsync(
        IEnumerable<ImportSource> sources,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default) => throw new NotImplementedException();
}
