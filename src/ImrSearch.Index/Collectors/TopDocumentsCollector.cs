using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Collectors;

/// <summary>Keeps the k best documents, equal scores in the order of documents.</summary>
internal sealed class TopDocumentsCollector(int top) : TopCollector
{
    // The worst of the best comes first; of equal scores the later document is the worse.
    private readonly PriorityQueue<ScoredDocument, (float Score, int Earliness)> _best = new();
    private BitSet? _live;
    private int _base;

    public override int Wanted => top;

    /// <summary>How many documents were shown.</summary>
    public long Seen { get; private set; }

    /// <summary>Says whose documents come next.</summary>
    public void Start(SegmentView segment)
    {
        _live = segment.LiveDocuments;
        _base = segment.DocumentBase;
    }

    public override int UnitOf(int document) => _live is null || _live.Contains(document) ? document : -1;

    public override void Add(int document, float score)
    {
        if (_live is not null && !_live.Contains(document))
        {
            return;
        }

        Seen++;
        if (_best.Count < top)
        {
            _best.Enqueue(new ScoredDocument(_base + document, score), (score, -_base - document));
        }
        else if (score >= Threshold)
        {
            _best.DequeueEnqueue(new ScoredDocument(_base + document, score), (score, -_base - document));
        }
        else
        {
            return;
        }

        if (_best.Count == top)
        {
            // A later document needs more than the worst has.
            Raise(MathF.BitIncrement(_best.Peek().Score));
        }
    }

    /// <summary>The best, best first.</summary>
    public ScoredDocument[] Best()
    {
        var best = new ScoredDocument[_best.Count];
        for (var i = best.Length - 1; i >= 0; i--)
        {
            best[i] = _best.Dequeue();
        }

        return best;
    }
}
