using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.App.Tests.Fakes;
using static ImrSearch.App.Tests.PassageIndexContract.TestLetters;

namespace ImrSearch.App.Tests.Searching;

/// <summary>The share overturned that is to be expected of a set.</summary>
public sealed class ExpectedShareTests
{
    private static readonly string[] Categories = ["Pharmaceuticals", "Surgery", "Imaging"];
    private static readonly string[] Outcomes = ["Upheld", "Overturned", "PartiallyOverturned"];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void It_is_the_mean_over_the_set_of_what_each_category_has_in_these_years(int seed)
    {
        var random = new Random(seed);
        var decisions = Enumerable.Range(1, 400).Select(i => RandomDecision(random, i)).ToList();
        var index = IndexOf([.. decisions]);
        var finder = new ExpectedShareFinder();
        for (var round = 0; round < 20; round++)
        {
            string[] years = [.. new[] { "2014", "2015", "2016", DecisionFields.NotStated }.Where(_ => random.Next(3) == 0)];
            FieldFilter[] filters = [.. years.Length == 0 ? [] : new[] { Only(DecisionFields.Year, years) }, .. random.Next(2) == 0 ? [] : new[] { Only(DecisionFields.Sex, "Female") }];
            var (rate, basis) = Model(decisions, filters, years);

            var found = finder.Find(index, Counted(index, filters), filters, TestContext.Current.CancellationToken);

            Assert.Equal(basis > 0, found is not null);
            if (found is not null)
            {
                Assert.Equal(rate, found.Rate, 10);
                Assert.Equal(basis, found.Decisions);
            }
        }
    }

    [Fact]
    public void What_was_counted_is_kept_until_an_import_changes_it()
    {
        var state = new FakeIndexState();
        using var index = new FakePassageIndex(state);
        var finder = new ExpectedShareFinder();
        index.Apply([Letter("A", Made("A#1", "Surgery", "Upheld"))], 1, TestContext.Current.CancellationToken);
        Assert.Equal(0, Find().Rate);

        index.Apply([Letter("B", Made("B#1", "Surgery", "Overturned"))], 2, TestContext.Current.CancellationToken);
        Assert.Equal((0.5, 2), (Find().Rate, Find().Decisions));

        ExpectedShare Find() => finder.Find(index, Counted(index, []), [], TestContext.Current.CancellationToken)!;
    }

    [Theory]
    [InlineData("all years")]
    [InlineData("2015", "2015")]
    [InlineData("2014 to 2016", "2016", "2014", "2015")]
    [InlineData("2014 and 2015", "2014", "2015")]
    [InlineData("2012, 2014 and 2016", "2016", "2014", "2012")]
    [InlineData("2014 to 2016 and undated", "2014", "2015", "2016", "not stated")]
    [InlineData("undated", "Not stated")]
    [InlineData("these years", "MMXV")]
    public void The_years_are_named_in_plain_words(string name, params string[] years) =>
        Assert.Equal(name, ExpectedShareFinder.Named(years.Length == 0 ? null : Only(DecisionFields.Year, years)));

    [Fact]
    public async Task A_search_tells_it_unless_the_outcome_was_chosen()
    {
        using var folder = new TestFolder();
        folder.Write("a.txt", "case: CM1\ndate: 2015-03-01\nitem: Norco | Upheld | No functional improvement.\nitem: Brace | Overturned | Red flags.");
        folder.Write("b.txt", "case: CM2\ndate: 2016-03-01\nitem: Norco | Upheld | No functional improvement.\nitem: Cane | Upheld | None.");
        using var workspace = folder.Open();
        await folder.ImportAsync(workspace);

        var asked = new SearchRequest { Query = "norco", WithBaseline = true };
        var expected = Search(asked).Baseline!;
        Assert.Equal((0.25, 4, "all decisions of the same item categories, all years"), (expected.Rate, expected.Decisions, expected.Scope));
        Assert.Equal((0.5, 2), Search(asked with { Filters = [Only("YEAR", "2015")] }).Baseline is { } of2015 ? (of2015.Rate, of2015.Decisions) : default);
        Assert.Equal(2, Search(asked with { ByYear = true }).Years.Count);
        Assert.Null(Search(asked with { WithBaseline = false }).Baseline);
        Assert.Null(Search(asked with { Filters = [Only("Outcome", "Upheld")] }).Baseline);
        Assert.Null(Search(asked with { Query = "norco OUTCOME:upheld" }).Baseline);
        Assert.Null(Search(asked with { Query = "nothing" }).Baseline);

        SearchResult Search(SearchRequest request) => workspace.Search.Search(request, TestContext.Current.CancellationToken);
    }

    private static (double Rate, int Basis) Model(List<DecisionDocument> all, FieldFilter[] filters, string[] years)
    {
        var set = all.Where(decision => Of(decision, DecisionFields.Outcome) is not null && filters.All(filter => filter.Values.Contains(Of(decision, filter.Field) ?? DecisionFields.NotStated))).ToList();
        var library = all.Where(decision => Of(decision, DecisionFields.Outcome) is not null && (years.Length == 0 || years.Contains(Of(decision, DecisionFields.Year) ?? DecisionFields.NotStated)))
            .ToLookup(decision => Of(decision, DecisionFields.Category));
        return set.Count == 0
            ? (0, 0)
            : (set.Average(decision => library[Of(decision, DecisionFields.Category)].Average(other => Of(other, DecisionFields.Outcome) == "Overturned" ? 1.0 : 0)),
                set.Select(decision => Of(decision, DecisionFields.Category)).Distinct().Sum(category => library[category].Count()));
    }

    private static BreakdownTable Counted(FakePassageIndex index, FieldFilter[] filters) => index.Search(
        new PassageSearchRequest { Filters = filters, Breakdowns = [ExpectedShareFinder.ByCategory], Top = 0 }, TestContext.Current.CancellationToken).Breakdowns[0];

    private static FakePassageIndex IndexOf(params DecisionDocument[] decisions)
    {
        var index = new FakePassageIndex(new FakeIndexState());
        index.Apply(decisions.Select(decision => Letter(decision.DecisionId.Split('#')[0], decision)), 1, TestContext.Current.CancellationToken);
        return index;
    }

    private static DecisionDocument Made(string id, string category, string outcome) =>
        Decision(id, "Item", "Words.").With(DecisionFields.Category, category).With(DecisionFields.Outcome, outcome);

    private static DecisionDocument RandomDecision(Random random, int number)
    {
        var decision = Decision($"L{number}#1", "Item", "Words.");
        decision = random.Next(10) == 0 ? decision : decision.With(DecisionFields.Outcome, Outcomes[random.Next(3)]);
        decision = random.Next(10) == 0 ? decision : decision.With(DecisionFields.Category, Categories[random.Next(3)]);
        decision = random.Next(2) == 0 ? decision : decision.With(DecisionFields.Sex, "Female");
        return random.Next(10) == 0 ? decision : decision.With(DecisionFields.Year, $"{random.Next(2014, 2017)}");
    }

    private static string? Of(DecisionDocument decision, string field) => decision.Values.TryGetValue(field, out var values) ? values[0] : null;
}
