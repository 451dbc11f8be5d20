using ImrSearch.App.EmbeddedIndex;
using ImrSearch.App.Expansion;
using ImrSearch.App.Passages;
using ImrSearch.App.Tests.Fakes;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.Tests.EmbeddedIndex;

/// <summary>What holds of the plan of any query.</summary>
public sealed class QueryPlanRandomTests
{
    private static readonly string[] Parts =
    [
        "norco", "PT", "visits", "knee", "physical", "therapy", "low", "back", "shock", "wave", "hydrocodone/APAP", "10/325", "the",
        "\"physical therapy\"", "\"the\"", "OR", "AND", "-", "+", "(", ")", "item:", "rationale:", "outcome:upheld", "side:up", "year:[2015 TO *]",
        "radicul*", "kne?", "norcq~1", "^2", "~", "\"", "*", "Ä", "tramodol", "pain pills", "x-ray", "'", "…", "\\", "C-spine", "\u0301b", "😀",
    ];

    [Fact]
    public void Any_text_has_a_plan_or_a_reason()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Parts[random.Next(Parts.Length)] + (random.Next(4) == 0 ? "" : " ")));
            var isPlain = random.Next(2) == 0;
            var words = random.Next(2) == 0 ? new FakeIndexWords(["knee"], ("tramodol", "tram")) : null;
            var plan = QueryPlanner.Plan(text, isPlain, TaxonomyExpander.Instance, words);
            var where = $"seed {seed}, query {i}: {text}";
            if (plan.Error is { } error)
            {
                Assert.True(plan.Matches is null && plan.AnyWord is null && plan.Condition is null, where);
                Assert.True(error.Position >= 0 && error.Length >= 0 && error.Position + error.Length <= text.Length && error.Reason.Length > 0, where);
                continue;
            }

            Assert.True(plan.Matches is not null && plan.AnyWord is not null, where);
            Assert.All(plan.Added, added => Assert.Contains(" → ", added, StringComparison.Ordinal));
            PlanMatch.Of(plan, PassageField.Rationale, text);

            // The query with its names is a query: it can be shown, and read again.
            if (plan.Node is { } node)
            {
                Assert.True(QueryTranslator.Parser.Parse(node.ToString()).Error is null, where + " => " + node);
            }
        }
    }

    [Fact]
    public void Pieces_of_plain_text_are_the_terms_of_the_whole()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        const string Signs = "abcXYZ019 .,:;'’-/_\"()äéß\u0301\u200d中文カタ한글ไทย😀&@#\n\t";
        var runes = Signs.EnumerateRunes().ToArray();
        for (var i = 0; i < 3000; i++)
        {
            var text = "a " + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => runes[random.Next(runes.Length)]));
            var any = QueryPlanner.Plan(text, isPlainText: true).AnyWord?.ToString() ?? "";
            var terms = string.Join(' ', PassageSchema.Schema.Analyzer.Terms(text).Select(term => $"body:{term}"));
            Assert.True(any == terms, $"seed {seed}, text {i}: {text}\n{any}\n{terms}");
        }
    }

    [Fact]
    public void The_name_of_every_word_can_be_printed_and_read() =>
        Assert.All(NameBookEntries(), name => Assert.NotNull(QueryTranslator.Parser.Parse(new SynonymNode(name, "other").ToString()).Query));

    private static IEnumerable<string> NameBookEntries() => DrugNameBook.Entries().SelectMany(entry => entry.Names).Distinct();
}
