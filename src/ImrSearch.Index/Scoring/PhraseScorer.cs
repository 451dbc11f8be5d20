using ImrSearch.Index.Postings;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// Documents in which terms stand at given places to each other, exactly or within a slop, scored by BM25 with the sum
/// of the terms' idf as weight and the phrase's frequency.
/// </summary>
internal sealed class PhraseScorer : FrequencyScorer
{
    private readonly PostingsCursor[] _byCost;
    private readonly IPhraseMatcher _matcher;
    private readonly SegmentView _segment;
    private readonly int _field;
    private readonly float _weight;
    private readonly float[] _inverses;
    private float _frequency;

    public PhraseScorer(
        PostingsCursor[] cursors, IPhraseMatcher matcher, SegmentView segment, int field, float weight, float[] inverses)
    {
        _byCost = [.. cursors.OrderBy(cursor => cursor.DocumentFrequency)];
        _matcher = matcher;
        _segment = segment;
        _field = field;
        _weight = weight;
        _inverses = inverses;
    }

    public override int Document => _byCost[0].Document;

    public override long Cost => _byCost[0].DocumentFrequency;

    public override float Frequency => _frequency;

    public override int Next() => Match(_byCost[0].Next());

    public override int Advance(int target) => Match(_byCost[0].Advance(target));

    public override float Score() =>
        Bm25.Score(_weight, _frequency, _inverses[_segment.Reader.Norms(_field)[Document]]);

    private int Match(int document)
    {
        while (document != End)
        {
            var i = 1;
            while (i < _byCost.Length)
            {
                var other = _byCost[i].Document < document ? _byCost[i].Advance(document) : _byCost[i].Document;
                if (other > document)
                {
                    break;
                }

                i++;
            }

            if (i < _byCost.Length)
            {
                document = _byCost[i].Document == End ? Exhaust() : _byCost[0].Advance(_byCost[i].Document);
                continue;
            }

            _frequency = _matcher.Frequency();
            if (_frequency > 0)
            {
                return document;
            }

            document = _byCost[0].Next();
        }

        return document;
    }

    private int Exhaust() => _byCost[0].Document == End ? End : _byCost[0].Advance(End);
}
