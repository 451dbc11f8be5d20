using System.Runtime.CompilerServices;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Scoring;

/// <summary>
/// The documents of one term, scored by BM25. Where only the best are wanted, blocks of postings whose impacts show
/// that nothing in them can get in are passed over without decoding.
/// </summary>
internal sealed class TermScorer(PostingsCursor cursor, SegmentView segment, int field, float weight, float[] inverses) : FrequencyScorer
{
    private float[]? _bounds;
    private int _boundBlock;

    public override int Document => cursor.Document;

    public override long Cost => cursor.DocumentFrequency;

    /// <summary>The term's documents.</summary>
    public PostingsCursor Cursor => cursor;

    public override float Frequency => cursor.Frequency;

    public override int Next() => cursor.Next();

    public override int Advance(int target) => cursor.Advance(target);

    public override float Score() =>
        Bm25.Score(weight, cursor.Frequency, inverses[segment.Reader.Norms(field)[cursor.Document]]);

    /// <summary>The score of some document with so many occurrences.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public float Score(int document, int frequency, ReadOnlySpan<byte> norms) => Bm25.Score(weight, frequency, inverses[norms[document]]);

    /// <summary>The field's norm bytes.</summary>
    public ReadOnlySpan<byte> Norms() => segment.Reader.Norms(field);

    public override float MaxScore(int from, int to)
    {
        if (cursor.Document >= to)
        {
            return 0;
        }

        var blocks = cursor.Blocks;
        var bounds = _bounds ??= Bounds();
        _boundBlock = blocks.FindBlock(_boundBlock, from);
        var max = 0f;
        for (var block = _boundBlock; block < bounds.Length; block++)
        {
            max = Math.Max(max, bounds[block]);
            if (blocks.LastDocument(block) >= to - 1)
            {
                break;
            }
        }

        return max;
    }

    public override void Accumulate(ScoreWindow window)
    {
        if (cursor.Document < window.From)
        {
            cursor.Advance(window.From);
        }

        var norms = Norms();
        var sums = window.Sums;
        var members = window.Members;
        while (cursor.Document < window.To)
        {
            var run = cursor.Run(window.To);
            var documents = run.Documents;
            var frequencies = run.FrequenciesLessOne;
            for (var i = 0; i < documents.Length; i++)
            {
                var index = documents[i] - window.From;
                sums[index] += Score(documents[i], (int)frequencies[i] + 1, norms);
                members[index >> 6] |= 1UL << index;
            }

            cursor.Pass(run.Count);
        }
    }

    public override void Collect(TopCollector? top, BitSet? matches, CancellationToken cancellation)
    {
        if (matches is not null)
        {
            // Then as before: matches and scores can be collected in two steps.
            cursor.Blocks.AddTo(matches);
            cursor.Rewind();
        }

        if (top is not null)
        {
            CollectTop(top, cancellation);
        }
    }

    private void CollectTop(TopCollector top, CancellationToken cancellation)
    {
        var blocks = cursor.Blocks;
        var bounds = Bounds();
        top.Raise(Floor(top, bounds));
        var norms = Norms();
        for (var block = 0; block < bounds.Length; block++)
        {
            if (bounds[block] < top.Threshold)
            {
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            blocks.Load(block);
            var documents = blocks.Documents.AsSpan(0, blocks.Count);
            var frequencies = blocks.FrequenciesLessOne;
            for (var i = 0; i < documents.Length; i++)
            {
                var score = Score(documents[i], (int)frequencies[i] + 1, norms);
                if (score >= top.Threshold)
                {
                    top.Add(documents[i], score);
                }
            }
        }
    }

    /// <summary>
    /// A score that so many documents reach as the collector wants: found in the blocks with the highest bounds, which
    /// hold nearly always the best documents. With it, the walk passes over most blocks from its first step on.
    /// </summary>
    private float Floor(TopCollector top, float[] bounds)
    {
        var wanted = top.Wanted;
        if (top.Threshold > float.NegativeInfinity || wanted == 0 || bounds.Length / 2 <= wanted)
        {
            return float.NegativeInfinity;
        }

        // The place of the wanted-th highest bound: the bounds from it on lead to enough documents.
        var best = new PriorityQueue<int, float>(wanted);
        for (var block = 0; block < bounds.Length; block++)
        {
            if (best.Count < wanted)
            {
                best.Enqueue(block, bounds[block]);
            }
            else if (best.TryPeek(out _, out var least) && bounds[block] > least)
            {
                best.DequeueEnqueue(block, bounds[block]);
            }
        }

        // One document a block, each of another unit, or there are not enough.
        var floor = float.PositiveInfinity;
        var norms = Norms();
        var units = new HashSet<int>(wanted);
        foreach (var (block, _) in best.UnorderedItems)
        {
            var blocks = cursor.Blocks;
            blocks.Load(block);
            var frequencies = blocks.FrequenciesLessOne;
            var highest = float.NegativeInfinity;
            var at = -1;
            for (var i = 0; i < blocks.Count; i++)
            {
                var score = Score(blocks.Documents[i], (int)frequencies[i] + 1, norms);
                if (score > highest && top.UnitOf(blocks.Documents[i]) >= 0)
                {
                    highest = score;
                    at = blocks.Documents[i];
                }
            }

            if (at < 0 || !units.Add(top.UnitOf(at)))
            {
                return float.NegativeInfinity;
            }

            floor = Math.Min(floor, highest);
        }

        return floor;
    }

    /// <summary>For each block an upper bound of the scores in it.</summary>
    private float[] Bounds()
    {
        var blocks = cursor.Blocks;
        var bounds = new float[blocks.BlockCount];
        var skips = blocks.SkipTable();
        if (skips.IsEmpty)
        {
            // Few documents: their own scores are the bound.
            blocks.Load(0);
            var norms = Norms();
            for (var i = 0; i < blocks.Count; i++)
            {
                bounds[0] = Math.Max(bounds[0], Score(blocks.Documents[i], (int)blocks.FrequenciesLessOne[i] + 1, norms));
            }

            return bounds;
        }

        for (var block = 0; block < bounds.Length; block++)
        {
            bounds[block] = Bm25.MaxScore(skips.Slice((block * PostingsFormat.SkipEntryBytes) + PostingsFormat.SkipImpacts, Impacts.Bytes), weight, inverses);
        }

        return bounds;
    }
}
