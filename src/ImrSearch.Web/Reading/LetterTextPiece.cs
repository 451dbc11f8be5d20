namespace ImrSearch.Web.Reading;

/// <summary>
/// A piece of a letter's text: the words of a fact, with the facts that stand within them as pieces of their own; or
/// (without a name) plain text.
/// </summary>
/// <param name="Name">The fact's name among the places of the text; null for plain text.</param>
/// <param name="Text">Plain text; empty for a fact, whose words are its <see cref="Parts"/>.</param>
/// <param name="Parts">What a fact's words consist of, in order.</param>
/// <param name="Continues">True for a part of a fact whose beginning stands in a piece before.</param>
public sealed record LetterTextPiece(string? Name, string Text, IReadOnlyList<LetterTextPiece> Parts, bool Continues = false)
{
    /// <summary>The id of the element on the letter's page at which a fact begins.</summary>
    public static string AnchorOf(string name) => $"text-{name}";
}
