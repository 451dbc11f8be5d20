namespace ImrSearch.Index.Analysis;

/// <summary>
/// A deterministic automaton over <see cref="WordBreakClass"/>. State 0 is dead, state 1 the start;
/// <c>Transitions[state * Classes + class]</c> is the next state.
/// </summary>
/// <param name="Transitions">The next state for each state and class.</param>
/// <param name="Accepts">Whether the text read up to a state is a whole token.</param>
internal sealed record WordAutomaton(byte[] Transitions, bool[] Accepts)
{
    /// <summary>Number of columns in the table: a power of two that holds every class.</summary>
    public const int Classes = 32;

    /// <summary>The state in which no token is possible any more.</summary>
    public const int Dead = 0;

    /// <summary>The state before the first character.</summary>
    public const int Start = 1;
}
