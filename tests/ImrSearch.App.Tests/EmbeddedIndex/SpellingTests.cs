using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Expansion;
using ImrSearch.App.Tests.Fakes;

namespace ImrSearch.App.Tests.EmbeddedIndex;

/// <summary>Words that the index does not have.</summary>
public sealed class SpellingTests
{
    private static readonly string[] Known = ["knee", "pain", "refill", "steroid", "injection", "lumbar", "treatment"];

    [Theory]
    [InlineData("gabapentine", "gabapentine → gabapentin, Neurontin")]
    [InlineData("tramodol refill", "tramodol → tramadol, Ultram")]
    [InlineData("omeprazol,", "omeprazol, → omeprazole, Prilosec")]
    [InlineData("oxycodonne", "oxycodonne → oxycodone, OxyContin")]
    public void A_misspelt_drug_is_the_drug_with_all_its_names(string query, string begins) =>
        Assert.StartsWith(begins, Assert.Single(Plan(query).Added), StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_word_of_a_longer_name_is_mended_within_it()
    {
        var plan = Plan("epideral steroid injection knee", ("epideral", "epidural"));
        Assert.StartsWith("epideral steroid injection → epidural steroid injection, epidural injection", Assert.Single(plan.Added), StringComparison.Ordinal);
        Assert.Contains("+body:(epider | epidur) +body:steroid", plan.Matches!.ToString(), StringComparison.Ordinal);
        Assert.Equal("epidural steroid injection knee", plan.Meaning[0].Text);
    }

    [Fact]
    public void The_index_names_the_nearest_word_where_no_name_is_near()
    {
        var plan = Plan("knee instabilty", ("instabilty", "instability"));
        Assert.Equal(["instabilty → instability"], plan.Added);
    }

    [Theory]
    [InlineData("heroin", "groin")]
    [InlineData("hearing", "heating")]
    [InlineData("settlement", "testament")]
    [InlineData("accident", "incident")]
    [InlineData("overturned", "overturner")]
    public void A_right_word_that_the_letters_lack_is_not_taken_for_another(string word, string near) =>
        Assert.Empty(Plan(word, (word, near)).Added);

    [Theory]
    [InlineData("+instabilty knee")]
    [InlineData("item:instabilty")]
    public void What_must_be_there_is_not_put_right(string query) =>
        Assert.Empty(Plan(query, ("instabilty", "instability")).Added);

    [Theory]
    [InlineData("lumbar knee")]
    [InlineData("norco")]
    [InlineData("xyzzyx")]
    [InlineData("pai")]
    [InlineData("10/325")]
    [InlineData("\"gabapentine\"")]
    [InlineData("gabapentine~1")]
    [InlineData("-gabapentine knee")]
    public void Known_words_names_and_what_was_meant_so_stay(string query) =>
        Assert.DoesNotContain(Plan(query).Added, added => added.Contains("gabapentin,", StringComparison.Ordinal) || added.StartsWith("lumbar → lumb", StringComparison.Ordinal) || added.StartsWith('x'));

    [Fact]
    public void Without_the_index_words_stay_as_typed() =>
        Assert.Empty(QueryPlanner.Plan("gabapentine", expander: TaxonomyExpander.Instance).Added);

    [Fact]
    public void Only_a_few_words_are_looked_up()
    {
        var words = new FakeIndexWords([]);
        var text = string.Join(' ', Enumerable.Range(0, 500).Select(i => "zzzzzzzz" + (char)('a' + (i % 26)) + (char)('a' + (i / 26))));
        Assert.Null(QueryPlanner.Plan(text, words: words).Error);
        Assert.InRange(words.LookedUp, 1, 24);
    }

    private static QueryPlan Plan(string query, params (string, string)[] near) =>
        QueryPlanner.Plan(query, expander: TaxonomyExpander.Instance, words: new FakeIndexWords(Known, near));
}
