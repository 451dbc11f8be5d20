using ImrSearch.App.Exhibits;
using ImrSearch.App.Tests.Similar;

namespace ImrSearch.App.Tests.Exhibits;

public sealed class ExhibitServiceTests : IDisposable
{
    private const string Rationale = "The worker takes this drug for pain. There is no documentation of functional improvement with prior use. The request is not medically necessary.";

    private readonly SimilarLetters _letters = new SimilarLetters()
        .Add("XY15-0000001", "05/11/2015", new SimilarLetters.Item("Norco 10/325mg #120", "Upheld", Rationale), new SimilarLetters.Item("MRI of the left knee", "Overturned", "A locking knee is a reason for pictures of it."))
        .Add("XY15-0000002", "Norco 10/325mg #60", "Overturned", "Function is better with it.");

    private readonly Workspace _workspace;

    public ExhibitServiceTests() => _workspace = _letters.Open();

    [Fact]
    public void Exhibits_keep_the_order_asked_for_and_are_numbered_without_the_missing()
    {
        var pack = Make("xy15-0000002#1", "XY99-0000000#1", "XY15-0000001#2", "XY15-0000002#1");

        Assert.Equal([(1, "XY15-0000002#1"), (2, "XY15-0000001#2")], pack.Exhibits.Select(exhibit => (exhibit.Number, exhibit.Found.DecisionId)));
        Assert.Equal(["XY99-0000000#1"], pack.Missing);
        Assert.Equal("IMR Case XY15-0000001, item 2 (MRI of the left knee), overturned, decided May 11, 2015", pack.Exhibits[1].Found.Citation);
    }

    [Fact]
    public void The_rationale_is_quoted_with_the_lines_where_it_stands()
    {
        var exhibit = Assert.Single(Make("XY15-0000001#1").Exhibits);

        var quote = Assert.Single(exhibit.Rationale);
        Assert.Equal(Rationale, quote.Text);
        Assert.True(exhibit.IsWhole);
        Assert.Equal(LineOf("XY15-0000001", "The worker takes this drug"), quote.Place?.FirstLine);
        Assert.Equal(LineOf("XY15-0000001", "Norco 10/325mg #120"), exhibit.Place?.FirstLine);
        Assert.Null(quote.Place?.FirstPage);
    }

    [Fact]
    public void Only_the_sentences_that_show_a_reason_can_be_quoted()
    {
        var exhibit = Assert.Single(_workspace.Exhibits.Make(new ExhibitRequest { DecisionIds = ["XY15-0000001#1"], OnlyReasons = true }).Exhibits);

        Assert.False(exhibit.IsWhole);
        Assert.Contains(exhibit.Rationale, quote => quote.Text.Contains("no documentation of functional improvement", StringComparison.Ordinal) && quote.Reasons.Contains("no-functional-improvement-shown"));
        Assert.DoesNotContain(exhibit.Rationale, quote => quote.Text.Contains("takes this drug", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rationale_without_reasons_is_quoted_whole_all_the_same()
    {
        var exhibit = _workspace.Exhibits.Make(new ExhibitRequest { DecisionIds = ["XY15-0000001#2"], OnlyReasons = true }).Exhibits[0];

        Assert.Empty(exhibit.Found.Decision.Reasons);
        Assert.True(exhibit.IsWhole);
        Assert.StartsWith("A locking knee", Assert.Single(exhibit.Rationale).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Guidelines_of_both_sides_and_the_summary_are_there_when_asked_for()
    {
        var with = _workspace.Exhibits.Make(new ExhibitRequest { DecisionIds = ["XY15-0000001#1"], Summary = true, Guidelines = true }).Exhibits[0];
        var without = _workspace.Exhibits.Make(new ExhibitRequest { DecisionIds = ["XY15-0000001#1"], Summary = false, Guidelines = false }).Exhibits[0];

        Assert.Contains("loading dock", with.Summary?.Text, StringComparison.Ordinal);
        Assert.Equal(LineOf("XY15-0000001", "MAXIMUS guideline"), Assert.Single(with.ReviewerGuidelines).Place?.FirstLine);
        Assert.Equal(LineOf("XY15-0000001", "Claims Administrator guideline"), Assert.Single(with.AdministratorGuidelines).Place?.FirstLine);
        Assert.StartsWith("MTUS Chronic Pain", with.ReviewerGuidelines[0].Name, StringComparison.Ordinal);
        Assert.Null(without.Summary);
        Assert.Empty(without.ReviewerGuidelines);
    }

    private int LineOf(string letterId, string words)
    {
        var text = _workspace.Letters.Find(letterId)!.Letter.Text;
        return 1 + text.AsSpan(0, text.IndexOf(words, StringComparison.Ordinal)).Count('\n');
    }

    private ExhibitPack Make(params string[] decisions) => _workspace.Exhibits.Make(new ExhibitRequest { DecisionIds = decisions });

    public void Dispose()
    {
        _workspace.Dispose();
        _letters.Dispose();
    }
}
