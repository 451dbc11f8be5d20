using ImrSearch.Index.Scoring;
using ImrSearch.Index.Segments;
using ImrSearch.Index.Sets;

namespace ImrSearch.Index.Queries;

/// <summary>All documents of certain groups: those with a value, a number or a key. Not scored: each scores 0.</summary>
public abstract record GroupSetQuery : Query
{
    internal GroupSetQuery()
    {
    }

    internal override Weight CreateWeight(Searcher searcher, float boost) => new GroupSetWeight(this, searcher.Schema);

    /// <summary>Adds the groups of a segment that match.</summary>
    internal abstract void AddGroups(IndexSchema schema, SegmentReader segment, BitSet groups);

    private sealed class GroupSetWeight(GroupSetQuery query, IndexSchema schema) : Weight
    {
        public override Scorer? CreateScorer(SegmentView segment)
        {
            var groups = new BitSet(segment.Info.GroupCount);
            query.AddGroups(schema, segment.Reader, groups);
            var group = groups.NextMember(0);
            if (group < 0)
            {
                return null;
            }

            var documents = new BitSet(segment.Info.DocumentCount);
            for (; group >= 0; group = groups.NextMember(group + 1))
            {
                var (from, to) = segment.Reader.Keys.DocumentsOf(group);
                documents.AddRange(from, to);
            }

            return new ConstantScorer(documents, 0);
        }
    }
}
