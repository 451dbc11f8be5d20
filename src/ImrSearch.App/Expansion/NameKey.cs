using System.Text;

namespace ImrSearch.App.Expansion;

/// <summary>
/// Words as names are compared: small letters, split at every other sign, without possessive and plural endings. So
/// "X-Rays", "x ray" and "x-ray" are one.
/// </summary>
internal static class NameKey
{
    /// <summary>The pieces of a name or a word; none for punctuation.</summary>
    public static IReadOnlyList<string> Pieces(string text)
    {
        var pieces = new List<string>();
        var piece = new StringBuilder();
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                piece.Append(char.ToLowerInvariant(text[at]));
            }
            else if (piece.Length > 0)
            {
                // The s of "worker's" is no piece of its own.
                if (piece.Length > 1 || piece[0] != 's' || pieces.Count == 0 || text[at - 2] is not ('\'' or '’'))
                {
                    pieces.Add(IsPluralOfLetters(text.AsSpan(at - piece.Length, piece.Length)) ? piece.ToString(0, piece.Length - 1) : Singular(piece.ToString()));
                }

                piece.Clear();
            }
        }

        return pieces;
    }

    /// <summary>A name as one key.</summary>
    public static string Of(string text) => Of(Pieces(text));

    /// <summary>Pieces as one key.</summary>
    public static string Of(IEnumerable<string> pieces) => string.Join(' ', pieces);

    // "MRIs", "PTs".
    private static bool IsPluralOfLetters(ReadOnlySpan<char> word) =>
        word.Length > 2 && word[^1] == 's' && !word[..^1].ContainsAnyExceptInRange('A', 'Z');

    // Only what a plural surely is: not "pus", "pelvis", "abscess".
    private static string Singular(string word) =>
        word.Length < 4 || word[^1] != 's' || word[^2] is 's' or 'u' or 'i' ? word
        : word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
        : word[..^1];
}
