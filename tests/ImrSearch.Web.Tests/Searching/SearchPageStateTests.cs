using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.Web.Searching;

namespace ImrSearch.Web.Tests.Searching;

public class SearchPageStateTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?q=norco")]
    [InlineData("/?q=%22lumbar%20epidural%22%20-opioid%20%26%20100%25%20%2B%3D%3F%23")]
    [InlineData("/?q=a%20b&words=any")]
    [InlineData("/?category=Durable%20Medical%20Equipment%20%28DME%29&outcome=Overturned&outcome=Upheld&year=2016&sort=newest&page=3")]
    [InlineData("/?q=%3Cscript%3E&specialty=Physical%20Medicine%20%26%20Rehabilitation&sort=oldest")]
    public void A_url_that_it_wrote_is_read_back_as_the_same_url(string url) =>
        Assert.Equal(url, SearchPageState.Parse(new Uri("http://localhost" + url).Query).ToUrl());

    [Fact]
    public void Every_filter_field_can_stand_in_the_url()
    {
        var state = DecisionFields.Filters.Aggregate(SearchPageState.Empty, (state, field) => state.Toggle(field, $"value of {field}"));
        var read = SearchPageState.Parse(new Uri("http://localhost" + state.ToUrl()).Query);

        Assert.All(DecisionFields.Filters, field => Assert.Equal([$"value of {field}"], read.Values(field)));
        Assert.Equal(state, read);
    }

    [Fact]
    public void Random_states_survive_the_round_trip()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        const string letters = "abcXYZ 0189&=?#%+\"'<>()[]{}*~^:/\\-;,.éÂ°€😀";
        for (var round = 0; round < 300; round++)
        {
            var state = SearchPageState.Empty.WithQuery(Text()).WithAnyWord(random.Next(2) == 0).WithSort((SortOrder)random.Next(3));
            for (var filters = random.Next(5); filters > 0; filters--)
            {
                var value = Text();
                state = value.Length == 0 ? state : state.Toggle(DecisionFields.Filters[random.Next(DecisionFields.Filters.Count)], value);
            }

            state = state.WithPage(random.Next(1, 50));
            var read = SearchPageState.Parse(new Uri("http://localhost" + state.ToUrl()).Query);
            Assert.True(state.Equals(read), $"seed {seed}, round {round}: {state.ToUrl()} became {read.ToUrl()}");
        }

        string Text() => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => letters[random.Next(letters.Length - 2)])).Trim();
    }

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-3")]
    [InlineData("?page=two")]
    [InlineData("?page=99999999999999999999")]
    [InlineData("?sort=7")]
    [InlineData("?sort=sideways")]
    [InlineData("?nonsense=1&outcome=&category=%20")]
    [InlineData("?&&==&%")]
    [InlineData("")]
    [InlineData(null)]
    public void What_means_nothing_is_passed_over(string? query) => Assert.Equal("/", SearchPageState.Parse(query).ToUrl());

    [Fact]
    public void Toggling_adds_then_removes_and_returns_to_the_first_page()
    {
        var state = SearchPageState.Empty.WithQuery("norco").WithPage(4);

        var chosen = state.Toggle(DecisionFields.Outcome, "Overturned");
        Assert.Equal("/?q=norco&outcome=Overturned", chosen.ToUrl());
        Assert.True(chosen.Has(DecisionFields.Outcome, "overturned"));

        Assert.Equal("/?q=norco", chosen.Toggle(DecisionFields.Outcome, "OVERTURNED").ToUrl());
    }

    [Fact]
    public void Another_category_lets_go_of_the_subcategory()
    {
        var state = SearchPageState.Empty.Toggle(DecisionFields.Category, "Surgery").Toggle(DecisionFields.Subcategory, "Knee");

        Assert.Equal("/?category=Surgery&category=Injection", state.Toggle(DecisionFields.Category, "Injection").ToUrl());
    }

    [Fact]
    public void The_request_asks_for_what_the_page_shows()
    {
        var request = SearchPageState.Parse("?q=norco&words=any&outcome=Upheld&sort=oldest&page=3").ToRequest(["year"]);

        Assert.Equal("norco", request.Query);
        Assert.True(request.AnyWord);
        Assert.Equal(SortOrder.Oldest, request.Sort);
        Assert.Equal((20, 10), (request.Skip, request.Top));
        Assert.Equal(["year"], request.Facets);
        Assert.True(request.ByYear);
        Assert.Equal(["Upheld"], Assert.Single(request.Filters).Values);
    }

    [Fact]
    public void In_a_tree_a_node_takes_the_place_of_what_stands_below_or_above_it()
    {
        const string Field = DecisionFields.ReviewerChapter;
        var state = SearchPageState.Empty.Toggle(Field, "ODG").Toggle(Field, "MTUS ACOEM > Low Back Complaints");

        Assert.Equal(["MTUS ACOEM > Low Back Complaints", "ODG > Pain"], state.Toggle(Field, "ODG > Pain").Values(Field));
        Assert.Equal(["ODG", "MTUS ACOEM"], state.Toggle(Field, "MTUS ACOEM").Values(Field));
        Assert.Equal(["ODG", "MTUS ACOEM > Low Back Complaints", "ODGX"], state.Toggle(Field, "ODGX").Values(Field));
        Assert.Equal(["MTUS ACOEM > Low Back Complaints"], state.Toggle(Field, "odg").Values(Field));
    }
}
