using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Tests.Syntax;

public class QueryParserTests
{
    private static readonly QueryParser Parser = new("item", "rationale", "outcome", "year", "bodyRegion");

    public static TheoryData<string, QueryNode> Queries => new()
    {
        { "norco", Word("norco") },
        { "  back\tpain\n", All(Word("back"), Word("pain")) },
        { "back AND pain && norco", All(Word("back"), Word("pain"), Word("norco")) },
        { "norco OR vicodin", Any(Word("norco"), Word("vicodin")) },
        { "norco || vicodin OR percocet", Any(Word("norco"), Word("vicodin"), Word("percocet")) },
        { "and or not", All(Word("and"), Word("or"), Word("not")) },

        // OR before anything else.
        { "opioid norco OR vicodin", All(Word("opioid"), Any(Word("norco"), Word("vicodin"))) },
        { "a AND b OR c AND d", All(Word("a"), Any(Word("b"), Word("c")), Word("d")) },
        { "a OR b c OR d", All(Any(Word("a"), Word("b")), Any(Word("c"), Word("d"))) },
        { "(a b) OR c", Any(All(Word("a"), Word("b")), Word("c")) },
        { "((a) (b c))", All(Word("a"), All(Word("b"), Word("c"))) },

        // Signs.
        { "-surgery", Not(Word("surgery")) },
        { "norco -surgery !mri NOT back", new BooleanNode(Must(Word("norco")), MustNot(Word("surgery")), MustNot(Word("mri")), MustNot(Word("back"))) },
        { "a OR b -c", new BooleanNode(Must(Any(Word("a"), Word("b"))), MustNot(Word("c"))) },
        { "a OR -b", Any(Word("a"), Not(Word("b"))) },
        { "NOT NOT a", Not(Not(Word("a"))) },
        { "+a b", All(Word("a"), Word("b")) },
        { "+a OR b", new BooleanNode(Must(Word("a")), new ClauseNode(ClauseKind.Should, Word("b"))) },
        { "-(a OR b)", Not(Any(Word("a"), Word("b"))) },
        { "NOT(a b)", Not(All(Word("a"), Word("b"))) },
        { "-\"a b\"", Not(new PhraseNode("a b")) },
        { "-outcome:upheld", Not(new FieldNode("outcome", Word("upheld"))) },

        // Phrases.
        { "\"failed back surgery\"", new PhraseNode("failed back surgery") },
        { "\"back surgery\"~2", new PhraseNode("back surgery", 2) },
        { "\"back surgery\"~2^3", new BoostNode(new PhraseNode("back surgery", 2), 3) },
        { "“low back” pain", All(new PhraseNode("low back"), Word("pain")) },
        { "“low \"back”", All(new PhraseNode("low "), Word("back”")) },
        { "\"a \\\"b\\\" c\"", new PhraseNode("a \"b\" c") },
        { "\"AND * ~ (\"", new PhraseNode("AND * ~ (") },

        // Prefix, wildcard, fuzzy, boost, everything.
        { "radicul*", new PrefixNode("radicul") },
        { "(radicul*),", new PrefixNode("radicul") },
        { "wom?n", new WildcardNode("wom?n") },
        { "*ectomy", new WildcardNode("*ectomy") },
        { "lamin*tomy*", new WildcardNode("lamin*tomy*") },
        { "norko~", new FuzzyNode("norko", 2) },
        { "norko~1 norko~0", All(new FuzzyNode("norko", 1), new FuzzyNode("norko", 0)) },
        { "norco^2", new BoostNode(Word("norco"), 2) },
        { "norko~1^0.5", new BoostNode(new FuzzyNode("norko", 1), 0.5f) },
        { "(a b)^3", new BoostNode(All(Word("a"), Word("b")), 3) },
        { "*", new MatchAllNode() },
        { "*:* -norco", new BooleanNode(Must(new MatchAllNode()), MustNot(Word("norco"))) },

        // Fields.
        { "item:norco", new FieldNode("item", Word("norco")) },
        { "ITEM:norco BodyRegion:knee", All(new FieldNode("item", Word("norco")), new FieldNode("bodyRegion", Word("knee"))) },
        { "item: norco back", All(new FieldNode("item", Word("norco")), Word("back")) },
        { "item:\"mri of the spine\"", new FieldNode("item", new PhraseNode("mri of the spine")) },
        { "item:(a OR b) c", All(new FieldNode("item", Any(Word("a"), Word("b"))), Word("c")) },
        { "item:(a b)^2", new FieldNode("item", new BoostNode(All(Word("a"), Word("b")), 2)) },
        { "item:-5", new FieldNode("item", Word("-5")) },
        { "item:OR", new FieldNode("item", Word("OR")) },
        { "item:radicul* year:*", All(new FieldNode("item", new PrefixNode("radicul")), new FieldNode("year", new MatchAllNode())) },
        { "item:a:b", new FieldNode("item", Word("a:b")) },
        { "item:(rationale:a b)", new FieldNode("item", All(new FieldNode("rationale", Word("a")), Word("b"))) },

        // Ranges.
        { "year:[2015 TO 2017]", new FieldNode("year", new RangeNode("2015", "2017")) },
        { "year:{2014 TO 2016}", new FieldNode("year", new RangeNode("2014", "2016", false, false)) },
        { "year:[2015 to *}", new FieldNode("year", new RangeNode("2015", null, true, false)) },
        { "year:[* TO \"a b\" ]", new FieldNode("year", new RangeNode(null, "a b")) },
        { "year:([2013 TO 2014] OR 2017)", new FieldNode("year", Any(new RangeNode("2013", "2014"), Word("2017"))) },
        { "year:([sic] OR 2017)", new FieldNode("year", Any(Word("[sic]"), Word("2017"))) },

        // Escapes.
        { "\\-a \\OR b\\ c item\\:d", All(Word("-a"), Word("OR"), Word("b c"), Word("item:d")) },
        { "a\\*b\\~1 \\*", All(Word("a*b~1"), Word("*")) },
        { "a\\", Word("a\\") },
    };

    // Text that people paste. None of it is a fault.
    public static TheoryData<string, QueryNode?> OrdinaryTexts => new()
    {
        { "", null },
        { " \t", null },
        { "... - , * & ?!", new MatchAllNode() },
        { "?!... -- \"\" & –", null },
        { "a?{ norco*?", All(Word("a?{"), new PrefixNode("norco")) },
        { "L4-5 C5/C6 L5-S1", All(Word("L4-5"), Word("C5/C6"), Word("L5-S1")) },
        { "Norco, 10/325mg #120.", All(Word("Norco,"), Word("10/325mg"), Word("#120.")) },
        { "3:1 12:30", All(Word("3:1"), Word("12:30")) },
        { "C5:C6", Word("C5:C6") },
        { "pain?", Word("pain?") },
        { "?fracture", Word("?fracture") },
        { "why? because!", All(Word("why?"), Word("because!")) },
        { "Diagnosis: sprain; http://dwc.ca.gov", All(Word("Diagnosis:"), Word("sprain;"), Word("http://dwc.ca.gov")) },
        { "low-back pain - chronic", All(Word("low-back"), Word("pain"), Word("chronic")) },
        { "6\" rod 5'10\"", All(Word("6\""), Word("rod"), Word("5'10\"")) },
        { "a) first b) second", All(Word("a"), Word("first"), Word("b"), Word("second")) },
        { "medication(s)", All(Word("medication"), Word("s")) },
        { "~50% 10~20 10^6", All(Word("~50%"), Word("10~20"), Word("10^6")) },
        { "[sic] {x}", All(Word("[sic]"), Word("{x}")) },
        { "AT&T R&D a||b", All(Word("AT&T"), Word("R&D"), Word("a||b")) },
        { "C5-* --flag", All(Word("C5-*"), Word("--flag")) },
        { "pain, ? , stiffness", All(Word("pain,"), Word("stiffness")) },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Understands_the_classic_syntax(string text, QueryNode expected) => Check(text, expected);

    [Theory]
    [MemberData(nameof(OrdinaryTexts))]
    public void Takes_ordinary_text_as_words(string text, QueryNode? expected) => Check(text, expected);

    [Fact]
    public void Blank_text_is_understood_and_asks_for_nothing()
    {
        Assert.True(Parser.Parse(" ").IsEmpty);
        Assert.False(Parser.Parse("a").IsEmpty);
        Assert.False(Parser.Parse("(").IsEmpty);
    }

    [Fact]
    public void Without_fields_a_colon_is_text() => Assert.Equal(Word("item:norco"), new QueryParser().Parse("item:norco").Query);

    [Theory]
    [InlineData("")]
    [InlineData("body region")]
    [InlineData("größe")]
    public void Refuses_field_names_that_no_query_could_use(string name) =>
        Assert.Throws<ArgumentException>(() => new QueryParser(name));

    [Fact]
    public void Trees_are_compared_by_value()
    {
        const string Text = "item:(a OR \"b c\"~2) -d";
        Assert.Equal(Parser.Parse(Text).Query, Parser.Parse(Text).Query);
        Assert.Equal(Parser.Parse(Text).Query!.GetHashCode(), Parser.Parse(Text).Query!.GetHashCode());
        Assert.NotEqual(Parser.Parse(Text).Query, Parser.Parse(Text + "e").Query);
    }

    private static void Check(string text, QueryNode? expected)
    {
        var result = Parser.Parse(text);
        Assert.Null(result.Error);
        Assert.Equal(expected, result.Query);
    }

    private static WordNode Word(string text) => new(text);

    private static ClauseNode Must(QueryNode node) => new(ClauseKind.Must, node);

    private static ClauseNode MustNot(QueryNode node) => new(ClauseKind.MustNot, node);

    private static BooleanNode All(params QueryNode[] nodes) => new([.. nodes.Select(Must)]);

    private static BooleanNode Any(params QueryNode[] nodes) => new([.. nodes.Select(node => new ClauseNode(ClauseKind.Should, node))]);

    private static BooleanNode Not(QueryNode node) => new(MustNot(node));
}
