using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Expansion;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.EmbeddedIndex;

/// <summary>What became of misspelt words is told, with a way to have them as they were written.</summary>
public sealed class QueryMendingTests
{
    private static readonly FakeIndexWords Words = new(["knee", "pain", "refill"], ("instabilty", "instability"));

    [Theory]
    [InlineData("knee instabilty", "knee instability", "knee +instabilty")]
    [InlineData("gabapentine  refill", "gabapentin  refill", "+gabapentine  refill")]
    [InlineData("(knee OR instabilty) -gabapentine", "(knee OR instability) -gabapentine", "(knee OR +instabilty) -gabapentine")]
    [InlineData("Gabapentine instabilty year:2015", "gabapentin instability year:2015", "+Gabapentine +instabilty year:2015")]
    public void The_query_is_shown_as_meant_and_can_be_had_as_typed(string typed, string meant, string asTyped)
    {
        var plan = QueryPlanner.Plan(typed, expander: TaxonomyExpander.Instance, words: Words);

        Assert.Equal((meant, asTyped), (plan.Mended?.Query, plan.Mended?.AsTyped));
        var again = QueryPlanner.Plan(asTyped, expander: TaxonomyExpander.Instance, words: Words);
        Assert.Null(again.Error);
        Assert.Null(again.Mended);
    }

    [Theory]
    [InlineData("knee pain")]
    [InlineData("norco")]
    [InlineData("+instabilty knee")]
    [InlineData("\"instabilty\" knee")]
    [InlineData("")]
    public void What_was_not_changed_is_not_told_of(string query) =>
        Assert.Null(QueryPlanner.Plan(query, expander: TaxonomyExpander.Instance, words: Words).Mended);

    [Fact]
    public void Plain_text_has_no_signs_to_undo_with() =>
        Assert.Null(QueryPlanner.Plan("knee instabilty", isPlainText: true, TaxonomyExpander.Instance, Words).Mended);
}
