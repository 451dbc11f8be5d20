using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.App.Statistics;
using ImrSearch.Letters;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Statistics;

/// <summary>Counting through the built-in engine, against counting by hand.</summary>
public sealed class StatisticsServiceTests : IAsyncLifetime
{
    private static readonly string[] Fields =
        ["category", "subcategory", "itemType", "drug", "reason", "bodyRegion", "specialty", "reviewerGuideline", "year", "quarter", "outcome"];

    private readonly int _seed = LongForm.Seed(20161);
    private readonly TempFolder _temp = new();
    private readonly RandomLetters _letters;
    private readonly Workspace _workspace;

    public StatisticsServiceTests()
    {
        _letters = new RandomLetters(_seed, LongForm.Cases(150, 3000));
        _workspace = Workspace.Open(_temp.File("data"), new WorkspaceOptions { ReadLetter = _letters.Read });
    }

    public async ValueTask InitializeAsync() =>
        await _workspace.Importer.ImportAsync(_letters.Sources, cancellation: TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("", null, null)]
    [InlineData("opioid", null, null)]
    [InlineData("spine", "category", "Surgery")]
    [InlineData("", "quarter", "2015-Q2")]
    [InlineData("worker", "drug", "tramadol")]
    [InlineData("", "subcategory", "Not stated")]
    public void Every_table_counts_what_counting_by_hand_gives(string word, string? field, string? value)
    {
        var set = _letters.Decisions.Where(one =>
            (word.Length == 0 || Text(one.Letter, one.Decision).Contains(word, StringComparison.Ordinal))
            && (field is null || RandomLetters.Values(field, one.Letter, one.Decision).Contains(value))).ToList();
        Assert.True(set.Count > 5, $"seed {_seed}: too few for this test");

        var result = Count(new StatisticsRequest { Query = word, Filters = field is null ? [] : [new FieldFilter(field, [value!])], By = Fields });

        Assert.Equal(set.Count, result.Totals.Decisions);
        Assert.Equal(set.Count, result.Total.Decisions);
        foreach (var table in result.Tables)
        {
            var expected = set.SelectMany(one => RandomLetters.Values(table.Field, one.Letter, one.Decision).Select(v => (Value: v, one.Decision?.Outcome)))
                .GroupBy(one => one.Value).ToDictionary(group => group.Key, group => group.ToList());
            Assert.True(expected.Keys.Order().SequenceEqual(table.AllRows.Select(row => row.Value).Order()), $"seed {_seed}: {table.Field}");
            foreach (var row in table.AllRows)
            {
                var outcomes = expected[row.Value].Select(one => one.Outcome).ToList();
                var n = outcomes.Count(outcome => outcome is not null);
                var share = new Share(outcomes.Count(outcome => outcome == Outcome.Overturned), n);
                Assert.True((outcomes.Count, share) == (row.Decisions, row.Share), $"seed {_seed}: {table.Field} {row.Value}: {row}");
                Assert.Equal(outcomes.Count - n, row.WithoutOutcome);
            }

            var sum = table.AllRows.Sum(row => row.Decisions);
            Assert.True(table.IsMultiValued ? sum >= set.Count : sum == set.Count, $"seed {_seed}: {table.Field}");
        }
    }

    [Theory]
    [InlineData("opioid", SearchMode.Keyword)]
    [InlineData("opioid", SearchMode.Hybrid)]
    [InlineData("opioid spine", SearchMode.Meaning)]
    [InlineData("quarter:[2014-Q2 TO 2015-Q1]", SearchMode.Keyword)]
    public void The_set_is_that_of_a_search_for_the_same_view(string query, SearchMode mode)
    {
        FieldFilter[] filters = [new FieldFilter("CATEGORY", ["surgery", DecisionFields.NotStated])];
        var searched = _workspace.Search.Search(
            new SearchRequest { Query = query, Mode = mode, Filters = filters, Facets = ["category"], ByYear = true, Top = 0 }, TestContext.Current.CancellationToken);
        Assert.True(searched.Totals.Decisions > 5, $"seed {_seed}: too few for this test");

        var counted = Count(new StatisticsRequest { Query = query, Mode = mode, Filters = filters, By = ["Year"], Facets = ["category"] });

        Assert.Equal(searched.Totals, counted.Totals);
        Assert.Equal(searched.Explanation, counted.Explanation);
        Assert.Equal(searched.Outcomes.OrderBy(pair => pair.Key), counted.Total.Outcomes.OrderBy(pair => pair.Key));
        Assert.Equal(searched.Facets["category"], counted.Facets["category"]);
        Assert.Equal(searched.Years.Select(year => year.Year), counted.Table("year").AllRows.Select(row => row.Value));
    }

    [Fact]
    public void Rows_come_most_first_and_years_and_quarters_in_time()
    {
        var result = Count(new StatisticsRequest { By = ["category", "quarter", "itemType"] });

        var categories = result.Table("category").Rows;
        Assert.Equal(categories.OrderByDescending(row => row.Decisions), categories);
        var quarters = result.Table("quarter").Rows.Select(row => row.Value).ToList();
        Assert.Equal(quarters.Order(StringComparer.Ordinal), quarters);
        Assert.All(quarters, quarter => Assert.Matches(@"^201\d-Q[1-4]$", quarter));

        // A node of the tree stands before what is below it.
        var tree = result.Table("itemType").Rows.Select(row => row.Value).ToList();
        Assert.All(tree.Where(node => node.Contains(" > ", StringComparison.Ordinal)), node => Assert.Contains(node.Split(" > ")[0], tree.Take(tree.IndexOf(node))));
    }

    [Fact]
    public void A_query_with_a_mistake_is_answered_with_where_and_why()
    {
        var result = Count(new StatisticsRequest { Query = "((AND", By = ["category"] });

        Assert.NotNull(result.Error);
        Assert.Empty(result.Tables);
    }

    [Theory]
    [InlineData("colour", "category", "x")]
    [InlineData("category", "colour", "x")]
    [InlineData("category", "outcome", "Lost")]
    public void Unknown_fields_and_values_are_refused_by_name(string by, string field, string value)
    {
        var refused = Assert.Throws<ArgumentException>(() => Count(new StatisticsRequest { By = [by], Filters = [new FieldFilter(field, [value])] }));
        Assert.Contains(by == "colour" || field == "colour" ? "colour" : "Lost", refused.Message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        _workspace.Dispose();
        _temp.Dispose();
        return ValueTask.CompletedTask;
    }

    private StatisticsResult Count(StatisticsRequest request) => _workspace.Statistics.Count(request, TestContext.Current.CancellationToken);

    private static string Text(Letter letter, Decision? decision) =>
        decision is null ? letter.Passages[0].Text : $"{decision.Item} {decision.Rationale}";
}
