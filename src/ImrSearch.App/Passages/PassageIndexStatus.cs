namespace ImrSearch.App.Passages;

/// <summary>What an index holds.</summary>
public sealed record PassageIndexStatus
{
    public required string Engine { get; init; }
    public required int Decisions { get; init; }
    public required int Letters { get; init; }
    public required int Passages { get; init; }
    public required int Segments { get; init; }
    public required long SizeBytes { get; init; }
    public required long AppliedChange { get; init; }

    /// <summary>What searches by meaning rest on; null when nothing was learnt yet.</summary>
    public MeaningStatus? Meaning { get; init; }
}
