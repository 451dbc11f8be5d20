using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Queries;

/// <summary>
/// The documents of another query and those of certain groups, in an order that was worked out before. Where a group
/// belongs to the set, all its ranked documents match. Ranked ones score 1 and more, by their rank; the others less than 1,
/// by the other query. Belongs to the snapshot that its documents are numbered in.
/// </summary>
internal sealed record RankedQuery : Query
{
    private static readonly Comparer<RankedDocument> ByDocument = Comparer<RankedDocument>.Create((x, y) => x.Document.CompareTo(y.Document));

    private readonly Query? _matches;
    private readonly RankedDocument[] _ranked;
    private readonly int[] _nearest;

    /// <param name="matches">Whose matches belong to the set; null = none.</param>
    /// <param name="ranked">The documents that were ranked.</param>
    /// <param name="nearest">A document of each group that belongs to the set whatever it matches.</param>
    public RankedQuery(Query? matches, IEnumerable<RankedDocument> ranked, IEnumerable<int> nearest)
    {
        _matches = matches;
        _ranked = [.. ranked.OrderBy(document => document.Document)];
        _nearest = [.. nearest.Order()];
    }

    public Query? Matches => _matches;

    /// <summary>The ranking of a document; null when it was not ranked.</summary>
    public RankedDocument? Find(int document)
    {
        var at = _ranked.AsSpan().BinarySearch(new RankedDocument(document, 0, 0, 0, 0), ByDocument);
        return at < 0 ? null : _ranked[at];
    }

    internal override Weight CreateWeight(Searcher searcher, float boost) => new RankedWeight(this, _matches?.CreateWeight(searcher, 1));

    private sealed class RankedWeight(RankedQuery query, Weight? matches) : Weight
    {
        public override Scorer? CreateScorer(SegmentView segment)
        {
            var documents = new BitSet(segment.Info.DocumentCount);
            matches?.CreateScorer(segment)?.Collect(top: null, documents, CancellationToken.None);
            var keys = segment.Reader.Keys;
            using var groups = BitSet.Rent(segment.Info.GroupCount);
            keys.AddGroupsOf(documents, groups);
            foreach (var document in query._nearest)
            {
                if (Local(segment, document) is var local and >= 0)
                {
                    groups.Add(keys.GroupOf(local));
                    documents.Add(local);
                }
            }

            var scores = new List<(int Document, float Score)>();
            foreach (var ranked in query._ranked)
            {
                if (Local(segment, ranked.Document) is var local and >= 0 && groups.Contains(keys.GroupOf(local)))
                {
                    documents.Add(local);
                    scores.Add((local, RankedScorer.Lead + ranked.Score));
                }
            }

            return documents.NextMember(0) < 0 ? null : new RankedScorer(documents, scores, () => matches?.CreateScorer(segment));
        }

        /// <summary>The document's number in the segment; -1 when it is of another.</summary>
        private static int Local(SegmentView segment, int document) =>
            document - segment.DocumentBase is var local && (uint)local < (uint)segment.Info.DocumentCount ? local : -1;
    }
}
