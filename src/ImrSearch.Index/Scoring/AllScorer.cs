using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>All documents of a segment, with the same score.</summary>
internal sealed class AllScorer(int documentCount, float score) : Scorer
{
    private int _document = -1;

    public override int Document => _document;

    public override long Cost => documentCount;

    public override int Next() => Advance(_document + 1);

    public override int Advance(int target) => _document = target < documentCount ? target : End;

    public override float Score() => score;

    public override void Collect(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        matches?.AddAll();
        for (var document = 0; document < documentCount && top is not null && score >= top.Threshold; document++)
        {
            top.Add(document, score);
            if (document % CancellationInterval == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
