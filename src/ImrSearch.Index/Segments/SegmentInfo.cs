using ImrSearch.Index.Files;

namespace ImrSearch.Index.Segments;

/// <summary>What the manifest says of a segment. Immutable.</summary>
internal sealed record SegmentInfo
{
    /// <summary>Its number, from which its files are named; never used again.</summary>
    public required long Number { get; init; }

    /// <summary>A random number that all its files bear, so that files of another segment are noticed.</summary>
    public required ulong Id { get; init; }

    public required int DocumentCount { get; init; }

    public required int GroupCount { get; init; }

    public required int ParentCount { get; init; }

    /// <summary>Its files in the order of <see cref="SegmentFiles.AllKinds"/>: all, or those that every segment has.</summary>
    public required IReadOnlyList<FileStamp> Files { get; init; }

    /// <summary>Groups that were deleted since it was written.</summary>
    public int DeletedGroups { get; init; }

    /// <summary>Which live-groups file holds; 0 while nothing is deleted.</summary>
    public long LiveGeneration { get; init; }

    /// <summary>That file's stamp.</summary>
    public FileStamp LiveFile { get; init; }

    public int LiveGroupCount => GroupCount - DeletedGroups;

    /// <summary>The names of all its files.</summary>
    public IEnumerable<string> FileNames()
    {
        var names = SegmentFiles.AllKinds.Take(Files.Count).Select(kind => SegmentFiles.Name(Number, kind));
        return LiveGeneration == 0 ? names : names.Append(SegmentFiles.LiveName(Number, LiveGeneration));
    }
}
