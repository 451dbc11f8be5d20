using ImrSearch.App.Passages;
using ImrSearch.Embeddings;
using ImrSearch.Index;
using ImrSearch.Index.Collectors;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// Finds the decisions most like a text: the nearest in meaning; where there are no vectors, by the words that tell it from
/// others (<see cref="LikenessQuery"/>).
/// </summary>
internal sealed class NeighbourSearch(Searcher searcher, EmbedderSource embedders, NeighbourRequest request, CancellationToken cancellation)
{
    private readonly IReadOnlyList<GroupFilter> _filters = [.. request.Filters.Select(QueryTranslator.Filter)];

    public IReadOnlyList<DecisionHit> Run() => Vector() is { } vector ? ByMeaning(vector) : ByWords();

    private IReadOnlyList<DecisionHit> ByMeaning(ReadOnlyMemory<float> vector)
    {
        // One more, because the decision itself is nearest to itself.
        var near = searcher.Nearest(
            new NearestSearch { Field = PassageSchema.Meaning, Vector = vector, Filters = _filters, Top = request.Top + 1 }, cancellation);
        return
        [
            .. near.Select(document => (At: searcher.Locate(document.Document), document.Similarity))
                .Where(document => !document.At.GroupKey.Equals(request.ExceptDecisionId, StringComparison.Ordinal))
                .Take(request.Top)
                .Select(document => new DecisionHit(
                    document.At.GroupKey, document.At.ParentKey, document.Similarity, [new PassageHit(document.At.Ordinal, document.Similarity)])),
        ];
    }

    private IReadOnlyList<DecisionHit> ByWords()
    {
        if (LikenessQuery.For(request.Text, searcher) is not { } like)
        {
            return [];
        }

        var query = request.ExceptDecisionId is { } itself
            ? new BooleanQuery([new(like, Occur.Must), new(new GroupKeyQuery(itself), Occur.MustNot)])
            : like;
        return AnswerTranslator.Hits(searcher.Search(
            new GroupSearch { Query = query, Filters = _filters, Order = QueryTranslator.Order(SortOrder.Relevance), Top = request.Top }, cancellation));
    }

    private float[]? Vector()
    {
        try
        {
            return embedders.Of(searcher)?.Vector([new MeaningPart(request.Text, 1)], cancellation);
        }
        catch (EmbeddingEndpointException)
        {
            return null;
        }
    }
}
