using System.Buffers;
using System.Globalization;

namespace ImrSearch.Index.Queries.Syntax;

/// <summary>What characters mean to the query syntax; one place for the reader and the printer.</summary>
internal static class QueryCharacters
{
    private static readonly SearchValues<char> AsciiLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    /// <summary>A letter, a digit, or half of a character outside the basic plane.</summary>
    public static bool IsWordLike(char one) => char.IsLetterOrDigit(one) || char.IsSurrogate(one);

    /// <summary>Whether a word of nothing else asks for nothing.</summary>
    public static bool IsPunctuation(char one) => char.IsPunctuation(one) || (char.IsAscii(one) && !char.IsLetterOrDigit(one));

    public static bool OpensPhrase(char one) => one is '"' or '\u201C';

    public static bool ClosesPhrase(char one, char opening) => one == '"' || (one == '\u201D' && opening == '\u201C');

    public static bool IsWildcard(char one) => one is '*' or '?';

    /// <summary>Whether - ! + right before this character is an operator.</summary>
    public static bool StartsOperand(char one) =>
        IsWordLike(one) || OpensPhrase(one) || one is '(' or '\\' || (!char.IsAscii(one) && !IsPunctuation(one) && !char.IsWhiteSpace(one));

    public static bool IsOperator(ReadOnlySpan<char> word) => word is "AND" or "OR" or "NOT" or "&&" or "||";

    /// <summary>Whether the text can be a field's name.</summary>
    public static bool IsFieldName(ReadOnlySpan<char> text) => text.Length > 0 && !text.ContainsAnyExcept(AsciiLetters);

    /// <summary>Whether there are only digits and full stops.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(NumberCharacters);

    /// <summary>Whether it names something that is no number, or a negative one.</summary>
    public static bool IsNumberName(ReadOnlySpan<char> text) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && (!float.IsFinite(number) || number < 0);

    /// <summary>Reads what follows a ^: up to four digits, and three after a full stop. More is no boost but text.</summary>
    public static bool TryParseBoost(ReadOnlySpan<char> text, out float factor)
    {
        factor = 0;
        var dot = text.IndexOf('.');
        var whole = dot < 0 ? text : text[..dot];
        var rest = dot < 0 ? "0" : text[(dot + 1)..];
        return whole.Length is >= 1 and <= 4 && rest.Length is >= 1 and <= 3
            && !whole.ContainsAnyExceptInRange('0', '9') && !rest.ContainsAnyExceptInRange('0', '9')
            && float.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out factor);
    }
}
