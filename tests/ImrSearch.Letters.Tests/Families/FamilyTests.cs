namespace ImrSearch.Letters.Tests.Families;

public class FamilyTests
{
    [Fact]
    public void A_text_of_no_known_form_is_kept_with_a_problem()
    {
        var reading = Fixture.Read("not-a-letter.txt");

        Assert.Equal(LetterFamily.Unknown, reading.Letter!.Family);
        Assert.Empty(reading.Letter.Decisions);
        Assert.NotEmpty(reading.Letter.Passages);
        Assert.All(reading.Letter.Passages, p => Assert.Equal((PassageKind.Text, (int?)null), (p.Kind, p.DecisionOrdinal)));
        var problem = Assert.Single(reading.Problems);
        Assert.Equal(LetterProblem.ParseStage, problem.Stage);
        Assert.Contains("text can be searched", problem.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_of_case_number_form_without_items_is_kept_as_text()
    {
        var text = "Case Number: CM16-0000009\nIMR ISSUES, DECISIONS AND RATIONALES\nThe rest of this page was lost."u8.ToArray();

        var reading = new LetterReader().Read(text, "torn.txt", TestContext.Current.CancellationToken);

        Assert.Equal("CM16-0000009", reading.Letter!.CaseNumber);
        Assert.Equal(PassageKind.Text, Assert.Single(reading.Letter.Passages).Kind);
        Assert.Equal(LetterProblem.ParseStage, Assert.Single(reading.Problems).Stage);
    }
}
