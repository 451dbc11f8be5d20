using static ImrSearch.Index.Analysis.WordBreakClass;

namespace ImrSearch.Index.Analysis;

/// <summary>
/// What a token looks like: the word break rules of UAX #29 turned from "where not to break" into "what holds together",
/// plus emoji sequences (UTS #51) as tokens. Rule numbers are those of UAX #29. The longest match wins, so that the order
/// of the choices does not matter; what matches nothing separates tokens.
/// </summary>
internal static class WordPatterns
{
    // WB4: a character keeps the marks, format characters and joiners that follow it.
    private static readonly Pattern Marks =
        Pattern.Of(Extend, Zwj, TextSelector, EmojiSelector, Keycap, TagSpec, TagTerm, SoutheastAsianExtend).Star();

    // In emoji the presentation selectors are parts of the sequence, not mere marks.
    private static readonly Pattern EmojiMarks =
        Pattern.Of(Extend, Zwj, Keycap, TagSpec, TagTerm, SoutheastAsianExtend).Star();

    private static readonly Pattern Letter = Marked(ALetter, PictographLetter, HebrewLetter);
    private static readonly Pattern Hebrew = Marked(HebrewLetter);
    private static readonly Pattern Digit = Marked(Numeric, KeycapDigit);
    private static readonly Pattern Joiner = Marked(ExtendNumLet);

    /// <summary>Any token.</summary>
    public static Pattern Token { get; } = Emoji().Or(
        Number(),
        Word(),
        Marked(SoutheastAsian, SoutheastAsianExtend).Plus(),
        Marked(Han),
        Marked(Hiragana));

    private static Pattern Marked(params WordBreakClass[] classes) => Pattern.Of(classes).Then(Marks);

    /// <summary>Digits with single separators between them: "10", "3,500.25" (WB8, WB11, WB12), "a_1" (WB13a, b).</summary>
    private static Pattern Number() => Joiner.Star().Then(Digits(), Joiner.Star());

    private static Pattern Digits() =>
        Digit.Then(Joiner.Star().Or(Marked(MidNum, MidNumLet, SingleQuote)).Then(Digit).Star());

    /// <summary>Letters and digits, in runs that connector punctuation such as "_" may join (WB5 to WB13b).</summary>
    private static Pattern Word()
    {
        var katakanaLetter = Marked(Katakana);
        var katakana = katakanaLetter.Then(Joiner.Star().Then(katakanaLetter).Star());

        // WB6, WB7: one apostrophe, full stop or the like between letters.
        var letters = Letter.Then(Joiner.Star().Or(Marked(MidLetter, MidNumLet, SingleQuote)).Then(Letter).Star());

        // WB7a to WB7c: a Hebrew letter keeps an apostrophe, and a double quotation mark before another one.
        var hebrewQuoted = Hebrew.Then(Marked(SingleQuote).Or(Marked(DoubleQuote).Then(Hebrew)));

        var run = katakana.Or(hebrewQuoted.Or(Digits(), letters).Plus());
        return Joiner.Star().Then(run, Joiner.Plus().Then(run).Star(), Joiner.Star());
    }

    /// <summary>Pictographs with skin tone, joined by ZWJ, or with tags; keycaps; flags.</summary>
    private static Pattern Emoji()
    {
        var joiner = Pattern.Of(Zwj);
        var selector = Pattern.Of(EmojiSelector);
        var pictograph = Pattern.Of(Pictograph, PictographBase, PictographLetter);
        var toned = joiner.Star().Then(Pattern.Of(PictographBase), EmojiMarks).Maybe()
            .Then(Pattern.Of(EmojiModifier), EmojiMarks);
        var character = joiner.Star().Then(pictograph, EmojiMarks, selector.Maybe()).Or(toned);

        var joined = joiner.Then(character).Star();
        var tags = Pattern.Of(TagSpec).Plus().Then(Pattern.Of(TagTerm));
        var keycap = Pattern.Of(KeycapDigit, KeycapSymbol).Then(EmojiMarks, selector.Maybe(), Pattern.Of(Keycap), EmojiMarks);
        var flag = Marked(RegionalIndicator).Then(Marked(RegionalIndicator));
        return character.Then(joined.Or(tags)).Or(keycap, flag);
    }
}
