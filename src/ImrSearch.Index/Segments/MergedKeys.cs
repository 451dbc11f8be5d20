using ImrSearch.Index.Sets;
using ImrSearch.Index.Stored;

namespace ImrSearch.Index.Segments;

/// <summary>The keys that are left of several segments, one after the other, read from them each time they are asked for.</summary>
internal sealed class MergedKeys : IKeySource
{
    private readonly IReadOnlyList<SegmentView> _segments;

    public MergedKeys(IReadOnlyList<SegmentView> segments)
    {
        _segments = segments;
        Documents = new Renumbering[segments.Count];
        Groups = new Renumbering[segments.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            Documents[i] = new Renumbering(segments[i].LiveDocuments, segments[i].Info.DocumentCount, DocumentCount);
            Groups[i] = new Renumbering(segments[i].LiveGroups, segments[i].Info.GroupCount, GroupCount);
            DocumentCount = Documents[i].End;
            GroupCount = Groups[i].End;
        }

        ParentCount = Parents().Count();
        GroupsAreParents = ParentCount == GroupCount
            && Parents().All(parent => parent.Keys.Groups.Utf8(parent.FirstGroup).SequenceEqual(parent.Keys.Parents.Utf8(parent.Number)));
    }

    /// <summary>By segment.</summary>
    public Renumbering[] Documents { get; }

    /// <summary>By segment.</summary>
    public Renumbering[] Groups { get; }

    public int DocumentCount { get; }

    public int GroupCount { get; }

    public int ParentCount { get; }

    public bool GroupsAreParents { get; }

    public IEnumerable<int> DocumentsOfGroups()
    {
        foreach (var segment in _segments)
        {
            for (var group = NextGroup(segment, 0); group < segment.Info.GroupCount; group = NextGroup(segment, group + 1))
            {
                var (from, to) = segment.Reader.Keys.DocumentsOf(group);
                yield return to - from;
            }
        }
    }

    public IEnumerable<int> GroupsOfParents() => Parents().Select(parent => parent.Groups);

    public void VisitGroupKeys(KeyVisitor visit)
    {
        foreach (var segment in _segments)
        {
            for (var group = NextGroup(segment, 0); group < segment.Info.GroupCount; group = NextGroup(segment, group + 1))
            {
                visit(segment.Reader.Keys.Groups.Utf8(group));
            }
        }
    }

    public void VisitParentKeys(KeyVisitor visit)
    {
        foreach (var parent in Parents())
        {
            visit(parent.Keys.Parents.Utf8(parent.Number));
        }
    }

    /// <summary>The first group from <paramref name="from"/> on that is left; the number of groups when there is none.</summary>
    private static int NextGroup(SegmentView segment, int from) => segment.LiveGroups switch
    {
        null => from,
        { } live when live.NextMember(from) is var group and >= 0 => group,
        _ => segment.Info.GroupCount,
    };

    /// <summary>The parents that have a group left.</summary>
    private IEnumerable<Parent> Parents()
    {
        foreach (var segment in _segments)
        {
            var keys = segment.Reader.Keys;
            for (var parent = 0; parent < segment.Info.ParentCount; parent++)
            {
                var (from, to) = keys.GroupsOf(parent);
                var first = NextGroup(segment, from);
                var groups = segment.LiveGroups is { } live ? CountFrom(live, first, to) : to - from;
                if (groups > 0)
                {
                    yield return new Parent(keys, parent, first, groups);
                }
            }
        }
    }

    private static int CountFrom(BitSet live, int from, int to)
    {
        var count = 0;
        for (var group = from; group < to; group++)
        {
            count += live.Contains(group) ? 1 : 0;
        }

        return count;
    }

    private readonly record struct Parent(KeysReader Keys, int Number, int FirstGroup, int Groups);
}
