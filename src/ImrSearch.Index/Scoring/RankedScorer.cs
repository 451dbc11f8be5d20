using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// A set of documents, some with a score of 1 or more that was worked out before, the others with one below 1 that comes from
/// another scorer: s / (1 + s), which keeps its order.
/// </summary>
/// <param name="documents">The set.</param>
/// <param name="scores">Those with a score, ascending.</param>
/// <param name="rest">Makes a scorer of the others; null where nothing else matches.</param>
internal sealed class RankedScorer(BitSet documents, List<(int Document, float Score)> scores, Func<Scorer?> rest) : Scorer
{
    /// <summary>The least score of what was ranked before.</summary>
    public const float Lead = 1;

    private readonly long _cost = documents.Count();
    private int _document = -1;
    private int _next;
    private Scorer? _rest;

    public override int Document => _document;

    public override long Cost => _cost;

    public override int Next() => Advance(_document + 1);

    public override int Advance(int target) => _document = documents.NextMember(target) is var next and >= 0 ? next : End;

    public override float Score()
    {
        if (FindRanked())
        {
            return scores[_next].Score;
        }

        _rest ??= rest();
        var isScored = _rest is not null && (_rest.Document == _document || (_rest.Document < _document && _rest.Advance(_document) == _document));
        return isScored && _rest!.Score() is var score ? score / (1 + score) : 0;
    }

    /// <summary>Once as many ranked units as are wanted are known, the others need no score.</summary>
    public override void Collect(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        matches?.Or(documents);
        if (top is null)
        {
            return;
        }

        if (top.Wanted > 0 && scores.Select(ranked => top.UnitOf(ranked.Document)).Where(unit => unit >= 0).Distinct().Count() >= top.Wanted)
        {
            top.Raise(scores.Min(ranked => ranked.Score));
        }

        var untilCheck = CancellationInterval;
        for (var document = Next(); document != End; document = Next())
        {
            if (FindRanked() || top.Threshold < Lead)
            {
                top.Add(document, Score());
            }

            if (--untilCheck == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                untilCheck = CancellationInterval;
            }
        }
    }

    private bool FindRanked()
    {
        while (_next < scores.Count && scores[_next].Document < _document)
        {
            _next++;
        }

        return _next < scores.Count && scores[_next].Document == _document;
    }
}
