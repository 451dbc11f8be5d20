using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// The documents of several terms and phrases that count as one term: its frequency is the sum of theirs. Groups are
/// small, so that the members are simply looked through.
/// </summary>
internal sealed class SynonymScorer(
    FrequencyScorer[] members, SegmentView segment, int field, float weight, float[] inverses) : FrequencyScorer
{
    private int _document = -1;

    public override int Document => _document;

    public override long Cost => members.Sum(member => member.Cost);

    public override float Frequency
    {
        get
        {
            float sum = 0;
            foreach (var member in members)
            {
                sum += member.Document == _document ? member.Frequency : 0;
            }

            return sum;
        }
    }

    public override int Next() => Advance(_document + 1);

    public override int Advance(int target)
    {
        var least = End;
        foreach (var member in members)
        {
            least = Math.Min(least, member.Document < target ? member.Advance(target) : member.Document);
        }

        return _document = least;
    }

    public override void Collect(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        if (top is not null)
        {
            base.Collect(top, matches, cancellation);
            return;
        }

        foreach (var member in members)
        {
            member.Collect(null, matches, cancellation);
        }
    }

    /// <summary>However often they occur, the score stays below the weight.</summary>
    public override float MaxScore(int from, int to) => weight;

    public override float Score() => Bm25.Score(weight, Frequency, inverses[segment.Reader.Norms(field)[_document]]);
}
