using ImrSearch.Index.Postings;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Scoring;

/// <summary>The documents of one term, scored by BM25.</summary>
internal sealed class TermScorer(PostingsCursor cursor, SegmentView segment, int field, float weight, float[] inverses) : FrequencyScorer
{
    public override int Document => cursor.Document;

    public override long Cost => cursor.DocumentFrequency;

    public override float Frequency => cursor.Frequency;

    public override int Next() => cursor.Next();

    public override int Advance(int target) => cursor.Advance(target);

    public override float Score() =>
        Bm25.Score(weight, cursor.Frequency, inverses[segment.Reader.Norms(field)[cursor.Document]]);
}
