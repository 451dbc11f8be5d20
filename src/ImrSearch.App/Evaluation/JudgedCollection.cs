namespace ImrSearch.App.Evaluation;

/// <summary>Documents, queries and judgements that a ranking is measured by.</summary>
public sealed record JudgedCollection
{
    /// <summary>The folder's name.</summary>
    public required string Name { get; init; }

    /// <summary>In the order of the file; ids are unique.</summary>
    public required IReadOnlyList<JudgedDocument> Documents { get; init; }

    /// <summary>In the order of the file; ids are unique.</summary>
    public required IReadOnlyList<JudgedQuery> Queries { get; init; }

    /// <summary>What in the files affects the figures, and how, in plain words.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Queries that count: those with a relevant document.</summary>
    public IEnumerable<JudgedQuery> Answerable => Queries.Where(query => query.Relevant > 0);
}
