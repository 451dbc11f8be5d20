using ImrSearch.App.Passages;
using ImrSearch.App.Similar;

namespace ImrSearch.App.Tests.Similar;

public class CopyCollapserTests
{
    [Fact]
    public void Each_candidate_stands_for_itself_or_under_an_earlier_copy()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var candidates = Enumerable.Range(0, random.Next(40)).Select(i => Of(
                $"C{i}#1", random.Next(3) == 0 ? null : random.Next(6), random.Next(2) == 0 ? "Upheld" : "Overturned")).ToList();

            var collapsed = CopyCollapser.Collapse(candidates);

            Assert.Equal(candidates.Count, collapsed.Sum(candidate => 1 + candidate.Copies.Count));
            Assert.Equal(candidates.Select(Id).Order(), collapsed.SelectMany(candidate => candidate.Copies.Prepend(candidate)).Select(Id).Order());
            Assert.Equal(collapsed.Select(c => candidates.FindIndex(x => Id(x) == Id(c))).Order(), collapsed.Select(c => candidates.FindIndex(x => Id(x) == Id(c))));
            Assert.All(collapsed, first => Assert.All(first.Copies, copy => Assert.Equal(
                (first.Row.RationaleKey, first.Row.Outcome), (copy.Row.RationaleKey, copy.Row.Outcome))));
            var keyed = collapsed.Where(candidate => candidate.Row.RationaleKey is not null).Select(candidate => (candidate.Row.RationaleKey, candidate.Row.Outcome)).ToList();
            Assert.Equal(keyed.Count, keyed.Distinct().Count());
            Assert.All(collapsed, candidate => Assert.True(candidate.Row.RationaleKey is not null || candidate.Copies.Count == 0));
        }
    }

    private static string Id(Candidate candidate) => candidate.Row.DecisionId;

    private static Candidate Of(string id, long? key, string outcome) => new(
        new CandidateRow(id, id, "Norco", outcome, 2015, key, new RequestFacts("Norco")), new DecisionHit(id, id, 1, []), 1, 1);
}
