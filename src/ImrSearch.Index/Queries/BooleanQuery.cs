using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Queries;

/// <summary>
/// Combines queries. Without required clauses at least one <see cref="Occur.Should"/> has to match; a query of nothing
/// but exclusions matches nothing. The score is the sum of the matching clauses'; a clause given twice counts twice.
/// </summary>
public sealed record BooleanQuery : Query
{
    /// <summary>Combines clauses.</summary>
    /// <param name="clauses">The clauses; none matches nothing.</param>
    /// <param name="minimumShouldMatch">How many <see cref="Occur.Should"/> clauses have to match at least.</param>
    public BooleanQuery(IReadOnlyList<BooleanClause> clauses, int minimumShouldMatch = 0)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        ArgumentOutOfRangeException.ThrowIfNegative(minimumShouldMatch);
        Clauses = clauses;
        MinimumShouldMatch = minimumShouldMatch;
    }

    /// <summary>The clauses.</summary>
    public IReadOnlyList<BooleanClause> Clauses { get; }

    /// <summary>How many <see cref="Occur.Should"/> clauses have to match at least.</summary>
    public int MinimumShouldMatch { get; }

    /// <summary>How many optional clauses have to match in fact: without required clauses, one at least.</summary>
    internal int RequiredOptionals =>
        Clauses.Any(clause => clause.Occur is Occur.Must or Occur.Filter) ? MinimumShouldMatch : Math.Max(1, MinimumShouldMatch);

    internal override Weight CreateWeight(Searcher searcher, float boost)
    {
        return new BooleanWeight(
            [.. Weights(Occur.Must)],
            [.. Weights(Occur.Filter)],
            [.. ShouldWeights(searcher, boost)],
            [.. Weights(Occur.MustNot)],
            RequiredOptionals);

        IEnumerable<Weight> Weights(Occur occur) =>
            Clauses.Where(clause => clause.Occur == occur).Select(clause => clause.Query.CreateWeight(searcher, boost));
    }

    /// <summary>
    /// An optional clause that is given n times becomes one of n times the weight, as in Lucene: fewer cursors, and the
    /// same floats. Not where clauses have to be counted.
    /// </summary>
    private IEnumerable<Weight> ShouldWeights(Searcher searcher, float boost)
    {
        var queries = Clauses.Where(clause => clause.Occur == Occur.Should).Select(clause => clause.Query);
        return MinimumShouldMatch > 1
            ? queries.Select(query => query.CreateWeight(searcher, boost))
            : queries.GroupBy(query => query).Select(same => same.Key.CreateWeight(searcher, boost * same.Count()));
    }

    private sealed class BooleanWeight(
        Weight[] must, Weight[] filter, Weight[] should, Weight[] mustNot, int minimumShouldMatch) : Weight
    {
        public override Scorer? CreateScorer(SegmentView segment)
        {
            if (Scorers(must, segment) is not { } required || Scorers(filter, segment) is not { } filters)
            {
                return null;
            }

            var optional = should.Select(weight => weight.CreateScorer(segment)).OfType<Scorer>().ToList();
            if (optional.Count < minimumShouldMatch)
            {
                return null;
            }

            var scorer = Combine(segment, required, filters, optional);
            var excluded = mustNot.Select(weight => weight.CreateScorer(segment)).OfType<Scorer>().ToList();
            return scorer is null || excluded.Count == 0 ? scorer : new ExclusionScorer(scorer, Any(segment, excluded, 1));
        }

        private Scorer? Combine(SegmentView segment, List<Scorer> required, List<Scorer> filters, List<Scorer> optional)
        {
            var any = optional.Count == 0 ? null : Any(segment, optional, minimumShouldMatch);
            if (required.Count + filters.Count == 0)
            {
                return any;
            }

            if (minimumShouldMatch > 0)
            {
                required.Add(any!);
                any = null;
            }

            var all = required is [var single] && filters.Count == 0 ? single : new ConjunctionScorer(segment, required, filters);
            return any is null ? all : new RequiredOptionalScorer(all, any);
        }

        private static Scorer Any(SegmentView segment, List<Scorer> scorers, int minimum) =>
            scorers is [var single] ? single : new DisjunctionScorer(segment, scorers, minimum);

        /// <summary>Null when one of them has no match.</summary>
        private static List<Scorer>? Scorers(Weight[] weights, SegmentView segment)
        {
            var scorers = new List<Scorer>(weights.Length);
            foreach (var weight in weights)
            {
                if (weight.CreateScorer(segment) is not { } scorer)
                {
                    return null;
                }

                scorers.Add(scorer);
            }

            return scorers;
        }
    }
}
