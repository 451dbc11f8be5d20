using System.Text;
using ImrSearch.Index.Highlighting;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Tests.Highlighting;

public class HighlighterTests
{
    private static readonly QueryParser Parser = new("item", "rationale");
    private static readonly Highlighter Highlighter = new(EnglishAnalyzer.Instance);

    // Query, and the text with the marks that it should get.
    [Theory]
    [InlineData("injury", "Two <injuries>, one <Injury>. Injection.")]
    [InlineData("the patient", "the <patient’s> knee")]
    [InlineData("pain surgery", "no <surgery> for <pain>")]
    [InlineData("pain -surgery", "no surgery for <pain>")]
    [InlineData("pain OR (knee NOT mri)", "<knee> mri, <pain>")]
    [InlineData("low back", "<low> <back>")]
    [InlineData("*:*", "anything at all")]
    [InlineData("of the", "of the back")]

    // Phrases.
    [InlineData("\"low back pain\"", "back pain, <low back pain>, low and back pain")]
    [InlineData("\"low back pain\"", "low pain back")]
    [InlineData("\"pain of the back\"", "pain back; <pain of the back>; <pain in a back>; pain to back")]
    [InlineData("\"pain the back\"", "<pain> severe <back>")]
    [InlineData("\"low back\" pain", "<low back> <pain>")]
    [InlineData("\"low back\" back", "<low back>, <back>")]
    [InlineData("\"low\"", "<low> back")]
    [InlineData("\"mri mri\"", "mri knee <mri-MRI> knee mri")]

    // Phrases with slop.
    [InlineData("\"back pain\"~1", "<back pain>; <back> chronic <pain>; back very chronic pain")]
    [InlineData("\"back pain\"~2", "<pain back>")]
    [InlineData("\"back pain\"~1", "pain back")]
    [InlineData("\"pain pain\"~2", "one pain only")]

    // Words that analysis cuts in several terms.
    [InlineData("10/325", "<10/325> mg, 325 of 10, <10-325>")]
    [InlineData("L4-5", "<L4-5>, L4 and L5")]

    // Prefix, wildcard, fuzzy.
    [InlineData("Radicul*", "<radiculopathy>, <Radicular>, ridicule")]
    [InlineData("wom?n", "<woman> <women> womn")]
    [InlineData("*ectomy", "laminectomy")] // the stem is "laminectomi"
    [InlineData("*ectom*", "<laminectomy>")]
    [InlineData("norko~1", "<Norco> Norcoo")]
    [InlineData("radiculopaty~1", "<radiculopathies>")]

    // Fields.
    [InlineData("rationale:pain knee", "<pain> <knee>")]
    [InlineData("item:pain knee^2", "pain <knee>")]
    [InlineData("item:(pain rationale:knee)", "pain <knee>")]
    [InlineData("rationale:[a TO z]", "pain")]
    public void Marks_what_the_query_asks_for(string query, string marked)
    {
        var text = marked.Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);
        Assert.Equal(marked, Mark(query, text));
    }

    [Fact]
    public void Marks_every_name_of_a_group_of_synonyms_in_the_field_that_it_is_meant_for()
    {
        var group = new SynonymNode("norco", "hydrocodone acetaminophen", "10/325");
        const string Text = "Norco is hydrocodone/acetaminophen 10/325, not hydrocodone.";
        Assert.Equal(
            ["Norco", "hydrocodone/acetaminophen", "10/325"],
            Highlighter.Spans(group, "rationale", Text).Select(span => Text[span.Start..span.End]));
        Assert.Empty(Highlighter.Spans(new FieldNode("item", group), "rationale", Text));
        Assert.Empty(Highlighter.Spans(new BooleanNode(new ClauseNode(ClauseKind.MustNot, group)), "rationale", Text));
    }

    [Fact]
    public void Spans_are_in_order_and_do_not_overlap_for_any_query_and_text()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        string[] words = ["low", "back", "pain", "of", "the", "10/325", "é", "👍", "L4-5", ",", "mri's"];
        string[] queries =
        [
            "low back", "\"low back\"~2 back", "\"back pain low\"~4", "\"back back\"~1", "l* *a*", "pian~ \"low of back\"", "10/325 \"👍 é\"",
        ];
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(30)).Select(_ => words[random.Next(words.Length)]));
            var query = queries[random.Next(queries.Length)];
            var end = 0;
            foreach (var span in Highlighter.Spans(Parser.Parse(query).Query!, "rationale", text))
            {
                Assert.True(end <= span.Start && span.Start < span.End && span.End <= text.Length, $"seed {seed}: {query} in {text}");
                end = span.End;
            }
        }
    }

    private static string Mark(string query, string text)
    {
        var marked = new StringBuilder(text);
        foreach (var span in Highlighter.Spans(Parser.Parse(query).Query!, "rationale", text).Reverse())
        {
            marked.Insert(span.End, '>').Insert(span.Start, '<');
        }

        return marked.ToString();
    }
}
