using ImrSearch.Index.Files;

namespace ImrSearch.Index.Segments;

/// <summary>Opens the last commit of an index. Thread-safe.</summary>
internal sealed class SnapshotLoader(IndexFolder folder, IndexSchema schema)
{
    /// <summary>A reader that finds a file gone looks again for a newer manifest so many times.</summary>
    public const int MaxAttempts = 5;

    /// <summary>The manifest; null when there is none.</summary>
    /// <exception cref="IndexDamagedException">It cannot be read, or is of another schema.</exception>
    public Manifest? ReadManifest()
    {
        var manifest = ManifestCodec.Read(folder);
        return manifest is null || manifest.Signature == schema.Signature ? manifest : throw new IndexDamagedException(
            IndexFault.OtherSchema, SegmentFiles.Manifest, FileEnvelope.HeaderBytes, schema.Signature, manifest.Signature);
    }

    /// <summary>What to say of a file that the manifest names and that is not there.</summary>
    public static IndexDamagedException Missing(string file, Exception? inner) =>
        new(IndexFault.Damaged, file, 0, "a file that the manifest names", "none", inner);

    /// <summary>
    /// Reads the manifest and opens its segments, taking over those that <paramref name="shared"/> has open; null when
    /// there is no manifest.
    /// </summary>
    public Snapshot? Load(Snapshot? shared)
    {
        for (var attempt = 1; ; attempt++)
        {
            var manifest = ReadManifest();
            if (manifest is null)
            {
                return null;
            }

            try
            {
                return OpenSegments(manifest, shared);
            }
            catch (FileNotFoundException e)
            {
                // A writer in another process may have committed in between and removed what the old manifest names.
                if (attempt == MaxAttempts)
                {
                    throw Missing(Path.GetFileName(e.FileName) ?? "", e);
                }
            }
        }
    }

    private Snapshot OpenSegments(Manifest manifest, Snapshot? shared)
    {
        var views = new List<SegmentView>();
        var attachments = new List<AttachmentReader>();
        try
        {
            var documents = 0;
            foreach (var info in manifest.Segments)
            {
                var known = shared?.Segments.FirstOrDefault(segment => segment.Info.Number == info.Number && segment.Info.Id == info.Id)?.Reader;
                known?.AddReference();
                var reader = known ?? new SegmentReader(folder, info, schema);
                try
                {
                    views.Add(new SegmentView(reader, info, LiveGroups.Read(folder, info), views.Count, documents));
                }
                catch
                {
                    reader.Release();
                    throw;
                }

                documents = checked(documents + info.DocumentCount);
            }

            foreach (var info in manifest.Attachments)
            {
                var known = shared?.Attachments.FirstOrDefault(attachment => attachment.Info.Number == info.Number && attachment.Info.Id == info.Id);
                known?.AddReference();
                attachments.Add(known ?? new AttachmentReader(folder, info));
            }
        }
        catch
        {
            views.ForEach(view => view.Reader.Release());
            attachments.ForEach(attachment => attachment.Release());
            throw;
        }

        return new Snapshot(manifest, views, attachments);
    }
}
