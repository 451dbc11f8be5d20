using System.Text;

namespace ImrSearch.Index.Terms;

/// <summary>
/// Decides letter by letter whether a term fits. Keeps what it was given, so that it can go back to where two terms begin
/// to differ. Not thread-safe.
/// </summary>
internal interface ITermMatcher
{
    /// <summary>Whether what was given fits as a whole.</summary>
    bool IsMatch { get; }

    /// <summary>Takes everything back but the first <paramref name="count"/> letters.</summary>
    void Truncate(int count);

    /// <summary>Takes one letter more; false, and the letter is not taken, when nothing that begins so can fit.</summary>
    bool Step(Rune letter);

    /// <summary>
    /// After <see cref="Step"/> has refused a letter: the least letter above it that might do in its place; null = none.
    /// </summary>
    Rune? Next(Rune refused);
}
