using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Expansion;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Tests.EmbeddedIndex;

/// <summary>Why a passage answers a query.</summary>
public sealed class PlanMatchTests
{
    [Theory]
    [InlineData("norco taper", "Hydrocodone was tapered.", "taper", "hydrocodone")]
    [InlineData("norco taper", "Norco and hydrocodone were continued.", "norco", "")]
    [InlineData("physical therapy knee", "PT visits for the knees", "knee", "PT visits")]
    [InlineData("physical therapy knee", "physical therapy", "physical therapy", "")]
    [InlineData("physical therapy", "therapy that is physical", "physical,therapy", "")]
    [InlineData("\"drug screen\" radicul* kneee~1", "A drug screen. Radiculopathy of the knee.", "\"drug screen\",radicul*,kneee~1", "")]
    [InlineData("\"norco\"", "hydrocodone", "", "")]
    [InlineData("knee -norco outcome:upheld", "norco for the knee, upheld", "knee", "")]
    [InlineData("item:norco knee", "norco knee", "knee", "")]
    [InlineData("knee OR norco", "Vicodin", "", "Vicodin")]
    [InlineData("(broken", "anything", "", "")]
    [InlineData("", "anything", "", "")]
    public void Words_and_other_names_that_stand_in_a_passage_are_told(string query, string text, string words, string others)
    {
        var match = PlanMatch.Of(QueryPlanner.Plan(query, expander: TaxonomyExpander.Instance), PassageField.Rationale, text);
        Assert.Equal((words, others), (string.Join(',', match.Words), string.Join(',', match.OtherNames)));
    }

    [Fact]
    public void A_part_for_a_field_counts_in_that_field() =>
        Assert.Equal(["vicodin"], PlanMatch.Of(
            QueryPlanner.Plan("item:norco", expander: TaxonomyExpander.Instance), PassageField.Item, "Vicodin 5/500").OtherNames.Select(name => name.ToLowerInvariant()));
}
