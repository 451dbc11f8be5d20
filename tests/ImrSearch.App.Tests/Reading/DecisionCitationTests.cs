using ImrSearch.App.Reading;

namespace ImrSearch.App.Tests.Reading;

public class DecisionCitationTests
{
    [Theory]
    [InlineData("CM16-0213037#2", "CM16-0213037", "Norco 10/325mg #120", "Overturned", "IMR Case CM16-0213037, item 2 (Norco 10/325mg #120), overturned, decided June 3, 2016")]
    [InlineData("CM16-0213037#1", "CM16-0213037", "MRI", "PartiallyOverturned", "IMR Case CM16-0213037, item 1 (MRI), overturned in part, decided June 3, 2016")]
    [InlineData("ab12cd#1", null, "MRI", "Upheld", "IMR letter ab12cd (case number not stated), item 1 (MRI), upheld, decided June 3, 2016")]
    [InlineData("ab12cd#0", null, "note.txt", null, "IMR letter ab12cd (case number not stated) (note.txt), decided June 3, 2016")]
    public void Says_case_item_outcome_and_day(string decisionId, string? caseNumber, string item, string? outcome, string expected) =>
        Assert.Equal(expected, DecisionCitation.Of(decisionId, caseNumber, item, outcome, new DateOnly(2016, 6, 3)));

    [Fact]
    public void What_is_not_stated_leaves_no_trace() =>
        Assert.Equal("IMR Case CM13-0000001, item 1 (MRI), upheld", DecisionCitation.Of("CM13-0000001#1", "CM13-0000001", "MRI", "Upheld", null));
}
