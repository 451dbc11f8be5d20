using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;

namespace ImrSearch.App.Tests.Statistics;

public class ShareCautionTests
{
    private static readonly Share Few = new(3, Share.FewDecisions - 1);
    private static readonly Share Enough = new(3, Share.FewDecisions);

    [Fact]
    public void Few_decisions_are_cautioned_of_unless_the_outcome_was_chosen_and_nearness_in_meaning_besides()
    {
        Assert.Empty(ShareCaution.For(Enough, isOutcomeChosen: false, isByMeaning: false));
        Assert.Equal([ShareCaution.Few], ShareCaution.For(Few, isOutcomeChosen: false, isByMeaning: false));
        Assert.Equal([ShareCaution.OutcomeChosen], ShareCaution.For(Few, isOutcomeChosen: true, isByMeaning: false));
        Assert.Equal([ShareCaution.Few, ShareCaution.ByMeaning], ShareCaution.For(Few, isOutcomeChosen: false, isByMeaning: true));
        Assert.Empty(ShareCaution.For(new Share(0, 0), isOutcomeChosen: true, isByMeaning: true));
    }

    [Theory]
    [InlineData("", "outcome", true)]
    [InlineData("", "REASON", true)]
    [InlineData("", "year", false)]
    [InlineData("norco outcome:overturned", null, true)]
    [InlineData("reason:documentation", null, true)]
    [InlineData("the outcome", null, false)]
    [InlineData("pain -outcome:upheld", null, true)]
    [InlineData("(norco OR reason:\"No functional improvement shown\")", null, true)]
    [InlineData("\"functional outcome: poor\" knee", null, false)]
    public void A_reason_goes_with_its_outcome(string query, string? field, bool expected) =>
        Assert.Equal(expected, OutcomeChoice.IsMadeBy(query, field is null ? [] : [new FieldFilter(field, ["x"])]));
}
