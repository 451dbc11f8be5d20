using ImrSearch.App.Comparing;
using ImrSearch.App.Similar;
using ImrSearch.App.Tests.Similar;
using ImrSearch.Letters;

namespace ImrSearch.App.Tests.Comparing;

public sealed class ComparisonServiceTests : IDisposable
{
    private readonly SimilarLetters _letters = new SimilarLetters()
        .Add("XY15-0000001", "Norco 10/325mg #120", "Upheld", "The guideline asks for functional improvement with opioids. No pain score was recorded.")
        .Add("XY16-0000002", "06/11/2016", new SimilarLetters.Item("Norco 10/325mg #60", "Overturned", "The guideline asks for functional improvement with opioids. The worker returned to light duty.") { Reviewer = "Decision based on Official Disability Guidelines (ODG) Pain Chapter." })
        .Add("XY15-0000003", "Norco 10/325mg #120", "Upheld", "No pain score was recorded. Urine tests were not done.");

    private readonly Workspace _workspace;

    public ComparisonServiceTests() => _workspace = _letters.Open();

    [Fact]
    public void Columns_stand_in_the_order_asked_for_each_decision_once()
    {
        var comparison = Compare("xy16-0000002#1", "XY15-0000001#1", "XY16-0000002#1");

        Assert.Equal(["XY16-0000002#1", "XY15-0000001#1"], comparison.Columns.Select(column => column.Found.DecisionId));
        Assert.All(comparison.Rows, row => Assert.Equal(2, row.Values.Count));
        Assert.Equal(["Overturned", "Upheld"], Row(comparison, FactFields.Outcome).Values.Select(values => values[0]));
    }

    [Fact]
    public void Ids_without_a_decision_are_told_and_the_rest_is_compared()
    {
        var comparison = Compare("XY15-0000001#1", "XY15-0000001#7", "nonsense", "", "XY15-0000003#1", "XY77-0000000#1");

        Assert.Equal(["XY15-0000001#1", "XY15-0000003#1"], comparison.Columns.Select(column => column.Found.DecisionId));
        Assert.Equal(["XY15-0000001#7", "nonsense", "", "XY77-0000000#1"], comparison.Missing);
    }

    [Fact]
    public void A_field_differs_when_one_of_the_decisions_says_something_else()
    {
        var comparison = Compare("XY15-0000001#1", "XY15-0000003#1", "XY16-0000002#1");

        Assert.True(Row(comparison, FactFields.Outcome).Differs);
        Assert.True(Row(comparison, FactFields.Item).Differs);
        Assert.True(Row(comparison, FactFields.ReviewerGuidelines).Differs);
        Assert.True(Row(comparison, FactFields.DecisionDate).Differs);
        Assert.Equal(["3", "3", "4"], Row(comparison, TwinFields.YearsSinceInjury).Values.Select(values => values[0]));
        Assert.False(Row(comparison, FactFields.Drugs).Differs);
        Assert.False(Row(comparison, FactFields.ClaimsAdministratorGuidelines).Differs);
        Assert.Equal(["Pharmaceuticals > Opioids"], Row(comparison, FactFields.Category).Values[2]);
    }

    [Fact]
    public void Fields_that_no_decision_states_are_left_out_and_one_that_some_state_is_not()
    {
        Assert.DoesNotContain(Compare("XY15-0000001#1", "XY15-0000003#1").Rows, row => row.Field is FactFields.Side or FactFields.SpinalLevels or FactFields.Course);

        using var letters = new SimilarLetters().Add("XY15-0000010", "MRI of the left knee", "Upheld", "It locks.").Add("XY15-0000011", "MRI of the lumbar spine", "Upheld", "It hurts.");
        using var workspace = letters.Open();
        var side = Row(workspace.Comparing.Compare(["XY15-0000010#1", "XY15-0000011#1"]), FactFields.Side);
        Assert.True(side.Differs);
        Assert.Equal(["Left"], side.Values[0]);
        Assert.Empty(side.Values[1]);
    }

    [Fact]
    public void A_sentence_is_marked_when_no_other_rationale_says_nearly_the_same()
    {
        var comparison = Compare("XY15-0000001#1", "XY16-0000002#1", "XY15-0000003#1");

        Assert.Equal([("The guideline asks for functional improvement with opioids.", false), ("No pain score was recorded.", false)], Sentences(comparison, 0));
        Assert.Equal([("The guideline asks for functional improvement with opioids.", false), ("The worker returned to light duty.", true)], Sentences(comparison, 1));
        Assert.Equal([("No pain score was recorded.", false), ("Urine tests were not done.", true)], Sentences(comparison, 2));

        // Without the third decision nobody else misses the pain score.
        Assert.Contains(("No pain score was recorded.", true), Sentences(Compare("XY15-0000001#1", "XY16-0000002#1"), 0));
    }

    [Fact]
    public void One_decision_alone_differs_from_nothing()
    {
        var comparison = Compare("XY15-0000001#1");

        Assert.DoesNotContain(comparison.Rows, row => row.Differs);
        Assert.DoesNotContain(Sentences(comparison, 0), sentence => sentence.IsOnlyHere);
        Assert.Empty(Compare().Rows);
    }

    [Fact]
    public async Task Threads_get_the_same_answer()
    {
        string[] asked = ["XY15-0000001#1", "XY16-0000002#1", "XY15-0000003#1"];
        var expected = string.Join('|', Sentences(Compare(asked), 1));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => string.Join('|', Sentences(Compare(asked), 1)), TestContext.Current.CancellationToken)));

        Assert.All(answers, answer => Assert.Equal(expected, answer));
    }

    private static List<(string Text, bool IsOnlyHere)> Sentences(Comparison comparison, int column) =>
        [.. comparison.Columns[column].Sentences.Select(sentence => (sentence.Text, sentence.IsOnlyHere))];

    private static ComparisonRow Row(Comparison comparison, string field) => Assert.Single(comparison.Rows, row => row.Field == field);

    [Fact]
    public void Unknown_decisions_take_no_place_and_what_is_over_is_named()
    {
        var two = _workspace.Comparing.Compare(["XY77-0000000#1", "XY15-0000001#1", "XY16-0000002#1", "XY15-0000003#1"], most: 2);

        Assert.Equal(["XY15-0000001#1", "XY16-0000002#1"], two.Columns.Select(column => column.Found.DecisionId));
        Assert.Equal(["XY15-0000003#1"], two.More);
        Assert.Equal(["XY77-0000000#1"], two.Missing);
    }

    private Comparison Compare(params string[] decisions) => _workspace.Comparing.Compare(decisions);

    public void Dispose()
    {
        _workspace.Dispose();
        _letters.Dispose();
    }
}
