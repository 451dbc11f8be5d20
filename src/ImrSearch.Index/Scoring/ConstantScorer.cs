using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>A set of documents that all score the same.</summary>
internal sealed class ConstantScorer(BitSet documents, float score) : Scorer
{
    private readonly long _cost = documents.Count();
    private int _document = -1;

    public override int Document => _document;

    public override long Cost => _cost;

    public override int Next() => Advance(_document + 1);

    public override int Advance(int target) =>
        _document = documents.NextMember(target) is var next and >= 0 ? next : End;

    public override float Score() => score;

    public override void Collect(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        matches?.Or(documents);
        top?.Add(documents, score, cancellation);
    }
}
