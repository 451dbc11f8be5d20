namespace ImrSearch.Letters.Tests.Guidelines;

public class GuidelineComparisonTests
{
    [Theory]
    [InlineData("ODG", "ODG", GuidelineRelation.Same)]
    [InlineData("ODG,MTUS ACOEM", "MTUS ACOEM,ODG,ODG", GuidelineRelation.Same)]
    [InlineData("ODG,Other", "ODG", GuidelineRelation.Overlapping)]
    [InlineData("ODG", "MTUS ACOEM", GuidelineRelation.Disjoint)]
    [InlineData("None cited", "ODG", GuidelineRelation.OneSideNone)]
    [InlineData("ODG", "None cited", GuidelineRelation.OneSideNone)]
    [InlineData("None cited", "None cited", GuidelineRelation.BothNone)]
    [InlineData("None cited,ODG", "ODG", GuidelineRelation.Same)]
    [InlineData("", "ODG", null)]
    [InlineData("ODG", "", null)]
    public void Sides_are_compared_by_the_sources_that_they_cite(string administrator, string reviewer, GuidelineRelation? relation) =>
        Assert.Equal(relation, Decision(administrator, reviewer).GuidelineRelation);

    private static Decision Decision(string administrator, string reviewer) => new()
    {
        Ordinal = 1,
        Item = "Norco",
        Outcome = Outcome.Upheld,
        ClaimsAdministratorGuidelines = Citations(administrator),
        ReviewerGuidelines = Citations(reviewer),
    };

    private static GuidelineCitation[] Citations(string sources) =>
        [.. sources.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(s => new GuidelineCitation { Source = s })];
}
