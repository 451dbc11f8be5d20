namespace ImrSearch.Benchmarks;

/// <summary>What to measure.</summary>
internal sealed record SpeedOptions
{
    /// <summary>The passages, one JSON object a line; null when an index is used again without them.</summary>
    public string? Corpus { get; init; }

    /// <summary>The queries, one JSON object a line.</summary>
    public required string Queries { get; init; }

    /// <summary>The peer's answers to the queries, to be compared; null = do not.</summary>
    public string? Expected { get; init; }

    /// <summary>The file that takes the figures, beside those of other sizes.</summary>
    public required string Out { get; init; }

    /// <summary>Where the index is; kept afterwards.</summary>
    public required string Index { get; init; }

    /// <summary>Measure the index that is there instead of building one.</summary>
    public bool Reuse { get; init; }

    /// <summary>Of <see cref="MeasuredSearch.Modes"/>.</summary>
    public required IReadOnlyList<string> Modes { get; init; }

    /// <summary>Classes of queries to measure; none = all.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>More than 0: measure an index of that many segments against the same merged into one.</summary>
    public int WornSegments { get; init; }

    /// <summary>Percent of the passages that are deleted for that.</summary>
    public int WornDeletedPercent { get; init; }
}
