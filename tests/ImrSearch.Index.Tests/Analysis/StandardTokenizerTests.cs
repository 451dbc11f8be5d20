namespace ImrSearch.Index.Tests.Analysis;

public class StandardTokenizerTests
{
    // Text, and its tokens with a vertical bar between. Combining acute U+0301, soft hyphen U+00AD, joiner U+200D.
    [Theory]
    [InlineData("can't rock’n’roll 'quoted'", "can't|rock’n’roll|quoted")]
    [InlineData("a.b a..b 1.2 1..2 1.a a.1", "a.b|a|b|1.2|1|2|1|a|a|1")]
    [InlineData("1,000;5 a,b 1'000", "1,000;5|a|b|1'000")]
    [InlineData("a:b 1:2 ab12cd", "a:b|1|2|ab12cd")]
    [InlineData("_a__b_ 1_2 _ __ カ_ナ", "_a__b_|1_2|カ_ナ")]
    [InlineData("e\u0301te\u0301 soft\u00ADhyphen \u0301x", "e\u0301te\u0301|soft\u00ADhyphen|x")]
    [InlineData("א\"ב ב' ג\" a\"b", "א\"ב|ב'|ג|a|b")]
    [InlineData("漢字かなカタカナ한국어 aカ", "漢|字|か|な|カタカナ|한국어|a|カ")]
    [InlineData("ภาษาไทย ພາສາລາວ", "ภาษาไทย|ພາສາລາວ")]
    [InlineData("１２３ Ｆｕｌｌ", "１２３|Ｆｕｌｌ")]
    [InlineData("𝐀𝐁 \U00020000\U00020001", "𝐀𝐁|\U00020000|\U00020001")]
    [InlineData("😀😀 👍🏽 👩‍⚕️x 🇺🇸🇲🇽🇨 1️⃣ #⃣ ©", "😀|😀|👍🏽|👩‍⚕️|x|🇺🇸|🇲🇽|1️⃣|#⃣|©")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F!", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("ℹ ℹ️ Ⓜa", "ℹ|ℹ️|Ⓜa")]
    public void Breaks_words_as_UAX_29_and_UTS_51_say(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Cut(text));

    [Theory]
    [InlineData("\u1C90")] // a Georgian capital of Unicode 11
    [InlineData("\uA7AF")] // a letter since Unicode 11
    [InlineData("\u02D2")] // a letter since Unicode 11, a symbol before
    public void Knows_no_letter_younger_than_Unicode_9(string letter) => Assert.Equal(["a", "b"], Cut($"a{letter}b"));

    [Fact]
    public void Goes_on_with_a_further_token_after_255_units()
    {
        Assert.Equal([255, 255, 90], Cut(new string('x', 600)).Select(token => token.Length));

        // A surrogate pair is not torn apart: 1 + 127 pairs are 255 units, 0 + 127 pairs are 254.
        var pairs = string.Concat(Enumerable.Repeat("𝐀", 200));
        Assert.Equal([255, 146], Cut("x" + pairs).Select(token => token.Length));
        Assert.Equal([254, 146], Cut(pairs).Select(token => token.Length));
    }

    [Fact]
    public void Takes_half_a_surrogate_pair_as_a_separator() =>
        Assert.Equal(["a", "b", "c"], Cut("a\uD83Db\uDE00c\uD83D"));

    [Fact]
    public void Any_text_gives_ordered_tokens_that_do_not_overlap()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(600)).Select(_ => (char)random.Next(0x10000))]);
            var from = 0;
            while (StandardTokenizer.MoveNext(text, from, out var start, out var end))
            {
                Assert.True(from <= start && start < end && end <= text.Length, $"seed {seed}, round {round}");
                Assert.True(end - start <= StandardTokenizer.MaxTokenLength, $"seed {seed}, round {round}");
                from = end;
            }
        }
    }

    private static List<string> Cut(string text)
    {
        var tokens = new List<string>();
        var from = 0;
        while (StandardTokenizer.MoveNext(text, from, out var start, out from))
        {
            tokens.Add(text[start..from]);
        }

        return tokens;
    }
}
