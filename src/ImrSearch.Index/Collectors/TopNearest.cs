using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Keeps the k nearest documents, or the nearest document of each of the k nearest groups; equal similarities in the order
/// of documents. Documents must come ascending.
/// </summary>
internal sealed class TopNearest(int top, bool byGroup)
{
    // The worst of the best comes first; of equal similarities the later document is the worse.
    private readonly PriorityQueue<NearDocument, (float Similarity, int Earliness)> _best = new();
    private SegmentView? _segment;
    private NearDocument _ofGroup;
    private int _groupEnd;

    /// <summary>A document must be nearer than this.</summary>
    public float Threshold { get; private set; } = top == 0 ? float.PositiveInfinity : float.NegativeInfinity;

    /// <summary>Says whose documents come next.</summary>
    public void Start(SegmentView segment)
    {
        _segment = segment;
        _groupEnd = -1;
    }

    /// <summary>Takes a document of the segment whose similarity is above the threshold.</summary>
    public void Add(int document, float similarity)
    {
        var near = new NearDocument(_segment!.DocumentBase + document, similarity);
        if (!byGroup)
        {
            Keep(near);
        }
        else if (document >= _groupEnd)
        {
            Finish();
            var keys = _segment.Reader.Keys;
            _groupEnd = keys.DocumentsOf(keys.GroupOf(document)).To;
            _ofGroup = near;
        }
        else if (similarity > _ofGroup.Similarity)
        {
            _ofGroup = near;
        }
    }

    /// <summary>Takes in what came last in the segment.</summary>
    public void Finish()
    {
        if (_groupEnd >= 0)
        {
            Keep(_ofGroup);
            _groupEnd = -1;
        }
    }

    /// <summary>The nearest, nearest first.</summary>
    public NearDocument[] Best()
    {
        var best = new NearDocument[_best.Count];
        for (var i = best.Length - 1; i >= 0; i--)
        {
            best[i] = _best.Dequeue();
        }

        return best;
    }

    private void Keep(NearDocument near)
    {
        if (_best.Count < top)
        {
            _best.Enqueue(near, (near.Similarity, -near.Document));
        }
        else if (near.Similarity > Threshold)
        {
            _best.DequeueEnqueue(near, (near.Similarity, -near.Document));
        }

        if (_best.Count == top)
        {
            Threshold = _best.Peek().Similarity;
        }
    }
}
