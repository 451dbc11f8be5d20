using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Collectors;

/// <summary>
/// Carries out a <see cref="GroupSearch"/>: in each segment a scorer shows the best documents and gathers the set of all
/// that match; totals, facets and tables are counted from that set, apart from scoring.
/// </summary>
internal sealed class GroupCollector
{
    private readonly Searcher _searcher;
    private readonly GroupSearch _search;
    private readonly Weight _weight;
    private readonly TopGroups _top;
    private readonly FacetCounter[] _facets;
    private readonly CrossCounter[] _tables;
    private readonly bool _scored;
    private readonly CancellationToken _cancellation;
    private long _documents;
    private long _groups;
    private long _parents;

    public GroupCollector(Searcher searcher, GroupSearch search, CancellationToken cancellation)
    {
        _searcher = searcher;
        _search = search;
        _cancellation = cancellation;
        _weight = search.Query.CreateWeight(searcher, 1);
        _top = new TopGroups(searcher.Segments, searcher.Schema, search.Order, search.OneHitPerParent, search.Top == 0 ? 0 : (int)Math.Min(int.MaxValue, (long)search.Skip + search.Top));
        _facets = [.. search.Facets.Select(name => new FacetCounter(searcher, name))];
        _tables = [.. search.Tables.Select(table =>
            new CrossCounter(searcher.Schema.KeywordField(table.RowField), searcher.Schema.KeywordField(table.ColumnField)))];
        _scored = search.Top > 0;
    }

    public GroupSearchResult Run()
    {
        foreach (var segment in _searcher.Segments)
        {
            Collect(segment);
        }

        var page = _top.Sorted().Skip(_search.Skip).ToList();
        return new GroupSearchResult(_documents, _groups, _parents, Hits(page), [.. _facets.Select(facet => facet.Result())],
            [.. _tables.Select(table => table.Result())]);
    }

    private void Collect(SegmentView segment)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_weight.CreateScorer(segment) is not { } scorer)
        {
            return;
        }

        var filters = _search.Filters.Select(filter => Groups(filter, segment)).ToArray();
        var allowed = Intersect(filters, except: null);
        using var matches = BitSet.Rent(segment.Info.DocumentCount);
        _top.Start(segment, allowed);
        scorer.Collect(_scored ? _top : null, matches, _cancellation);
        _top.Finish();
        if (segment.LiveDocuments is { } live)
        {
            matches.And(live);
        }

        var keys = segment.Reader.Keys;
        using var found = BitSet.Rent(segment.Info.GroupCount);
        keys.AddGroupsOf(matches, found);
        var units = _search.CountBy == CountUnit.Group ? null : new UnitCounter(segment, _search.CountBy, matches);
        if (units is null)
        {
            CountFacets(segment, filters, found);
        }
        else
        {
            CountFacets(segment, filters, found, units);
        }

        _documents += allowed is null ? matches.Count() : keys.CountDocuments(matches, allowed);
        if (allowed is not null)
        {
            found.And(allowed);
        }

        _groups += found.Count();
        _parents += keys.CountParents(found);
        foreach (var table in _tables)
        {
            table.Add(segment, found, units);
        }
    }

    /// <summary>Facets of fields without a filter of their own are counted together, each other one by itself.</summary>
    private void CountFacets(SegmentView segment, BitSet[] filters, BitSet found)
    {
        Span<int> members = stackalloc int[512];
        foreach (var facets in _facets.GroupBy(facet => _search.Filters.Any(filter => filter.Field == facet.Name) ? facet.Name : null))
        {
            FacetCounter[] counters = [.. facets];
            using var groups = Intersect(filters, except: facets.Key);
            groups?.And(found);
            foreach (var counter in counters)
            {
                counter.Start(segment);
            }

            var from = 0;
            while ((groups ?? found).CopyMembers(ref from, members) is var count and > 0)
            {
                foreach (var counter in counters)
                {
                    counter.Count(members[..count]);
                }
            }

            foreach (var counter in counters)
            {
                counter.Finish();
            }
        }
    }

    private void CountFacets(SegmentView segment, BitSet[] filters, BitSet found, UnitCounter units)
    {
        foreach (var facet in _facets)
        {
            using var groups = Intersect(filters, except: facet.Name);
            groups?.And(found);
            facet.Add(segment, groups ?? found, units);
        }
    }

    private GroupHit[] Hits(List<TopGroups.Candidate> page)
    {
        var documents = _search.DocumentsPerGroup == 1 ? [.. page.Select(BestDocument)] : BestDocuments(page);
        return [.. page.Zip(documents, (group, best) =>
        {
            var keys = _searcher.Segments[group.Segment].Reader.Keys;
            return new GroupHit(keys.Groups.Get(group.Group), keys.Parents.Get(keys.ParentOf(group.Group)), group.Score, best);
        })];
    }

    private IReadOnlyList<ScoredDocument> BestDocument(TopGroups.Candidate group)
    {
        var (from, _) = _searcher.Segments[group.Segment].Reader.Keys.DocumentsOf(group.Group);
        return [new ScoredDocument(group.Document - from, group.Score)];
    }

    /// <summary>The best documents of the groups on the page, found by going to each group once more.</summary>
    private IReadOnlyList<ScoredDocument>[] BestDocuments(List<TopGroups.Candidate> page)
    {
        var best = new IReadOnlyList<ScoredDocument>[page.Count];
        foreach (var inSegment in Enumerable.Range(0, page.Count).GroupBy(i => page[i].Segment))
        {
            var segment = _searcher.Segments[inSegment.Key];
            var scorer = _weight.CreateScorer(segment)!;
            foreach (var i in inSegment.OrderBy(i => page[i].Group))
            {
                best[i] = BestDocuments(segment, scorer, page[i].Group);
            }
        }

        return best;
    }

    private List<ScoredDocument> BestDocuments(SegmentView segment, Scorer scorer, int group)
    {
        var (from, to) = segment.Reader.Keys.DocumentsOf(group);
        var documents = new List<ScoredDocument>();
        for (var document = scorer.Document < from ? scorer.Advance(from) : scorer.Document; document < to; document = scorer.Next())
        {
            documents.Add(new ScoredDocument(document - from, scorer.Score()));
        }

        return [.. documents.OrderByDescending(document => document.Score).Take(_search.DocumentsPerGroup)];
    }

    private BitSet Groups(GroupFilter filter, SegmentView segment)
    {
        var groups = new BitSet(segment.Info.GroupCount);
        filter.Groups.AddGroups(_searcher.Schema, segment.Reader, groups);
        return groups;
    }

    /// <summary>The groups that pass all filters but those of a field; null when there is no such filter.</summary>
    private BitSet? Intersect(BitSet[] filters, string? except)
    {
        BitSet? all = null;
        for (var i = 0; i < filters.Length; i++)
        {
            if (except is not null && _search.Filters[i].Field == except)
            {
                continue;
            }

            if (all is null)
            {
                all = filters[i].Copy();
            }
            else
            {
                all.And(filters[i]);
            }
        }

        return all;
    }
}
