namespace ImrSearch.Index.Analysis;

/// <summary>
/// A regular expression over <see cref="WordBreakClass"/>, as an immutable tree. <see cref="WordPatterns"/> writes the
/// tokens down with it, and <see cref="PatternCompiler"/> makes it the automaton that runs.
/// </summary>
internal abstract record Pattern
{
    /// <summary>One character of any of the classes in the set (bit n stands for class n).</summary>
    public sealed record One(uint Classes) : Pattern;

    /// <summary>All parts, one after the other.</summary>
    public sealed record Sequence(params Pattern[] Parts) : Pattern;

    /// <summary>Any one of the choices.</summary>
    public sealed record Choice(params Pattern[] Choices) : Pattern;

    /// <summary>The inner pattern any number of times, also none.</summary>
    public sealed record Repeat(Pattern Inner) : Pattern;

    /// <summary>One character of any of these classes.</summary>
    public static Pattern Of(params WordBreakClass[] classes)
    {
        var set = 0u;
        foreach (var one in classes)
        {
            set |= 1u << (int)one;
        }

        return new One(set);
    }

    /// <summary>This, then the others.</summary>
    public Pattern Then(params Pattern[] others) => new Sequence([this, .. others]);

    /// <summary>This or one of the others.</summary>
    public Pattern Or(params Pattern[] others) => new Choice([this, .. others]);

    /// <summary>This any number of times, also none.</summary>
    public Pattern Star() => new Repeat(this);

    /// <summary>This once or more.</summary>
    public Pattern Plus() => Then(Star());

    /// <summary>This or nothing.</summary>
    public Pattern Maybe() => Or(new Sequence());
}
