using ImrSearch.App.Passages;

namespace ImrSearch.App.Similar;

/// <summary>A decision that may be like the one asked for.</summary>
/// <param name="Row">What the catalogue says of it.</param>
/// <param name="Hit">What the index says of it.</param>
/// <param name="Meaning">Nearness of the texts, 0 to 1.</param>
/// <param name="Likeness">See <see cref="LikenessScore"/>.</param>
internal sealed record Candidate(CandidateRow Row, DecisionHit Hit, double Meaning, double Likeness)
{
    /// <summary>Agreement of the requests alone; for twins.</summary>
    public double Request { get; init; }

    /// <summary>Candidates that this one stands for.</summary>
    public IReadOnlyList<Candidate> Copies { get; init; } = [];
}
