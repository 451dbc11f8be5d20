using System.Text;

namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// A run of characters without spaces, taken apart into word, prefix, wildcard, fuzzy word or match-all, with its boost. An
/// escaped character, and an inch mark, means nothing but itself.
/// </summary>
internal sealed class QueryWord
{
    private readonly StringBuilder _text = new();
    private readonly List<bool> _plain = [];

    /// <summary>Whether a character in it was escaped.</summary>
    public bool HasEscape { get; private set; }

    /// <summary>The text with escapes resolved.</summary>
    public string Text => _text.ToString();

    /// <summary>Whether it asks for nothing: only punctuation, none of it escaped.</summary>
    public bool IsBlank => !HasEscape && Text.All(QueryCharacters.IsPunctuation) && Text is not ("*" or "*:*");

    /// <summary>Adds a character that may have a meaning.</summary>
    public void Add(char one) => Add(one, plain: false);

    /// <summary>Adds a character that means only itself.</summary>
    public void AddEscaped(char one)
    {
        HasEscape = true;
        Add(one, plain: true);
    }

    /// <summary>Adds a character that means only itself, as its place shows.</summary>
    public void AddPlain(char one) => Add(one, plain: true);

    /// <summary>The node, or the reason why there is none.</summary>
    public (QueryNode? Node, string Fault) ToNode()
    {
        var text = Text;
        var caret = LastIndexOf('^', text.Length);
        if (caret > 0 && HasLetter(caret) && QueryCharacters.TryParseBoost(text.AsSpan(caret + 1), out var factor))
        {
            var (inner, fault) = Unboosted(caret);
            return (inner is null ? null : new BoostNode(inner, factor), fault);
        }

        // A word for a number that nobody writes in a text ("poodle^NaN"); "x^n" and the like stay text.
        if (caret > 0 && HasLetter(caret) && QueryCharacters.IsNumberName(text.AsSpan(caret + 1)))
        {
            return (null, QuerySyntaxMessages.WrongBoost(text[..caret], text[(caret + 1)..]));
        }

        return Unboosted(text.Length);
    }

    private void Add(char one, bool plain)
    {
        _text.Append(one);
        _plain.Add(plain);
    }

    private (QueryNode? Node, string Fault) Unboosted(int length)
    {
        var text = _text.ToString(0, length);
        if (text is "*" or "*:*" && !_plain.Contains(true))
        {
            return (new MatchAllNode(), "");
        }

        var tilde = LastIndexOf('~', length);
        if (tilde > 0 && HasLetter(tilde))
        {
            var number = text.AsSpan(tilde + 1);
            var edits = number switch { "" or "2" => 2, "1" => 1, "0" => 0, _ => -1 };
            if (edits >= 0)
            {
                return HasWildcard(tilde)
                    ? (null, QuerySyntaxMessages.FuzzyWildcard())
                    : (new FuzzyNode(text[..tilde], edits), "");
            }

            if (QueryCharacters.IsFieldName(text.AsSpan(0, tilde)) && QueryCharacters.IsNumber(number))
            {
                return (null, QuerySyntaxMessages.WrongFuzziness(FuzzyNode.MostEdits));
            }
        }

        return (HasWildcard(length) ? Pattern(length) : new WordNode(text), "");
    }

    /// <summary>The last place of an unescaped character before <paramref name="length"/>, or -1.</summary>
    private int LastIndexOf(char one, int length)
    {
        var at = length - 1;
        while (at >= 0 && (_text[at] != one || _plain[at]))
        {
            at--;
        }

        return at;
    }

    /// <summary>"10^6" and "10~20" are no operators: a word of digits takes neither.</summary>
    private bool HasLetter(int length) => Enumerable.Range(0, length).Any(at => char.IsLetter(_text[at]));

    /// <summary>
    /// Whether there is a wildcard that counts: a * beside a letter or digit, or a ? after one and before something else.
    /// </summary>
    private bool HasWildcard(int length)
    {
        var (start, end) = WithoutPunctuation(length);
        for (var at = start; at < end; at++)
        {
            var left = at > start && QueryCharacters.IsWordLike(_text[at - 1]);
            var right = at + 1 < end && QueryCharacters.IsWordLike(_text[at + 1]);
            if (!_plain[at] && ((_text[at] == '*' && (left || right)) || (_text[at] == '?' && left && at + 1 < end)))
            {
                return true;
            }
        }

        return false;
    }

    private QueryNode Pattern(int length)
    {
        var (start, end) = WithoutPunctuation(length);
        var wildcards = Enumerable.Range(start, end - start).Count(at => !_plain[at] && QueryCharacters.IsWildcard(_text[at]));
        var endsInOne = !_plain[end - 1] && _text[end - 1] == '*';
        return wildcards == 1 && endsInOne
            ? new PrefixNode(_text.ToString(start, end - 1 - start))
            : new WildcardNode(_text.ToString(start, end - start));
    }

    /// <summary>What is left without the punctuation at both ends ("why?", "'poodle*'."), among which a ? is but a * is not.</summary>
    private (int Start, int End) WithoutPunctuation(int length)
    {
        var start = 0;
        while (start < length && !Belongs(_text[start]))
        {
            start++;
        }

        var end = length;
        while (end > start && !Belongs(_text[end - 1]))
        {
            end--;
        }

        return (start, end);

        static bool Belongs(char one) => QueryCharacters.IsWordLike(one) || one == '*';
    }
}
