namespace ImrSearch.Index.Collectors;

/// <summary>Keeps the k best of the documents it is shown, which must come ascending; counts all.</summary>
internal sealed class TopDocumentsCollector(int top)
{
    // The worst of the best comes first; of equal scores the later document is the worse.
    private readonly PriorityQueue<ScoredDocument, (float Score, int Earliness)> _best = new();
    private long _total;
    private float _threshold = float.NegativeInfinity;

    public void Add(int document, float score)
    {
        _total++;
        if (_best.Count < top)
        {
            _best.Enqueue(new ScoredDocument(document, score), (score, -document));
        }
        else if (score > _threshold && top > 0)
        {
            _best.DequeueEnqueue(new ScoredDocument(document, score), (score, -document));
        }
        else
        {
            return;
        }

        if (_best.Count == top && top > 0)
        {
            _threshold = _best.Peek().Score;
        }
    }

    public TopDocuments Result()
    {
        var best = new ScoredDocument[_best.Count];
        for (var i = best.Length - 1; i >= 0; i--)
        {
            best[i] = _best.Dequeue();
        }

        return new TopDocuments(_total, best);
    }
}
