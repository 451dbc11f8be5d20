using ImrSearch.Index.Files;

namespace ImrSearch.Index.Segments;

/// <summary>What the manifest says of an attached file. Immutable.</summary>
internal sealed record AttachmentInfo
{
    /// <summary>What the user of the index calls it.</summary>
    public required string Name { get; init; }

    /// <summary>Its number, from which its file is named; drawn from those of the segments, and never used again.</summary>
    public required long Number { get; init; }

    /// <summary>A random number that the file bears, so that another one in its place is noticed.</summary>
    public required ulong Id { get; init; }

    public required FileStamp File { get; init; }

    public string FileName => SegmentFiles.AttachmentName(Number);
}
