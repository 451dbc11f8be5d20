using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// Documents that at least <c>minimum</c> of several scorers match; scores are summed in double precision. The scorers
/// stand in a binary heap by their documents.
/// </summary>
internal sealed class DisjunctionScorer : Scorer
{
    private readonly Scorer[] _heap;
    private readonly int[] _documents;
    private readonly int _minimum;
    private readonly int _maxDocument;
    private int _document = -1;
    private double _sum;
    private bool _summed;

    /// <param name="segment">Whose documents they are.</param>
    /// <param name="scorers">At least two.</param>
    /// <param name="minimum">How many have to match.</param>
    public DisjunctionScorer(SegmentView segment, IReadOnlyList<Scorer> scorers, int minimum)
    {
        _maxDocument = segment.Info.DocumentCount;
        _heap = [.. scorers];
        _documents = new int[_heap.Length];
        Array.Fill(_documents, -1);
        _minimum = minimum;
        Cost = scorers.Sum(scorer => scorer.Cost);
    }

    public override int Document => _document;

    public override long Cost { get; }

    public override int Next() => Advance(_document + 1);

    public override int Advance(int target)
    {
        while (true)
        {
            while (_documents[0] < target)
            {
                _documents[0] = _heap[0].Advance(target);
                SiftDown();
            }

            _document = _documents[0];
            _summed = false;
            if (_document == End || _minimum <= 1 || CountMatches(0) >= _minimum)
            {
                return _document;
            }

            target = _document + 1;
        }
    }

    public override float Score()
    {
        if (!_summed)
        {
            _sum = SumMatches(0);
            _summed = true;
        }

        return (float)_sum;
    }

    public override void Collect(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        if (_minimum > 1)
        {
            base.Collect(top, matches, cancellation);
            return;
        }

        // All matches of terms come cheaper without scores, in a walk of their own.
        if (matches is not null && (top is null || _heap.All(scorer => scorer is TermScorer)))
        {
            foreach (var scorer in _heap)
            {
                scorer.Collect(null, matches, cancellation);
            }

            matches = null;
        }

        if (top is not null)
        {
            new MaxScoreWalk(_heap, _maxDocument, top, matches).Run(cancellation);
        }
    }

    private int CountMatches(int node) => node >= _heap.Length || _documents[node] != _document
        ? 0
        : 1 + CountMatches((2 * node) + 1) + CountMatches((2 * node) + 2);

    private double SumMatches(int node) => node >= _heap.Length || _documents[node] != _document
        ? 0
        : _heap[node].Score() + SumMatches((2 * node) + 1) + SumMatches((2 * node) + 2);

    private void SiftDown()
    {
        var scorer = _heap[0];
        var document = _documents[0];
        var node = 0;
        while (true)
        {
            var child = (2 * node) + 1;
            if (child >= _heap.Length)
            {
                break;
            }

            if (child + 1 < _heap.Length && _documents[child + 1] < _documents[child])
            {
                child++;
            }

            if (_documents[child] >= document)
            {
                break;
            }

            _heap[node] = _heap[child];
            _documents[node] = _documents[child];
            node = child;
        }

        _heap[node] = scorer;
        _documents[node] = document;
    }
}
