using System.Globalization;

namespace ImrSearch.Index.Queries.Syntax;

/// <summary>Every reason why a query is not understood. Positions come from 0 and are told from 1.</summary>
internal static class QuerySyntaxMessages
{
    public static string TooLong(int limit) =>
        Text($"The query is longer than {limit:N0} characters. Please shorten it.");

    public static string TooManyWords(int limit) =>
        Text($"The query has more than {limit:N0} words. Please leave some out.");

    public static string TooDeep(int limit) =>
        Text($"Parentheses and exclusions are nested more than {limit} deep. Please simplify the query.");

    public static string QuoteNotClosed(int position) =>
        Text($"The quotation mark at character {position + 1} is never closed. Add one at the end of the phrase, or remove it.");

    public static string ParenthesisNotClosed(int position) =>
        Text($"The parenthesis at character {position + 1} is never closed. Add a closing one, or remove it.");

    public static string ParenthesisNotOpened(int position) =>
        Text($"The closing parenthesis at character {position + 1} has no opening one. Remove it, or add one before it.");

    public static string NothingInParentheses(int position) =>
        Text($"The parentheses at character {position + 1} have no word in them. Put a word in, or remove them.");

    public static string NothingBefore(string word, int position) =>
        Text($"{word} at character {position + 1} has nothing to search for before it. {Advice(word)}");

    public static string NothingAfter(string word, int position) =>
        Text($"{word} at character {position + 1} has nothing to search for after it. {Advice(word)}");

    public static string UnknownField(string name, IEnumerable<string> known) =>
        Text($"There is no field called \"{name}\". The fields are: {string.Join(", ", known)}. To search for the text itself, put it in quotation marks.");

    public static string FieldWithoutValue(string name) =>
        Text($"\"{name}:\" has nothing to search for after it. Write a word after the colon, such as {name}:word, or leave it out.");

    public static string RangeNotUnderstood(int position) =>
        Text($"The range at character {position + 1} is not complete. Write it as [2015 TO 2017], with * for an open end.");

    public static string WrongFuzziness(int most) =>
        Text($"The number after ~ says how many letters may be wrong: 0 to {most}.");

    public static string WrongBoost(string word, string number) =>
        Text($"\"{number}\" after ^ is not a number. Write how much {word} counts in digits, such as {word}^2, or put the whole in quotation marks.");

    public static string SlopTooLarge(int most) =>
        Text($"The number after ~ says how many places the words of the phrase may move: at most {most:N0}.");

    public static string FuzzyWildcard() =>
        "A word can have * or ? in it, or ~ after it, but not both. Please leave one of them out.";

    private static string Advice(string word) => word switch
    {
        "AND" or "OR" or "NOT" => string.Create(
            CultureInfo.InvariantCulture,
            $"Add a word, or write {word.ToLowerInvariant()} in small letters if you mean the word itself."),
        _ => "Add a word, or remove it.",
    };

    private static string Text(FormattableString message) => FormattableString.Invariant(message);
}
