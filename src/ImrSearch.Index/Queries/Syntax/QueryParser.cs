namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// Reads queries in the classic syntax. Never throws for any text: what cannot be understood is answered with the position
/// and the reason. Thread-safe.
/// <code>
/// small brown dog           all words
/// "small brown dog"         a phrase; "dog brown"~2 lets the words move
/// poodle OR beagle          either (also ||);  AND (also &amp;&amp;) is what stands between words anyway
/// -cat                      not with this (also !cat, NOT cat)
/// +poodle OR beagle         poodle is required, beagle only adds to the ranking
/// (a b) OR c                parentheses group
/// terri*  wom?n  poodel~1   beginnings, patterns, misspellings (~ alone allows 2 wrong letters)
/// title:poodle  title:"care of the dog"  colour:(black OR white)  year:[2015 TO *]  year:{2014 TO 2016}
/// poodle^2                  counts twice as much
/// * or *:*                  everything
/// \                         takes its meaning from the character that follows
/// </code>
/// <para><b>OR binds its two neighbours before anything else</b>, as in large text databases and web search engines:
/// <c>dog poodle OR beagle</c> is <c>dog (poodle OR beagle)</c>, and <c>a AND b OR c</c> is <c>a (b OR c)</c>.
/// AND, OR and NOT are operators in capitals only. <c>-</c>, <c>!</c> and <c>+</c> are operators at the beginning of a word only.</para>
/// <para>Ordinary text is never a fault: "A4-5", "10/25", "3:1", "why?", "Note: open", "6\" rod", "a) first" are words.
/// A colon makes a field only after letters and before something to search for; a wildcard needs a letter or digit beside it,
/// and a ? at the beginning or the end of a word is punctuation; a quotation mark right after a letter or digit is an inch mark.</para>
/// </summary>
public sealed class QueryParser
{
    /// <summary>Longest query, in UTF-16 units.</summary>
    public const int MaxLength = 10_000;

    /// <summary>Most words, phrases and ranges in a query.</summary>
    public const int MaxOperands = 1_024;

    /// <summary>How deep parentheses, fields and exclusions may be nested.</summary>
    public const int MaxDepth = 50;

    /// <summary>Most places that the words of a phrase may move.</summary>
    public const int MaxSlop = 10_000;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes a parser that knows fields.</summary>
    /// <param name="fields">
    /// The fields' names, of ASCII letters only; they are recognised in any case and given back as written here. Without
    /// any, colons are plain text.
    /// </param>
    /// <exception cref="ArgumentException">A name is empty or has something else than ASCII letters, or comes twice.</exception>
    public QueryParser(params IEnumerable<string> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        foreach (var field in fields)
        {
            if (string.IsNullOrEmpty(field) || !field.All(char.IsAsciiLetter))
            {
                throw new ArgumentException($"A field's name has to be of ASCII letters; \"{field}\" is not.", nameof(fields));
            }

            _fields.Add(field, field);
        }
    }

    /// <summary>Reads a query.</summary>
    public QueryParseResult Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > MaxLength
            ? new QueryParseResult(null, new QuerySyntaxError(MaxLength, text.Length - MaxLength, QuerySyntaxMessages.TooLong(MaxLength)))
            : new QueryReader(new QueryScanner(text, _fields)).Read();
    }
}
