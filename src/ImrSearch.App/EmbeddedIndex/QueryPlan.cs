using ImrSearch.App.Passages;
using ImrSearch.Index.Queries;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// What a query asks for, in the forms that the ways of searching need. Whatever matches <see cref="Matches"/> matches
/// <see cref="AnyWord"/> and <see cref="Condition"/> as well. Made by <see cref="QueryPlanner"/>; immutable.
/// </summary>
internal sealed record QueryPlan
{
    /// <summary>A query that asks for nothing in particular, and so for everything.</summary>
    public static QueryPlan Everything { get; } = new() { Matches = new MatchAllQuery(), AnyWord = new MatchAllQuery() };

    /// <summary>All words, each by itself or by another name, in one passage; null with an error.</summary>
    public Query? Matches { get; init; }

    /// <summary>As <see cref="Matches"/>, but one of the free words is enough; scored. Null with an error.</summary>
    public Query? AnyWord { get; init; }

    /// <summary>
    /// The binding parts alone: phrases, exclusions, fields, words with a plus sign. It holds for a decision as a whole.
    /// Null when nothing binds.
    /// </summary>
    public Query? Condition { get; init; }

    /// <summary>What the query means, the words as typed first; empty when it holds no words, but values only.</summary>
    public IReadOnlyList<MeaningPart> Meaning { get; init; } = [];

    /// <summary>The other names as a reader would write them: "norco → hydrocodone, Vicodin".</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    /// <summary>What was looked for in the place of misspelt words; null when nothing was put right.</summary>
    public MendedQuery? Mended { get; init; }

    /// <summary>What its words ask of the outcome.</summary>
    public OutcomeWish Wish { get; init; } = OutcomeWish.None;

    /// <summary>The free words in order, with their other names.</summary>
    public IReadOnlyList<PlannedWord> Words { get; init; } = [];

    /// <summary>The query with the other names in it; null with an error, or when it asks for everything.</summary>
    public QueryNode? Node { get; init; }

    /// <summary>What was left out of a very long text, for the user; null when nothing was.</summary>
    public string? Notice { get; init; }

    /// <summary>Why the query cannot be carried out.</summary>
    public QueryError? Error { get; init; }
}
