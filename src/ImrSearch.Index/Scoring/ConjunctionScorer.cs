using System.Buffers;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>Documents that all of several scorers match. Scores are summed in double precision, in the order of the query.</summary>
internal sealed class ConjunctionScorer : Scorer
{
    private readonly Scorer[] _scored;
    private readonly Scorer[] _byCost;
    private readonly SegmentView _segment;

    /// <param name="segment">Whose documents they are.</param>
    /// <param name="scored">Scorers that add to the score.</param>
    /// <param name="unscored">Scorers that only restrict.</param>
    public ConjunctionScorer(SegmentView segment, IReadOnlyList<Scorer> scored, IReadOnlyList<Scorer> unscored)
    {
        _segment = segment;
        _scored = [.. scored];
        _byCost = [.. scored.Concat(unscored).OrderBy(scorer => scorer.Cost)];
    }

    public override int Document => _byCost[0].Document;

    public override long Cost => _byCost[0].Cost;

    public override int Next() => Align(_byCost[0].Next());

    public override int Advance(int target) => Align(_byCost[0].Advance(target));

    public override float Score()
    {
        double sum = 0;
        foreach (var scorer in _scored)
        {
            sum += scorer.Score();
        }

        return (float)sum;
    }

    public override void Collect(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        if (_byCost.All(scorer => scorer is TermScorer))
        {
            CollectTerms(top, matches, cancellation);
        }
        else
        {
            base.Collect(top, matches, cancellation);
        }
    }

    /// <summary>Window by window; where only the best are wanted, windows whose bounds are too low are passed over.</summary>
    private void CollectTerms(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        using var shared = new TermIntersection(
            [.. _byCost.Select(scorer => ((TermScorer)scorer).Cursor)], _segment.Info.DocumentCount, withPositions: false);
        var scored = _scored.Select(scorer => (Term: (TermScorer)scorer, Place: Array.IndexOf(_byCost, scorer))).ToArray();
        var sums = ArrayPool<double>.Shared.Rent(ScoreWindow.Size);
        for (var from = shared.First; from != End; from = shared.First)
        {
            cancellation.ThrowIfCancellationRequested();
            var to = ScoreWindow.EndOf(from);
            if (top is not null && matches is null && (float)_scored.Sum(scorer => (double)scorer.MaxScore(from, to)) < top.Threshold)
            {
                shared.Skip(to);
                continue;
            }

            var count = shared.Match(from, to);
            matches?.Add(shared.Documents.AsSpan(0, count));
            if (top is null)
            {
                continue;
            }

            Array.Clear(sums, 0, count);
            foreach (var (term, place) in scored)
            {
                var norms = term.Norms();
                for (var i = 0; i < count; i++)
                {
                    sums[i] += term.Score(shared.Documents[i], shared.Frequency(place, i), norms);
                }
            }

            for (var i = 0; i < count; i++)
            {
                if ((float)sums[i] >= top.Threshold)
                {
                    top.Add(shared.Documents[i], (float)sums[i]);
                }
            }
        }

        ArrayPool<double>.Shared.Return(sums);
    }

    private int Align(int document)
    {
        // Each turn moves the lead on, so that even damaged postings come to an end.
        for (var i = 1; i < _byCost.Length && document != End;)
        {
            var scorer = _byCost[i];
            var other = scorer.Document < document ? scorer.Advance(document) : scorer.Document;
            if (other > document)
            {
                document = _byCost[0].Advance(other);
                i = 1;
            }
            else
            {
                i++;
            }
        }

        return document;
    }
}
