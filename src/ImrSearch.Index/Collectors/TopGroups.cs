using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Keeps the k best groups of those whose documents it is shown, in the order that <see cref="GroupOrder"/> describes. A
/// group's score is its best document's.
/// </summary>
internal sealed class TopGroups : TopCollector
{
    private readonly IReadOnlyList<SegmentView> _segments;
    private readonly int _numberField;
    private readonly int _tieField;
    private readonly bool _descending;
    private readonly bool _tiesByKey;
    private readonly int _capacity;

    // A binary heap with the worst of the kept at its top.
    private readonly List<Candidate> _heap = [];
    private SegmentView? _segment;
    private BitSet? _allowed;

    // The group whose documents are being shown; the same if it may be kept, or -1; its best score so far.
    private int _group = -1;
    private int _unit = -1;
    private float _best;
    private int _bestDocument;

    // Where each parent is listed once: the first of the groups so far of the parent at hand.
    private readonly bool _byParent;
    private Candidate? _ofParent;

    public TopGroups(IReadOnlyList<SegmentView> segments, IndexSchema schema, GroupOrder order, bool byParent, int capacity)
    {
        _byParent = byParent;
        _segments = segments;
        _numberField = order.NumberField is { } number ? schema.NumberField(number) : -1;
        _tieField = order.TieNumberField is { } tie ? schema.NumberField(tie) : -1;
        _descending = order.Descending;
        _tiesByKey = order.TiesByKey;
        _capacity = capacity;
    }

    public override int Wanted => _numberField < 0 ? _capacity : 0;

    /// <summary>Says whose documents come next, and which groups may be kept (null: all).</summary>
    public void Start(SegmentView segment, BitSet? allowed)
    {
        _segment = segment;
        _allowed = allowed;
        _group = -1;
        _unit = -1;
    }

    public override int UnitOf(int document)
    {
        var group = Unit(_segment!.Reader.Keys.GroupOf(document));
        return _byParent && group >= 0 ? _segment.Reader.Keys.ParentOf(group) : group;
    }

    public override void Add(int document, float score)
    {
        var group = _segment!.Reader.Keys.GroupOf(document);
        if (group != _group)
        {
            FinishGroup();
            _group = group;
            _unit = Unit(group);
            _best = score;
            _bestDocument = document;
        }
        else if (score > _best)
        {
            _best = score;
            _bestDocument = document;
        }
    }

    /// <summary>Takes in what came last in the segment.</summary>
    public void Finish()
    {
        FinishGroup();
        FinishParent();
    }

    private void FinishGroup()
    {
        if (_unit < 0)
        {
            return;
        }

        var candidate = new Candidate(
            _segment!.Ordinal, _unit, _bestDocument, _best, _numberField < 0 ? null : _segment.Reader.Numbers[_numberField].Get(_unit));
        _unit = -1;
        if (!_byParent)
        {
            Keep(in candidate);
            return;
        }

        // The groups of a parent are neighbours.
        var keys = _segment.Reader.Keys;
        if (_ofParent is { } other && keys.ParentOf(other.Group) != keys.ParentOf(candidate.Group))
        {
            FinishParent();
        }

        _ofParent = _ofParent is { } first && Compare(in first, in candidate) < 0 ? first : candidate;
    }

    private void FinishParent()
    {
        if (_ofParent is { } candidate)
        {
            _ofParent = null;
            Keep(in candidate);
        }
    }

    private int Unit(int group) =>
        _segment!.LiveGroups?.Contains(group) == false || _allowed?.Contains(group) == false ? -1 : group;

    private void Keep(in Candidate candidate)
    {
        if (_heap.Count < _capacity)
        {
            _heap.Add(candidate);
            SiftUp();
        }
        else if (Compare(in candidate, _heap[0]) < 0)
        {
            _heap[0] = candidate;
            SiftDown();
        }

        if (_heap.Count == _capacity && _numberField < 0)
        {
            // The same score can still get in by its tie number or key; else those that were added earlier have won.
            Raise(_tieField >= 0 || _tiesByKey ? _heap[0].Score : MathF.BitIncrement(_heap[0].Score));
        }
    }

    /// <summary>The kept groups, best first.</summary>
    public List<Candidate> Sorted()
    {
        var sorted = new List<Candidate>(_heap);
        sorted.Sort((x, y) => Compare(in x, in y));
        return sorted;
    }

    /// <summary>Less than 0 when <paramref name="x"/> comes before <paramref name="y"/>.</summary>
    private int Compare(in Candidate x, in Candidate y)
    {
        if (_numberField >= 0 && CompareNumbers(x.Number, y.Number, _descending) is var byNumber and not 0)
        {
            return byNumber;
        }

        if (x.Score != y.Score)
        {
            return y.Score.CompareTo(x.Score);
        }

        if (_tieField >= 0 && CompareNumbers(Tie(in x), Tie(in y), descending: true) is var byTie and not 0)
        {
            return byTie;
        }

        var byKey = _tiesByKey ? Key(in x).SequenceCompareTo(Key(in y)) : 0;
        return byKey != 0 ? byKey : (x.Segment, x.Group).CompareTo((y.Segment, y.Group));
    }

    private static int CompareNumbers(long? x, long? y, bool descending) => (x, y) switch
    {
        (null, null) => 0,
        (null, _) => 1,
        (_, null) => -1,
        _ => descending ? y.Value.CompareTo(x.Value) : x.Value.CompareTo(y.Value),
    };

    private long? Tie(in Candidate candidate) => _segments[candidate.Segment].Reader.Numbers[_tieField].Get(candidate.Group);

    private ReadOnlySpan<byte> Key(in Candidate candidate) => _segments[candidate.Segment].Reader.Keys.Groups.Utf8(candidate.Group);

    private void SiftUp()
    {
        var node = _heap.Count - 1;
        while (node > 0)
        {
            var parent = (node - 1) / 2;
            if (Compare(_heap[parent], _heap[node]) >= 0)
            {
                break;
            }

            (_heap[parent], _heap[node]) = (_heap[node], _heap[parent]);
            node = parent;
        }
    }

    private void SiftDown()
    {
        var node = 0;
        while (true)
        {
            var child = (2 * node) + 1;
            if (child >= _heap.Count)
            {
                return;
            }

            if (child + 1 < _heap.Count && Compare(_heap[child + 1], _heap[child]) > 0)
            {
                child++;
            }

            if (Compare(_heap[node], _heap[child]) >= 0)
            {
                return;
            }

            (_heap[child], _heap[node]) = (_heap[node], _heap[child]);
            node = child;
        }
    }

    /// <summary>A group that may be among the best, with its best document (the first of equal ones) and that one's score.</summary>
    internal readonly record struct Candidate(int Segment, int Group, int Document, float Score, long? Number);
}
