using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;

namespace ImrSearch.Index.Hybrid;

/// <summary>Carries out a <see cref="HybridSearch"/> on one snapshot.</summary>
internal sealed class HybridRanker(Searcher searcher, HybridSearch search, CancellationToken cancellation)
{
    public HybridRanking Run()
    {
        var vector = Unit(search.Vector.Span);
        if (search.FeedbackWeight > 0 && search.FeedbackDocuments > 0)
        {
            // Without filters, so that where a query leads does not depend on them: counts beside a filter stay those without it.
            Lead(vector, Rank(Candidates([], vector, out var first), first, vector));
        }

        // What is nearest to where the query now leads belongs to the set, candidate or not.
        var nearest = NearestGroups(vector, search.Filters);
        var candidates = Candidates(search.Filters, search.Vector, out var words);
        var ranked = Prefer(Rank([.. candidates.Union(nearest).Order()], words, vector));
        return new HybridRanking(new RankedQuery(search.Matches, ranked, nearest.Concat(Siblings(vector))), ranked, vector, nearest.Count);
    }

    /// <summary>The best documents by words, and those by meaning.</summary>
    private int[] Candidates(IReadOnlyList<GroupFilter> filters, ReadOnlyMemory<float> vector, out Dictionary<int, float> words)
    {
        words = ByWords(filters);
        return [.. words.Keys.Union(ByMeaning(filters, vector)).Order()];
    }

    /// <summary>BM25 of the best documents by words.</summary>
    private Dictionary<int, float> ByWords(IReadOnlyList<GroupFilter> filters)
    {
        if (search.Words is not { } words)
        {
            return [];
        }

        List<BooleanClause> clauses = [new(words, Occur.Must), .. filters.Select(filter => new BooleanClause(filter.Groups, Occur.Filter))];
        if (search.Condition is { } condition)
        {
            clauses.Add(new BooleanClause(new WholeGroupQuery(condition), Occur.Filter));
        }

        var best = searcher.Search(clauses.Count == 1 ? words : new BooleanQuery(clauses), search.Candidates, TotalHits.LowerBound, cancellation).Best;
        return best.ToDictionary(document => document.Document, document => document.Score);
    }

    private IEnumerable<int> ByMeaning(IReadOnlyList<GroupFilter> filters, ReadOnlyMemory<float> vector) =>
        searcher.Nearest(Near(vector, filters) with { Top = search.Candidates, ByGroup = false }, cancellation).Select(near => near.Document);

    /// <summary>
    /// The nearest groups under all filters but those of each counted field. They belong to the set that the field's counts are
    /// of; those among them that pass its filter are among the nearest with it.
    /// </summary>
    private IEnumerable<int> Siblings(float[] vector) => search.Facets.Distinct()
        .Where(field => search.Filters.Any(filter => filter.Field == field))
        .SelectMany(field => NearestGroups(vector, [.. search.Filters.Where(filter => filter.Field != field)]));

    /// <summary>The nearest document of each of the nearest groups.</summary>
    private List<int> NearestGroups(ReadOnlyMemory<float> vector, IReadOnlyList<GroupFilter> filters) =>
        [.. searcher.Nearest(Near(vector, filters) with { Top = search.Nearest }, cancellation).Select(near => near.Document)];

    private NearestSearch Near(ReadOnlyMemory<float> vector, IReadOnlyList<GroupFilter> filters) =>
        new() { Field = search.Field, Vector = vector, Filters = filters, Condition = search.Condition };

    /// <summary>Best first, equal ones in order.</summary>
    private List<RankedDocument> Rank(int[] documents, Dictionary<int, float> words, float[] vector)
    {
        var similarities = searcher.Similarities(search.Field, vector, documents);
        var byWords = ScoreRange.Of(documents.Select(document => words.GetValueOrDefault(document)));
        var byMeaning = ScoreRange.Of(similarities);
        var weight = search.Words is null ? 0 : search.WordsWeight;
        return
        [
            .. documents.Zip(similarities, (document, similarity) =>
                {
                    var (word, meaning) = (byWords.Normalize(words.GetValueOrDefault(document)), byMeaning.Normalize(similarity));
                    return new RankedDocument(document, (weight * word) + ((1 - weight) * meaning), word, meaning, similarity);
                })
                .OrderByDescending(ranked => ranked.Score)
                .ThenBy(ranked => ranked.Document),
        ];
    }

    /// <summary>Adds what is preferred to the scores.</summary>
    private List<RankedDocument> Prefer(List<RankedDocument> ranked)
    {
        if (search.Preferred is not { } wanted)
        {
            return ranked;
        }

        var weight = wanted.CreateWeight(searcher, 1);
        var preferred = new HashSet<int>();
        foreach (var inSegment in ranked.Select(document => document.Document).Order().GroupBy(searcher.SegmentOf))
        {
            if (weight.CreateScorer(inSegment.Key) is not { } scorer)
            {
                continue;
            }

            foreach (var document in inSegment)
            {
                var local = document - inSegment.Key.DocumentBase;
                if ((scorer.Document < local ? scorer.Advance(local) : scorer.Document) == local)
                {
                    preferred.Add(document);
                }
            }
        }

        return
        [
            .. ranked.Select(document => preferred.Contains(document.Document) ? document with { Score = document.Score + search.PreferenceWeight } : document)
                .OrderByDescending(document => document.Score)
                .ThenBy(document => document.Document),
        ];
    }

    /// <summary>Turns the vector towards the best documents' mean.</summary>
    private void Lead(float[] vector, List<RankedDocument> ranked)
    {
        var best = ranked.Take(search.FeedbackDocuments).Select(document => searcher.Vector(search.Field, document.Document)).OfType<float[]>()
            .Where(other => other.Length == vector.Length)
            .ToList();
        foreach (var other in best)
        {
            for (var i = 0; i < vector.Length; i++)
            {
                vector[i] += search.FeedbackWeight / best.Count * other[i];
            }
        }

        Unit(vector).CopyTo(vector, 0);
    }

    /// <summary>As long as 1; what has no length stays as it is.</summary>
    private static float[] Unit(ReadOnlySpan<float> vector)
    {
        double squares = 0;
        foreach (var number in vector)
        {
            squares += (double)number * number;
        }

        var factor = squares > 0 ? 1 / Math.Sqrt(squares) : 1;
        var unit = new float[vector.Length];
        for (var i = 0; i < unit.Length; i++)
        {
            unit[i] = (float)(vector[i] * factor);
        }

        return unit;
    }
}
