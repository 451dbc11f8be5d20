namespace ImrSearch.Index.Tests.Analysis;

public class EnglishAnalyzerTests
{
    private readonly TokenStream _stream = EnglishAnalyzer.Instance.CreateStream();

    public static TheoryData<string, string[]> Texts => new()
    {
        { "", [] },
        { " \t\r\n.,;:()!?", [] },
        { "The worker's MRIs", ["worker 4-12 +2", "mri 13-17 +1"] },
        { "the WORKER’S knee", ["worker 4-12 +2", "knee 13-17 +1"] },
        { "it is not in the or", [] },
        { "pain of the low back", ["pain 0-4 +1", "low 12-15 +3", "back 16-20 +1"] },
        { "Lidoderm 5% patch, #30", ["lidoderm 0-8 +1", "5 9-10 +1", "patch 12-17 +1", "30 20-22 +1"] },
        { "acetaminophen/codeine 300/30", ["acetaminophen 0-13 +1", "codein 14-21 +1", "300 22-25 +1", "30 26-28 +1"] },
        { "C5-6, 1.5 mg, 12:30, 3,500", ["c5 0-2 +1", "6 3-4 +1", "1.5 6-9 +1", "mg 10-12 +1", "12 14-16 +1", "30 17-19 +1", "3,500 21-26 +1"] },
        { "snake_case e.g. U.S.A.", ["snake_cas 0-10 +1", "e.g 11-14 +1", "u.s.a 16-21 +1"] },
        { "naïve façade", ["naïv 0-5 +1", "façad 6-12 +1"] },
        { "İSTANBUL ΣΊΣΥΦΟΣ", ["istanbul 0-8 +1", "σίσυφοσ 9-16 +1"] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Makes_terms_with_offsets_and_increments(string text, string[] expected) =>
        Assert.Equal(expected, AnalysisOracle.Analyze(_stream, text));

    [Fact]
    public void Counts_removed_stop_words_in_positions()
    {
        var tokens = EnglishAnalyzer.Instance.Tokens("of the spine and of hips");
        Assert.Equal([new Token("spine", 2, 7, 12), new Token("hip", 5, 20, 24)], tokens);
        Assert.Equal(["spine", "hip"], EnglishAnalyzer.Instance.Terms("of the spine and of hips"));
    }

    [Fact]
    public void Normalizes_a_word_without_stemming_it() =>
        Assert.Equal("necessarily*é", EnglishAnalyzer.Instance.Normalize("NecessariLY*É"));

    [Fact]
    public void A_stream_starts_afresh_when_it_is_reset_in_the_middle()
    {
        _stream.Reset("one two three four");
        _stream.MoveNext();
        Assert.Equal(["five 0-4 +1"], AnalysisOracle.Analyze(_stream, "five"));
        Assert.False(_stream.MoveNext());
        Assert.True(_stream.Term.IsEmpty);
    }

    [Fact]
    public void A_stream_reads_part_of_a_text_with_offsets_in_that_part()
    {
        _stream.Reset("left knee pain".AsMemory(5, 4));
        Assert.True(_stream.MoveNext());
        Assert.Equal("knee", _stream.Term.ToString());
        Assert.Equal((0, 4), (_stream.StartOffset, _stream.EndOffset));
        Assert.False(_stream.MoveNext());
    }

    [Fact]
    public void Walking_over_a_text_allocates_nothing()
    {
        var text = string.Join(' ', Enumerable.Repeat("The injured worker's lumbar radiculopathies were 10/325 naïve 👍🏽", 200));
        Count(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tokens = Count(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((1800, 0L), (tokens, allocated));
    }

    private int Count(string text)
    {
        _stream.Reset(text);
        var tokens = 0;
        while (_stream.MoveNext())
        {
            tokens++;
        }

        return tokens;
    }
}
