using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.App.Tests.Fakes;
using ImrSearch.Testing;

namespace ImrSearch.App.Tests.Searching;

/// <summary>Walking through all pages gives every decision of the set exactly once, through the built-in engine.</summary>
public sealed class StablePagingTests : IDisposable
{
    // More than the 200 that a search by meaning takes, with a handful of texts and dates, so that nearly all is tied.
    private const int Letters = 260;

    private readonly TempFolder _temp = new();
    private readonly Workspace _workspace;

    public StablePagingTests()
    {
        _workspace = Workspace.Open(_temp.File("data"), new WorkspaceOptions { ReadLetter = new FakeReader().Read });
        string[] words = ["lumbar spine improvement", "knee injection pain", "opioid taper failure"];
        _workspace.Importer.ImportAsync(
            Enumerable.Range(0, Letters).Select(i => TestFolder.Source(
                $"{i}.txt",
                $"case: CM{i * 7919 % 1000:000}\n{(i % 4 == 0 ? "" : $"date: 201{i % 3 + 4}-01-31\n")}item: Norco | {(i % 2 == 0 ? "Upheld" : "Overturned")} | No functional {words[i % 3]}."))).GetAwaiter().GetResult();
    }

    public static TheoryData<SearchMode, SortOrder, string, bool> Views()
    {
        var views = new TheoryData<SearchMode, SortOrder, string, bool>();
        foreach (var mode in Enum.GetValues<SearchMode>())
        {
            foreach (var sort in Enum.GetValues<SortOrder>())
            {
                views.Add(mode, sort, "functional improvement", false);
                views.Add(mode, sort, "functional", true);
            }
        }

        views.Add(SearchMode.Hybrid, SortOrder.Relevance, "", false);
        views.Add(SearchMode.Hybrid, SortOrder.Oldest, "", false);
        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public void Every_decision_comes_once(SearchMode mode, SortOrder sort, string query, bool isFiltered)
    {
        var request = new SearchRequest { Query = query, Mode = mode, Sort = sort, Filters = isFiltered ? [new FieldFilter(DecisionFields.Outcome, ["Upheld"])] : [] };
        var all = Ids(request with { Top = 1000 });
        var total = _workspace.Search.Search(request with { Top = 0 }, TestContext.Current.CancellationToken).Totals.Decisions;

        var walked = new List<string>();
        for (var skip = 0; skip < total + 10; skip += 10)
        {
            walked.AddRange(Ids(request with { Skip = skip, Top = 10 }));
        }

        Assert.True(total > 20, $"{total} decisions are too few for this test");
        Assert.Equal(total, walked.Distinct().Count());
        Assert.Equal(all, walked);
    }

    public void Dispose()
    {
        _workspace.Dispose();
        _temp.Dispose();
    }

    private List<string> Ids(SearchRequest request) =>
        [.. _workspace.Search.Search(request, TestContext.Current.CancellationToken).Hits.Select(hit => hit.DecisionId)];
}
