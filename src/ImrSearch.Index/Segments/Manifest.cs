namespace ImrSearch.Index.Segments;

/// <summary>The one file that says what the index holds. Immutable; each commit writes a new one in its place.</summary>
internal sealed record Manifest
{
    /// <summary>Counts the commits.</summary>
    public required long Generation { get; init; }

    /// <summary>The number that the next segment gets.</summary>
    public required long NextSegment { get; init; }

    /// <summary>The fields (<see cref="IndexSchema.Signature"/>).</summary>
    public required string Signature { get; init; }

    /// <summary>What the user of the index keeps with each commit.</summary>
    public required IReadOnlyDictionary<string, string> UserData { get; init; }

    /// <summary>In the order in which they were added.</summary>
    public required IReadOnlyList<SegmentInfo> Segments { get; init; }

    /// <summary>Files that the user of the index keeps with the commit, by name.</summary>
    public IReadOnlyList<AttachmentInfo> Attachments { get; init; } = [];

    /// <summary>The names of all files of the commit but the manifest's own.</summary>
    public IEnumerable<string> FileNames() =>
        Segments.SelectMany(segment => segment.FileNames()).Concat(Attachments.Select(attachment => attachment.FileName));

    /// <summary>
    /// Whether another manifest stands for the same commit. The generation alone does not tell: an index that was removed
    /// and made anew counts from the beginning.
    /// </summary>
    public bool IsSameCommit(Manifest other) =>
        Generation == other.Generation
        && Segments.Select(segment => (segment.Number, segment.Id)).SequenceEqual(other.Segments.Select(segment => (segment.Number, segment.Id)))
        && Attachments.Select(attachment => attachment.Id).SequenceEqual(other.Attachments.Select(attachment => attachment.Id))
        && UserData.Count == other.UserData.Count
        && UserData.All(pair => other.UserData.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <summary>The manifest of an index without any commit.</summary>
    public static Manifest Empty(string signature) => new()
    {
        Generation = 0,
        NextSegment = 1,
        Signature = signature,
        UserData = new Dictionary<string, string>(),
        Segments = [],
    };
}
