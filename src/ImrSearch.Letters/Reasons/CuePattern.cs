namespace ImrSearch.Letters.Reasons;

/// <summary>
/// A pattern over the words of a stretch of text. It takes the set of all places where it may begin to the set of all
/// places where it may end, one bit a place, so that it never tries one reading after the other: time grows with the
/// length of the pattern, whatever the text.
/// </summary>
internal abstract record CuePattern
{
    /// <summary>True when the pattern fits somewhere in the words.</summary>
    public bool FitsIn(CueWords words) => Ends(words, words.Places) != UInt128.Zero;

    /// <summary>The places behind the pattern when it begins at any of those in <paramref name="starts"/>; bit 0 is the place before the first word.</summary>
    public abstract UInt128 Ends(CueWords words, UInt128 starts);

    /// <summary>One word of a class of words.</summary>
    public sealed record Word(int Class) : CuePattern
    {
        public override UInt128 Ends(CueWords words, UInt128 starts) => (starts & words.Of(Class)) << 1;
    }

    /// <summary>Up to <paramref name="Most"/> words of any kind; a word that turns the sentence round ("but") is not passed over.</summary>
    public sealed record Gap(int Most) : CuePattern
    {
        public override UInt128 Ends(CueWords words, UInt128 starts)
        {
            var passable = words.Passable;
            var reach = starts;
            for (var i = 0; i < Most && starts != UInt128.Zero; i++)
            {
                starts = (starts & passable) << 1;
                reach |= starts;
            }

            return reach;
        }
    }

    /// <summary>One part behind the other.</summary>
    public sealed record Sequence(CuePattern[] Parts) : CuePattern
    {
        public override UInt128 Ends(CueWords words, UInt128 starts)
        {
            foreach (var part in Parts)
            {
                if (starts == UInt128.Zero)
                {
                    return starts;
                }

                starts = part.Ends(words, starts);
            }

            return starts;
        }
    }

    /// <summary>One of several.</summary>
    public sealed record Choice(CuePattern[] Options) : CuePattern
    {
        public override UInt128 Ends(CueWords words, UInt128 starts)
        {
            var ends = UInt128.Zero;
            foreach (var option in Options)
            {
                ends |= option.Ends(words, starts);
            }

            return ends;
        }
    }

    /// <summary>A part that may be missing.</summary>
    public sealed record Optional(CuePattern Part) : CuePattern
    {
        public override UInt128 Ends(CueWords words, UInt128 starts) => starts | Part.Ends(words, starts);
    }

    /// <summary>A list of the file by its name; where it is looked for from every place, the answer is kept for the next pattern.</summary>
    public sealed record List(int Number, CuePattern Pattern) : CuePattern
    {
        public override UInt128 Ends(CueWords words, UInt128 starts) =>
            starts == words.Places ? words.EndsOf(Number, Pattern) : Pattern.Ends(words, starts);
    }
}
