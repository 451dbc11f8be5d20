using ImrSearch.App.Passages;
using ImrSearch.Embeddings;
using ImrSearch.Index;
using ImrSearch.Index.Hybrid;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>Works out the set of results of a search by meaning, or by words and meaning.</summary>
internal sealed class MeaningSearch(EmbedderSource embedders)
{
    private const string NotLearnt =
        "Searches by meaning are not ready: nothing has been learnt from the letters yet. The next import, or a rebuild of the search index (library page), does that.";

    private const string OtherModel =
        "The passages have no vectors of the configured model yet. Rebuild the search index (library page, or \"imrsearch rebuild --index-only\").";

    private const string NoKnownWord = "These words are not in the letters, or too rare there to tell what they mean.";

    private const string NoWords = "This asks for values or parts of words only; nearness in meaning needs whole words.";

    /// <summary>The set, scored; what kept it from being one by meaning; and how many decisions are in it as the nearest.</summary>
    public (Query Set, string? Unavailable, int? Nearest) Set(Searcher searcher, QueryPlan plan, PassageSearchRequest request, CancellationToken cancellation)
    {
        var matches = request.AnyWord ? plan.AnyWord! : plan.Matches!;
        if (request.Mode == SearchMode.Keyword || plan.Node is null)
        {
            return (matches, null, null);
        }

        var (vector, unavailable) = VectorOf(searcher, plan, cancellation);
        if (vector is null)
        {
            // A search by meaning alone that cannot be carried out finds nothing, and says why; words still find.
            return (request.Mode == SearchMode.Hybrid || plan.Meaning.Count == 0 ? matches : new BooleanQuery([]), unavailable, null);
        }

        var byMeaning = request.Mode == SearchMode.Meaning;
        var ranked = searcher.Rank(
            new HybridSearch
            {
                Field = PassageSchema.Meaning,
                Vector = vector,
                Words = byMeaning ? null : plan.AnyWord,
                Matches = byMeaning ? null : matches,
                Condition = plan.Condition,
                Preferred = plan.Wish.Query,
                Filters = [.. request.Filters.Select(QueryTranslator.Filter)],
                Facets = [.. request.Facets.Select(QueryTranslator.FieldName)],
                FeedbackDocuments = FeedbackDocuments(searcher.Statistics(PassageSchema.Body).DocumentCount),
            },
            cancellation);
        return (ranked.Query, null, ranked.Nearest);
    }

    /// <summary>Which of some texts is nearest to what a query means; -1 when that cannot be told at once.</summary>
    public int NearestOf(Searcher searcher, QueryPlan plan, IReadOnlyList<string> texts)
    {
        if (embedders.Of(searcher) is not { IsAtHand: true } embedder || embedder.Vector(plan.Meaning, CancellationToken.None) is not { } wanted)
        {
            return -1;
        }

        var (best, nearest) = (-1, 0f);
        foreach (var (vector, place) in embedder.Vectors(texts, CancellationToken.None).Select((vector, place) => (vector, place)))
        {
            if (!vector.IsEmpty && Dot(vector.Span, wanted) is var similarity && similarity > nearest)
            {
                (best, nearest) = (place, similarity);
            }
        }

        return best;
    }

    /// <summary>
    /// How many of the best of a first round lead the second. Among few passages the fifth is hardly ever to the point (design,
    /// section 7).
    /// </summary>
    private static int FeedbackDocuments(long passages) => passages < 50 ? 1 : passages < 200 ? 3 : 5;

    private (float[]? Vector, string? Unavailable) VectorOf(Searcher searcher, QueryPlan plan, CancellationToken cancellation)
    {
        if (plan.Meaning.Count == 0)
        {
            return (null, NoWords);
        }

        if (embedders.Of(searcher) is not { } embedder)
        {
            return (null, embedders.Configured is null ? NotLearnt : OtherModel);
        }

        try
        {
            return embedder.Vector(plan.Meaning, cancellation) is { } vector ? (vector, null) : (null, NoKnownWord);
        }
        catch (EmbeddingEndpointException away)
        {
            return (null, away.Message);
        }
    }

    private static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var sum = 0f;
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            sum += x[i] * y[i];
        }

        return sum;
    }
}
