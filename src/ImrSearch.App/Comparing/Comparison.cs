namespace ImrSearch.App.Comparing;

/// <summary>Decisions side by side.</summary>
public sealed record Comparison
{
    /// <summary>The decisions, in the order in which they were asked for.</summary>
    public IReadOnlyList<ComparedDecision> Columns { get; init; } = [];

    /// <summary>The fields, without those that no decision states.</summary>
    public IReadOnlyList<ComparisonRow> Rows { get; init; } = [];

    /// <summary>Ids asked for that are no decisions of this library.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Further decisions asked for, which were not compared because they are too many.</summary>
    public IReadOnlyList<string> More { get; init; } = [];
}
