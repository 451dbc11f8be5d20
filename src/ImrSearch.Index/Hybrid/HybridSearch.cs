using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Hybrid;

/// <summary>
/// Asks for a ranking by words and meaning together: the best documents by BM25 and the nearest by their vectors are
/// candidates, both scores are brought to 0..1 among them and mixed, and the best of a first round lead the query's vector
/// towards them for the second (relevance feedback without a user: Rocchio 1971).
/// </summary>
public sealed record HybridSearch
{
    /// <summary>The vector field.</summary>
    public required string Field { get; init; }

    /// <summary>What the query means; its length does not count.</summary>
    public required ReadOnlyMemory<float> Vector { get; init; }

    /// <summary>A scored query, of which any word suffices; null ranks by meaning alone.</summary>
    public Query? Words { get; init; }

    /// <summary>What belongs to the set of results besides the nearest; null = nothing.</summary>
    public Query? Matches { get; init; }

    /// <summary>Restrictions to groups.</summary>
    public IReadOnlyList<GroupFilter> Filters { get; init; } = [];

    /// <summary>Keyword fields that are going to be counted without their own filter (<see cref="GroupFilter.Field"/>).</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>Only groups with a document that matches it; null = all.</summary>
    public Query? Condition { get; init; }

    /// <summary>
    /// What is preferred among results that are alike otherwise: documents that match it get <see cref="PreferenceWeight"/>
    /// more in the last ranking. It is not scored, and takes nobody into the set. Null = nothing.
    /// </summary>
    public Query? Preferred { get; init; }

    /// <summary>What a preference counts; a score without it is from 0 to 1.</summary>
    public float PreferenceWeight { get; init; } = 0.25f;

    /// <summary>How many groups belong to the set because they are the nearest of those that pass filters and condition.</summary>
    public int Nearest { get; init; } = 200;

    /// <summary>How many documents are ranked by words, and how many by meaning.</summary>
    public int Candidates { get; init; } = 1000;

    /// <summary>The part of the words in the score, from 0 to 1; the rest is the meaning's.</summary>
    public float WordsWeight { get; init; } = 0.4f;

    /// <summary>What the mean vector of the best of the first round counts beside the query's; 0 = there is no second round.</summary>
    public float FeedbackWeight { get; init; } = 2;

    /// <summary>How many documents of the first round that mean is of.</summary>
    public int FeedbackDocuments { get; init; } = 5;
}
