using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;
using ImrSearch.Index.Vectors;

namespace ImrSearch.Index.Collectors;

/// <summary>Carries out a <see cref="NearestSearch"/>.</summary>
internal sealed class NearestCollector
{
    // So many rows are looked at between two looks at whether the search is still wanted.
    private const int BlockRows = 1024;

    private readonly Searcher _searcher;
    private readonly NearestSearch _search;
    private readonly QueryVector _query;
    private readonly Weight? _condition;
    private readonly TopNearest _top;
    private readonly int _field;
    private readonly CancellationToken _cancellation;

    public NearestCollector(Searcher searcher, NearestSearch search, CancellationToken cancellation)
    {
        _searcher = searcher;
        _search = search;
        _cancellation = cancellation;
        _field = searcher.Schema.VectorField(search.Field);
        _query = new QueryVector(search.Vector.Span);
        _condition = search.Condition?.CreateWeight(searcher, 1);
        _top = new TopNearest(search.Top, search.ByGroup);
    }

    public NearDocument[] Run()
    {
        foreach (var segment in _searcher.Segments)
        {
            _cancellation.ThrowIfCancellationRequested();
            var vectors = segment.Reader.Vectors[_field];
            if (vectors.Dimensions == _query.Dimensions && _search.Top > 0)
            {
                Collect(segment, vectors);
            }
        }

        return _top.Best();
    }

    private void Collect(SegmentView segment, VectorFieldReader vectors)
    {
        _top.Start(segment);
        if (AllowedDocuments(segment) is { } documents)
        {
            using var rows = RowsOf(documents, vectors);
            Scan(vectors, rows);
        }
        else
        {
            Scan(vectors);
        }

        _top.Finish();
    }

    private void Scan(VectorFieldReader vectors)
    {
        for (var from = 0; from < vectors.RowCount; from += BlockRows)
        {
            _cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(BlockRows, vectors.RowCount - from);
            var rows = vectors.Rows(from, count);
            var scales = vectors.Scales(from, count);
            for (var i = 0; i < count; i++)
            {
                var similarity = _query.Similarity(rows.Slice(i * vectors.RowBytes, vectors.RowBytes), scales[i]);
                if (similarity > _top.Threshold)
                {
                    _top.Add(vectors.DocumentOf(from + i), similarity);
                }
            }
        }
    }

    private void Scan(VectorFieldReader vectors, BitSet rows)
    {
        Span<int> members = stackalloc int[BlockRows];
        var from = 0;
        while (rows.CopyMembers(ref from, members) is var count and > 0)
        {
            _cancellation.ThrowIfCancellationRequested();
            foreach (var row in members[..count])
            {
                var similarity = _query.Similarity(vectors.Row(row), vectors.Scale(row));
                if (similarity > _top.Threshold)
                {
                    _top.Add(vectors.DocumentOf(row), similarity);
                }
            }
        }
    }

    /// <summary>The documents that may be found; null = all.</summary>
    private BitSet? AllowedDocuments(SegmentView segment)
    {
        if (_condition is null && _search.Filters.Count == 0)
        {
            return segment.LiveDocuments;
        }

        var keys = segment.Reader.Keys;
        using var groups = BitSet.Rent(segment.Info.GroupCount);
        if (segment.LiveGroups is { } live)
        {
            groups.Or(live);
        }
        else
        {
            groups.AddAll();
        }

        foreach (var filter in _search.Filters)
        {
            using var passing = BitSet.Rent(segment.Info.GroupCount);
            filter.Groups.AddGroups(_searcher.Schema, segment.Reader, passing);
            groups.And(passing);
        }

        if (_condition is not null)
        {
            using var matches = BitSet.Rent(segment.Info.DocumentCount);
            using var matching = BitSet.Rent(segment.Info.GroupCount);
            _condition.CreateScorer(segment)?.Collect(top: null, matches, _cancellation);
            keys.AddGroupsOf(matches, matching);
            groups.And(matching);
        }

        var documents = new BitSet(segment.Info.DocumentCount);
        for (var group = groups.NextMember(0); group >= 0; group = groups.NextMember(group + 1))
        {
            var (from, to) = keys.DocumentsOf(group);
            documents.AddRange(from, to);
        }

        return documents;
    }

    private static BitSet RowsOf(BitSet documents, VectorFieldReader vectors)
    {
        if (vectors.HasAll)
        {
            return documents;
        }

        var rows = BitSet.Rent(vectors.RowCount);
        for (var row = 0; row < vectors.RowCount; row++)
        {
            if (documents.Contains(vectors.DocumentOf(row)))
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
