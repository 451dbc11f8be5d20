using ImrSearch.Index.Postings;
using ImrSearch.Index.Sets;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Scoring;

/// <summary>The documents that hold any of several terms, all with the same score. The terms' documents are joined when they are needed.</summary>
internal sealed class TermUnionScorer(PostingsFiles files, IReadOnlyList<TermInfo> terms, float score) : Scorer
{
    // How many documents to join at first, and how many times as many each time.
    private const int FirstStretch = 2048;
    private const int StretchGrowth = 8;

    private readonly PostingsBlocks _blocks = new(files, terms[0]);
    private BitSet? _joined;
    private int _joinedTo;
    private long _stretch = FirstStretch;
    private int _document = -1;

    public override int Document => _document;

    public override long Cost { get; } = Math.Min(files.DocumentCount, terms.Sum(term => (long)term.DocumentFrequency));

    public override int Next() => Advance(_document + 1);

    public override int Advance(int target)
    {
        for (var from = target; from < files.DocumentCount; from = _joinedTo)
        {
            if (from >= _joinedTo)
            {
                Join(from);
            }

            var next = _joined!.NextMember(from);
            if (next >= 0 && next < _joinedTo)
            {
                return _document = next;
            }
        }

        return _document = End;
    }

    public override float Score() => score;

    public override float MaxScore(int from, int to) => score;

    public override void Collect(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        if (matches is not null)
        {
            AddTo(matches, cancellation);
            top?.Add(matches, score, cancellation);
        }
        else if (top is not null)
        {
            CollectFirst(top, cancellation);
        }
    }

    /// <summary>As all score the same, the first documents are the best: joins stretch after stretch until there are enough.</summary>
    private void CollectFirst(TopCollector top, CancellationToken cancellation)
    {
        var from = 0;
        for (long stretch = FirstStretch; from < files.DocumentCount && score >= top.Threshold; stretch *= StretchGrowth)
        {
            cancellation.ThrowIfCancellationRequested();
            var to = (int)Math.Min(files.DocumentCount, from + stretch);
            using var documents = BitSet.Rent(to);
            AddTo(documents, from, to);
            top.Add(documents, score, cancellation);
            from = to;
        }
    }

    /// <summary>Joins the terms' documents of the next stretch; a walk from stretch to stretch takes ever longer ones.</summary>
    private void Join(int from)
    {
        _joined ??= new BitSet(files.DocumentCount);
        _stretch = from == _joinedTo && from > 0 && _stretch < files.DocumentCount ? _stretch * StretchGrowth : FirstStretch;
        _joinedTo = (int)Math.Min(files.DocumentCount, from + _stretch);
        AddTo(_joined, from, _joinedTo);
    }

    private void AddTo(BitSet documents, int from, int to)
    {
        foreach (var term in terms)
        {
            _blocks.Reset(term);
            _blocks.AddTo(documents, from, to);
        }
    }

    private void AddTo(BitSet documents, CancellationToken cancellation)
    {
        foreach (var term in terms)
        {
            cancellation.ThrowIfCancellationRequested();
            _blocks.Reset(term);
            _blocks.AddTo(documents);
        }
    }
}
