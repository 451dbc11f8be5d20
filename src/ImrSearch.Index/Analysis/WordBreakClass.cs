namespace ImrSearch.Index.Analysis;

/// <summary>
/// What a character is to <see cref="StandardTokenizer"/>. <c>Data/README.md</c> says which characters each class has;
/// the names are those of the data file.
/// </summary>
internal enum WordBreakClass : byte
{
    Other,
    ALetter,
    HebrewLetter,
    Numeric,
    KeycapDigit,
    KeycapSymbol,
    Katakana,
    MidLetter,
    MidNumLet,
    MidNum,
    SingleQuote,
    DoubleQuote,
    ExtendNumLet,
    Extend,
    Zwj,
    TextSelector,
    EmojiSelector,
    Keycap,
    TagSpec,
    TagTerm,
    RegionalIndicator,
    Pictograph,
    PictographBase,
    PictographLetter,
    EmojiModifier,
    Han,
    Hiragana,
    SoutheastAsian,
    SoutheastAsianExtend,
}
