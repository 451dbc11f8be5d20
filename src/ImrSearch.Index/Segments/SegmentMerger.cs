using ImrSearch.Index.Files;
using ImrSearch.Index.Postings;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Segments;

/// <summary>
/// Writes several segments as one, in their order, without the deleted groups. One merge an instance. Holds norms and
/// hash tables, a few bytes a document; everything else goes through.
/// </summary>
internal sealed class SegmentMerger
{
    private readonly IndexSchema _schema;
    private readonly IReadOnlyList<SegmentView> _segments;
    private readonly MergedKeys _keys;
    private readonly Dictionary<int, WordListMerger> _words = [];
    private readonly CancellationToken _cancellation;

    public SegmentMerger(IndexSchema schema, IReadOnlyList<SegmentView> segments, CancellationToken cancellation)
    {
        _schema = schema;
        _segments = segments;
        _cancellation = cancellation;
        _keys = new MergedKeys(segments);
    }

    /// <summary>The new numbers of each segment's groups.</summary>
    public IReadOnlyList<Renumbering> Groups => _keys.Groups;

    public SegmentInfo Write(IndexFolder folder, long number)
    {
        using var output = new SegmentOutput(folder, number, _schema);
        for (var field = 0; field < _schema.TextFields.Count; field++)
        {
            var norms = MergeNorms(field);
            output.WriteNorms(norms);
            MergeTerms(field, norms, output);
        }

        foreach (var (place, words) in _words.OrderBy(list => list.Key))
        {
            words.Write(_segments.Select(segment => segment.Reader.Words[place]), output.Terms);
        }

        for (var field = 0; field < _schema.KeywordFields.Count; field++)
        {
            _cancellation.ThrowIfCancellationRequested();
            output.Keywords.Write(new MergedKeywords(_segments, field));
        }

        for (var field = 0; field < _schema.NumberFields.Count; field++)
        {
            output.Numbers.Write(MergeNumbers(field));
        }

        for (var field = 0; field < _schema.VectorFields.Count; field++)
        {
            output.Vectors!.Write(new MergedVectors(_segments, field, _keys.Documents, _cancellation), _keys.DocumentCount);
        }

        return output.Finish(_keys, _cancellation);
    }

    private byte[] MergeNorms(int field)
    {
        var merged = new byte[_keys.DocumentCount];
        for (var i = 0; i < _segments.Count; i++)
        {
            var norms = _segments[i].Reader.Norms(field);
            var map = _keys.Documents[i];
            for (var document = 0; document < norms.Length; document++)
            {
                if (map.Of(document) is var mapped and >= 0)
                {
                    merged[mapped] = norms[document];
                }
            }
        }

        return merged;
    }

    private void MergeTerms(int field, byte[] norms, SegmentOutput output)
    {
        var words = WordsOf(field);
        var open = new List<(TermEnumerator Terms, int Segment)>();
        for (var i = 0; i < _segments.Count; i++)
        {
            var terms = _segments[i].Reader.Terms[field].Enumerate();
            if (terms.MoveNext())
            {
                open.Add((terms, i));
            }
        }

        while (open.Count > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            var least = Least(open);
            output.Postings.StartTerm();

            // In the order of the segments, so that documents come ascending.
            var term = open[least].Terms.Term.ToArray();
            for (var i = least; i < open.Count; i++)
            {
                if (open[i].Terms.Term.SequenceEqual(term))
                {
                    CopyPostings(open[i].Terms.Info, open[i].Segment, norms, output.Postings);
                }
            }

            if (output.Postings.FinishTerm() is { DocumentFrequency: > 0 } info)
            {
                output.Terms.Add(term, info);
                words?.Add(term, info.DocumentFrequency);
            }

            for (var i = open.Count - 1; i >= least; i--)
            {
                if (open[i].Terms.Term.SequenceEqual(term) && !open[i].Terms.MoveNext())
                {
                    open.RemoveAt(i);
                }
            }
        }

        output.Terms.FinishField(norms.Length - norms.AsSpan().Count((byte)0));
    }

    /// <summary>What joins the field's word lists, if it has any.</summary>
    private WordListMerger? WordsOf(int field) => _schema.SuggestFields.Contains(_schema.TextFields[field])
        ? _words[_schema.SuggestField(_schema.TextFields[field])] = new WordListMerger(_schema.Analyzer)
        : null;

    private void CopyPostings(TermInfo info, int segment, byte[] norms, PostingsWriter output)
    {
        var cursor = new PostingsCursor(_segments[segment].Reader.Postings, info, withPositions: true);
        var map = _keys.Documents[segment];
        for (var document = cursor.Next(); document != PostingsCursor.End; document = cursor.Next())
        {
            var mapped = map.Of(document);
            if (mapped < 0)
            {
                continue;
            }

            output.StartDocument(mapped, cursor.Frequency, norms[mapped]);
            foreach (var position in cursor.Positions())
            {
                output.AddPosition(position);
            }
        }
    }

    private IEnumerable<long?> MergeNumbers(int field)
    {
        foreach (var segment in _segments)
        {
            var numbers = segment.Reader.Numbers[field];
            for (var group = 0; group < segment.Info.GroupCount; group++)
            {
                if (segment.LiveGroups?.Contains(group) != false)
                {
                    yield return numbers.Get(group);
                }
            }
        }
    }

    private static int Least(List<(TermEnumerator Terms, int Segment)> open)
    {
        var least = 0;
        for (var i = 1; i < open.Count; i++)
        {
            if (open[i].Terms.Term.SequenceCompareTo(open[least].Terms.Term) < 0)
            {
                least = i;
            }
        }

        return least;
    }
}
