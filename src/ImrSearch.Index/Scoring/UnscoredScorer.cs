using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>The documents of another scorer, all with one score.</summary>
internal sealed class UnscoredScorer(Scorer scorer, float score) : Scorer
{
    public override int Document => scorer.Document;

    public override long Cost => scorer.Cost;

    public override int Next() => scorer.Next();

    public override int Advance(int target) => scorer.Advance(target);

    public override float Score() => score;

    public override float MaxScore(int from, int to) => score;

    public override void Collect(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        if (matches is not null)
        {
            scorer.Collect(null, matches, cancellation);
            top?.Add(matches, score, cancellation);
            return;
        }

        var untilCheck = CancellationInterval;
        while (top is not null && score >= top.Threshold && scorer.Next() is var document and not End)
        {
            top.Add(document, score);
            if (--untilCheck == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                untilCheck = CancellationInterval;
            }
        }
    }
}
