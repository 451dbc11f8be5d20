using ImrSearch.Index.Files;

namespace ImrSearch.Index.Segments;

/// <summary>Checks the last commit of an index on files that it opens anew.</summary>
/// <param name="loader">Reads the manifest.</param>
/// <param name="folder">Where the index is.</param>
/// <param name="schema">Its fields.</param>
/// <param name="progress">Is told the share done, from 0 to 1.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class IndexVerifier(
    SnapshotLoader loader, IndexFolder folder, IndexSchema schema, IProgress<double>? progress, CancellationToken cancellation)
{
    /// <param name="isRemoved">Whether the manifest was there and is not any more.</param>
    public List<IndexDamagedException> Run(bool isRemoved)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return Attempt(attempt, isRemoved);
            }
            catch (FileNotFoundException)
            {
                // A writer in another process has committed meanwhile and removed what the old manifest names.
            }
        }
    }

    private List<IndexDamagedException> Attempt(int attempt, bool isRemoved)
    {
        var faults = new List<IndexDamagedException>();
        try
        {
            var stamp = folder.Stamp(SegmentFiles.Manifest);
            var manifest = loader.ReadManifest();
            if (manifest is null)
            {
                if (isRemoved)
                {
                    faults.Add(SnapshotLoader.Missing(SegmentFiles.Manifest, inner: null));
                }

                return faults;
            }

            var total = Math.Max(1.0, manifest.Segments.Sum(segment => (double)segment.DocumentCount));
            double done = 0;
            foreach (var segment in manifest.Segments)
            {
                Collect(faults, () => SegmentVerifier.Run(folder, segment, schema, cancellation), attempt, stamp);
                done += segment.DocumentCount;
                progress?.Report(done / total);
            }

            foreach (var attachment in manifest.Attachments)
            {
                Collect(faults, () => Verify(attachment), attempt, stamp);
            }
        }
        catch (IndexDamagedException fault)
        {
            faults.Add(fault);
        }

        return faults;
    }

    /// <summary>A file that is gone is a fault of its own unless another process has committed meanwhile.</summary>
    private void Collect(List<IndexDamagedException> faults, Action check, int attempt, object? stamp)
    {
        try
        {
            check();
        }
        catch (IndexDamagedException fault)
        {
            faults.Add(fault);
        }
        catch (FileNotFoundException fault) when (attempt == SnapshotLoader.MaxAttempts || Equals(stamp, folder.Stamp(SegmentFiles.Manifest)))
        {
            faults.Add(SnapshotLoader.Missing(Path.GetFileName(fault.FileName) ?? "", fault));
        }
    }

    private void Verify(AttachmentInfo attachment)
    {
        var reader = new AttachmentReader(folder, attachment);
        try
        {
            reader.File.CheckAllPages(cancellation);
        }
        finally
        {
            reader.Release();
        }
    }
}
