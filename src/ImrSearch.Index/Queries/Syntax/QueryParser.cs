namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// Reads queries in the classic syntax. Never throws for any text: what cannot be understood is answered with the position
/// and the reason. Thread-safe.
/// <code>
/// norco back pain           all words
/// "failed back surgery"     a phrase; "surgery back"~2 lets the words move
/// norco OR vicodin          either (also ||);  AND (also &amp;&amp;) is what stands between words anyway
/// -surgery                  not with this (also !surgery, NOT surgery)
/// +norco OR vicodin         norco is required, vicodin only adds to the ranking
/// (a b) OR c                parentheses group
/// radicul*  wom?n  norko~1  beginnings, patterns, misspellings (~ alone allows 2 wrong letters)
/// item:norco  item:"mri of the spine"  outcome:(upheld OR overturned)  year:[2015 TO *]  year:{2014 TO 2016}
/// norco^2                   counts twice as much
/// * or *:*                  everything
/// \                         takes its meaning from the character that follows
/// </code>
/// <para><b>OR binds its two neighbours before anything else</b>, as in the legal databases and the web search engines:
/// <c>opioid norco OR vicodin</c> is <c>opioid (norco OR vicodin)</c>, and <c>a AND b OR c</c> is <c>a (b OR c)</c>.
/// AND, OR and NOT are operators in capitals only. <c>-</c>, <c>!</c> and <c>+</c> are operators at the beginning of a word only.</para>
/// <para>Ordinary text is never a fault: "L4-5", "10/325", "3:1", "pain?", "Diagnosis: sprain", "6\" rod", "a) first" are words.
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
