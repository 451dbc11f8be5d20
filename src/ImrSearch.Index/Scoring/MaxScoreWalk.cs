using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// Finds the best documents of "any of these" by MaxScore (Turtle and Flood, "Query evaluation: strategies and
/// optimizations", 1995) in windows with block-max bounds: scorers whose bounds together stay below the threshold
/// cannot bring a document in by themselves; the others' documents are gathered and summed for a window at a time, and
/// only those that still can get in are looked up in the former.
/// </summary>
internal sealed class MaxScoreWalk
{
    // Bounds are summed in another order than scores; the sums are doubles and differ in their last bits at most.
    private const double Slack = 1 + 1e-12;

    private readonly Scorer[] _scorers;
    private readonly float[] _bounds;
    private readonly double[] _boundSums;
    private readonly int _maxDocument;
    private readonly ScoreWindow _window = ScoreWindow.Take();
    private readonly TopCollector _top;
    private readonly BitSet? _matches;

    /// <param name="scorers">The scorers, each before its first document.</param>
    /// <param name="maxDocument">Documents of the segment.</param>
    /// <param name="top">Is shown the best.</param>
    /// <param name="matches">If given, all documents are gathered, and added to it.</param>
    public MaxScoreWalk(IEnumerable<Scorer> scorers, int maxDocument, TopCollector top, BitSet? matches)
    {
        _scorers = [.. scorers];
        _bounds = new float[_scorers.Length];
        _boundSums = new double[_scorers.Length];
        _maxDocument = maxDocument;
        _top = top;
        _matches = matches;
    }

    public void Run(CancellationToken cancellation)
    {
        foreach (var scorer in _scorers)
        {
            scorer.Next();
        }

        for (var first = FirstDocument(0); first < _maxDocument;)
        {
            cancellation.ThrowIfCancellationRequested();
            _window.MoveTo(first);
            var essential = Split();
            for (var i = essential; i < _scorers.Length; i++)
            {
                _scorers[i].Accumulate(_window);
            }

            if (essential < _scorers.Length)
            {
                ShowWindow(essential);
            }

            // What lies in the window is done with, gathered or not.
            first = FirstDocument(_window.To);
        }

        _window.GiveBack();
    }

    /// <summary>The first document from <paramref name="from"/> on; scorers that lag behind count as if they had it.</summary>
    private int FirstDocument(int from)
    {
        var first = Scorer.End;
        foreach (var scorer in _scorers)
        {
            first = Math.Min(first, scorer.Document == Scorer.End ? Scorer.End : Math.Max(scorer.Document, from));
        }

        return first;
    }

    /// <summary>Orders the scorers by their bounds in the window; those from the returned one on have to be gathered.</summary>
    private int Split()
    {
        for (var i = 0; i < _scorers.Length; i++)
        {
            var scorer = _scorers[i];
            var bound = scorer.MaxScore(_window.From, _window.To);
            var at = i;
            for (; at > 0 && _bounds[at - 1] > bound; at--)
            {
                _bounds[at] = _bounds[at - 1];
                _scorers[at] = _scorers[at - 1];
            }

            _bounds[at] = bound;
            _scorers[at] = scorer;
        }

        double sum = 0;
        var essential = 0;
        for (var i = 0; i < _scorers.Length; i++)
        {
            sum += _bounds[i];
            _boundSums[i] = sum;
            essential = _matches is null && (float)(sum * Slack) < _top.Threshold ? i + 1 : essential;
        }

        return essential;
    }

    private void ShowWindow(int essential)
    {
        if (_matches is not null)
        {
            _matches.Or(_window.Members, _window.From);
        }

        var word = 0;
        while (_window.TryTake(ref word, out var document, out var sum))
        {
            for (var i = essential - 1; i >= 0; i--)
            {
                if ((float)((sum + _boundSums[i]) * Slack) < _top.Threshold)
                {
                    break;
                }

                var scorer = _scorers[i];
                var other = scorer.Document < document ? scorer.Advance(document) : scorer.Document;
                sum += other == document ? scorer.Score() : 0;
            }

            // Broken off early, the sum is below the threshold all the more.
            if ((float)sum >= _top.Threshold)
            {
                _top.Add(document, (float)sum);
            }
        }
    }
}
