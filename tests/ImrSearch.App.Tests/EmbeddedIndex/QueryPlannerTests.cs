using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Expansion;
using ImrSearch.App.Tests.Fakes;
using ImrSearch.Index.Queries;

namespace ImrSearch.App.Tests.EmbeddedIndex;

/// <summary>What a query asks for, in each form.</summary>
public sealed class QueryPlannerTests
{
    [Theory]
    [InlineData("knee pain", "")]
    [InlineData("knee OR hip", "")]
    [InlineData("radicul* knee~1 wom?n", "")]
    [InlineData("*", "")]
    [InlineData("knee \"drug screen\"", "body:\"drug screen\"")]
    [InlineData("knee -surgery", "#*:* -some document of the group: (body:surgeri)")]
    [InlineData("knee outcome:upheld", "outcome:(\"upheld\")")]
    [InlineData("knee item:mri", "item:mri")]
    [InlineData("+knee pain", "body:knee")]
    [InlineData("knee +radicul*", "body:radicul*")]
    [InlineData("+knee OR hip", "body:knee")]
    [InlineData("knee (hip \"drug screen\")", "body:\"drug screen\"")]
    [InlineData("\"drug screen\" OR item:mri", "body:\"drug screen\" item:mri")]
    [InlineData("\"drug screen\" OR knee", "")]
    [InlineData("(knee \"drug screen\") OR (hip item:mri)", "body:\"drug screen\" item:mri")]
    [InlineData("(knee \"drug screen\") OR hip", "")]
    [InlineData("knee rationale:taper rationale:risk", "#some document of the group: (rationale:taper) #some document of the group: (rationale:risk)")]
    [InlineData("a+b x", "")]
    public void Phrases_exclusions_fields_and_plus_signs_bind(string query, string condition) =>
        Assert.Equal(condition, QueryPlanner.Plan(query).Condition?.ToString() ?? "");

    [Theory]
    [InlineData("knee pain", "body:knee body:pain")]
    [InlineData("knee", "body:knee")]
    [InlineData("9-10 visits", "body:9 body:10 body:visit")]
    [InlineData("(knee hip) OR pain", "body:knee body:hip body:pain")]
    [InlineData("knee the", "body:knee")]
    [InlineData("knee \"drug screen\"", "+body:knee +body:\"drug screen\"")]
    [InlineData("knee hip outcome:upheld", "+(body:knee body:hip) +outcome:(\"upheld\")")]
    [InlineData("+knee hip", "+body:hip +body:knee")]
    [InlineData("the \"drug screen\"", "body:\"drug screen\"")]
    public void Any_free_word_suffices_for_ranking_and_what_binds_stays_required(string query, string any) =>
        Assert.Equal(any, QueryPlanner.Plan(query).AnyWord?.ToString());

    [Theory]
    [InlineData("What is the EFFECT of 10/325 mg, \"given\" (twice) -daily: it's A4-5?")]
    [InlineData("item:norco AND OR NOT knee~2 rad* [a TO b]")]
    [InlineData("knee knee knee")]
    [InlineData("one")]
    public void Plain_text_without_names_is_the_query_that_Lucene_makes_of_its_terms(string text)
    {
        var terms = PassageSchema.Schema.Analyzer.Terms(text);
        Query lucene = new BooleanQuery([.. terms.Select(term => new BooleanClause(new TermQuery(PassageSchema.Body, term), Occur.Should))]);
        Assert.Equal(lucene.ToString(), QueryPlanner.Plan(text, isPlainText: true).AnyWord!.ToString());
    }

    [Theory]
    [InlineData("Knee \"drug screen\" -surgery outcome:upheld", "Knee drug screen")]
    [InlineData("knea~1 radicul* wom?n", "knea")]
    [InlineData("item:mri rationale:(red flags) summary:fall case:CM16-1", "mri red flags")]
    [InlineData("(knee OR hip) pain^2", "knee hip pain")]
    [InlineData("outcome:upheld", "")]
    [InlineData("-knee", "")]
    [InlineData("*", "")]
    public void The_meaning_is_what_the_words_say_in_order(string query, string meaning) =>
        Assert.Equal(meaning, string.Join('|', QueryPlanner.Plan(query).Meaning.Select(part => part.Text)));

    [Fact]
    public void Other_names_mean_less_than_what_was_typed_and_say_each_word_once()
    {
        var meaning = QueryPlanner.Plan("knee pt sessions", expander: TaxonomyExpander.Instance).Meaning;
        Assert.Equal(2, meaning.Count);
        Assert.Equal(new MeaningPart("knee pt sessions", 1), meaning[0]);
        Assert.InRange(meaning[1].Weight, 0.01, 0.99);
        var words = meaning[1].Text.Split(' ');
        Assert.Contains("physical", words);
        Assert.DoesNotContain("PT", words);
        Assert.Equal(words.Length, words.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void A_blank_query_asks_for_everything(string query)
    {
        var plan = QueryPlanner.Plan(query, expander: TaxonomyExpander.Instance);
        Assert.Equal(("*:*", "*:*"), (plan.Matches!.ToString(), plan.AnyWord!.ToString()));
        Assert.Null(plan.Condition);
        Assert.Null(plan.Error);
        Assert.Empty(plan.Meaning);
    }

    [Theory]
    [InlineData("outcome:foo norco", 8, 3, "Upheld, Overturned")]
    [InlineData("norco side:up", 11, 2, "Left, Right, Bilateral")]
    [InlineData("-SEX:\"unknown thing\"", 5, 15, "Female, Male")]
    [InlineData("priority:(standard OR soon)", 22, 4, "Expedited")]
    [InlineData("outcome:xx*", 8, 3, "begins with 'xx'")]
    [InlineData("retrospective:maybe^2", 14, 7, "yes, no")]
    public void A_value_that_a_field_cannot_have_is_told_with_its_place(string query, int position, int length, string reason)
    {
        var plan = QueryPlanner.Plan(query);
        Assert.NotNull(plan.Error);
        Assert.Equal((position, length), (plan.Error.Position, plan.Error.Length));
        Assert.Contains(reason, plan.Error.Reason, StringComparison.Ordinal);
        Assert.Null(plan.Matches);
    }

    [Theory]
    [InlineData("outcome:OVERTURNED")]
    [InlineData("outcome:\"not stated\"")]
    [InlineData("outcome:over*")]
    [InlineData("outcome:not*")]
    [InlineData("outcome:[a TO z]")]
    [InlineData("outcome:*")]
    [InlineData("specialty:\"whatever letters say\"")]
    [InlineData("drug:anything")]
    public void Values_that_can_be_are_no_fault(string query) => Assert.Null(QueryPlanner.Plan(query).Error);

    [Theory]
    [InlineData("the of", "very common words")]
    [InlineData("?? **", "signs * and ?")]
    [InlineData("knee AND", "nothing to search for after")]
    public void A_query_that_asks_for_nothing_is_answered_with_a_reason(string query, string reason)
    {
        var plan = QueryPlanner.Plan(query, expander: TaxonomyExpander.Instance);
        Assert.Contains(reason, plan.Error?.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_words_are_refused_as_a_query_and_cut_as_plain_text()
    {
        var text = string.Join(' ', Enumerable.Range(0, 10_000).Select(i => $"norco{i} knee"));
        Assert.Contains("longer than", QueryPlanner.Plan(text, expander: TaxonomyExpander.Instance).Error?.Reason, StringComparison.Ordinal);
        var plan = QueryPlanner.Plan(text, isPlainText: true, TaxonomyExpander.Instance, new FakeIndexWords([]));
        Assert.Null(plan.Error);
        Assert.Contains("20,000 words", plan.Notice, StringComparison.Ordinal);
        Assert.True(((BooleanQuery)plan.AnyWord!).Clauses.Count <= 3_000);
        Assert.Null(QueryPlanner.Plan("knee pain", isPlainText: true).Notice);
    }

}
