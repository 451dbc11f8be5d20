namespace ImrSearch.Index.Tests.Analysis;

public class PatternCompilerTests
{
    private static readonly Pattern A = Pattern.Of(WordBreakClass.ALetter);
    private static readonly Pattern N = Pattern.Of(WordBreakClass.Numeric);
    private static readonly Pattern H = Pattern.Of(WordBreakClass.Han);

    public static TheoryData<string, string, string> Patterns => new()
    {
        { "a", "a", "n aa" },
        { "an", "an", "a n na" },
        { "a|n", "a n", "h an" },
        { "a*n", "n an aaan", "a nn ana" },
        { "(an)+h?", "an anan anh ananh", "a ana h anhan" },
        { "(a|nh)*a", "a aa nha anhaa", "n nh an" },
    };

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Accepts_what_the_pattern_describes_and_nothing_else(string name, string accepted, string rejected)
    {
        var automaton = PatternCompiler.Compile(name switch
        {
            "a" => A,
            "an" => A.Then(N),
            "a|n" => A.Or(N),
            "a*n" => A.Star().Then(N),
            "(an)+h?" => A.Then(N).Plus().Then(H.Maybe()),
            _ => A.Or(N.Then(H)).Star().Then(A),
        });
        Assert.All(accepted.Split(' '), text => Assert.True(Accepts(automaton, text), text));
        Assert.All(rejected.Split(' '), text => Assert.False(Accepts(automaton, text), text));
    }

    [Fact]
    public void Makes_as_few_states_as_possible() =>
        // Dead, start, after a letter.
        Assert.Equal(3, PatternCompiler.Compile(A.Plus().Or(A.Then(A), A.Then(A.Star(), A))).Accepts.Length);

    private static bool Accepts(WordAutomaton automaton, string text)
    {
        int state = WordAutomaton.Start;
        foreach (var letter in text)
        {
            var one = letter switch { 'a' => WordBreakClass.ALetter, 'n' => WordBreakClass.Numeric, _ => WordBreakClass.Han };
            state = automaton.Transitions[(state * WordAutomaton.Classes) + (int)one];
        }

        return automaton.Accepts[state];
    }
}
