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

    // What a walk over a graph looks for: so many rows, and so many more for each that is asked for.
    private const int LeastWanted = 300;
    private const int WantedForEach = 2;

    // A walk looks at about so many rows for each that it keeps; one that needs several times as many is given up.
    private const int LooksForEach = 13;
    private const int LooksAtMost = 3;

    // A row somewhere in memory takes as long as so many in their order.
    private const int LookCost = 6;

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
        var documents = AllowedDocuments(segment);
        using var rows = documents is null ? null : RowsOf(documents, vectors);
        _top.Start(segment);
        if (Walk(segment, vectors, rows) is { } found)
        {
            // Ascending, as the scans show them.
            foreach (var key in found.OrderBy(RowKey.Row))
            {
                Add(vectors, RowKey.Row(key), RowKey.Similarity(key));
            }
        }
        else if (rows is null)
        {
            Scan(vectors);
        }
        else
        {
            Scan(vectors, rows);
        }

        _top.Finish();
    }

    /// <summary>
    /// The keys of rows near the query, found by the segment's graph; null where there is none, where looking at all
    /// allowed rows is faster, and where the graph does not lead to enough.
    /// </summary>
    private ulong[]? Walk(SegmentView segment, VectorFieldReader vectors, BitSet? rows)
    {
        if (_search.Exact || segment.Reader.Graphs[_field] is not { } graph)
        {
            return null;
        }

        var allowed = rows?.Count() ?? vectors.RowCount;
        var share = (double)allowed / vectors.RowCount;
        for (var wanted = LeastWanted + (WantedForEach * (long)_search.Top); wanted <= allowed; wanted *= 2)
        {
            _cancellation.ThrowIfCancellationRequested();
            var looks = LooksForEach * wanted / share;
            if (!_search.PrefersGraph && looks * LookCost > allowed)
            {
                break;
            }

            // Where the allowed rows lie in a corner of their own, the way there is longer than their share tells.
            var found = graph.Search(_query, (int)wanted, rows, maxLooks: (int)Math.Min(int.MaxValue, LooksAtMost * looks));
            if (found is null || found.Length < wanted)
            {
                break;
            }

            if (!_search.ByGroup || CountGroups(segment, vectors, found) >= _search.Top)
            {
                return found;
            }
        }

        return null;
    }

    private static int CountGroups(SegmentView segment, VectorFieldReader vectors, ulong[] found) =>
        found.Select(key => segment.Reader.Keys.GroupOf(vectors.DocumentOf(RowKey.Row(key)))).Distinct().Count();

    private void Add(VectorFieldReader vectors, int row, float similarity)
    {
        if (similarity > _top.Threshold)
        {
            _top.Add(vectors.DocumentOf(row), similarity);
        }
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
                Add(vectors, from + i, _query.Similarity(rows.Slice(i * vectors.RowBytes, vectors.RowBytes), scales[i]));
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
                Add(vectors, row, _query.Similarity(vectors.Row(row), vectors.Scale(row)));
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
        vectors.AddRowsOf(documents, rows);
        return rows;
    }
}
