namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// The numbers of the hybrid ranking. The defaults were measured on public collections (<c>docs/relevance.md</c>); others are
/// for such measuring.
/// </summary>
internal sealed record RankingOptions
{
    /// <summary>Decisions that belong to a set because they are the nearest in meaning.</summary>
    public int Nearest { get; init; } = 200;

    /// <summary>The words' part of a hybrid score; the rest is the meaning's.</summary>
    public float WordsWeight { get; init; } = 0.4f;

    /// <summary>What the best of a first round count beside the query.</summary>
    public float FeedbackWeight { get; init; } = 2;

    /// <summary>
    /// How many the best of the first round are. Among few passages the fifth is hardly ever to the point (design, section 7).
    /// </summary>
    public Func<long, int> FeedbackDocuments { get; init; } = passages => passages < 50 ? 1 : passages < 200 ? 3 : 5;
}
