using System.Text;

namespace ImrSearch.Index.Queries.Syntax;

/// <summary>Cuts query text into tokens, one at a time as <see cref="QueryReader"/> asks for them.</summary>
internal sealed class QueryScanner(string text, IReadOnlyDictionary<string, string> fields)
{
    private int _at;
    private int _open;

    /// <summary>Within how many fields the reader is: there, a bracket may begin a range.</summary>
    public int FieldDepth { get; set; }

    /// <summary>Whether the next token is a field's value: there, no sign and no further field is looked for.</summary>
    public bool AfterField { get; set; }

    /// <summary>The next token; punctuation that stands alone is passed over.</summary>
    public QueryToken Next()
    {
        while (true)
        {
            var start = _at;
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }

            if (_at == text.Length)
            {
                return new QueryToken(QueryTokenKind.End, _at, 0);
            }

            var token = Read(adjacent: AfterField && _at == start);
            if (token.Kind != QueryTokenKind.Blank || AfterField)
            {
                return token;
            }
        }
    }

    /// <summary>Takes the ^2 that may follow a closing parenthesis, quotation mark or bracket.</summary>
    public float? Boost()
    {
        if (_at < text.Length && text[_at] == '^')
        {
            var end = _at + 1;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
            {
                end++;
            }

            if (QueryCharacters.TryParseBoost(text.AsSpan(_at + 1, end - _at - 1), out var factor))
            {
                _at = end;
                return factor;
            }
        }

        return null;
    }

    /// <param name="adjacent">Whether the token stands right after a field's colon.</param>
    private QueryToken Read(bool adjacent)
    {
        var one = text[_at];
        switch (one)
        {
            case '(':
                _open++;
                return Take(QueryTokenKind.Open, 1);

            case ')' when _open == 0 && _at > 0 && QueryCharacters.IsWordLike(text[_at - 1]):
                return Take(QueryTokenKind.Blank, 1); // "a) first": a list, not a group

            case ')':
                _open = Math.Max(0, _open - 1);
                return Take(QueryTokenKind.Close, 1);

            case '-' or '!' when !AfterField && StartsOperand(_at + 1):
                return Take(QueryTokenKind.Not, 1);

            case '+' when !AfterField && StartsOperand(_at + 1):
                return Take(QueryTokenKind.Plus, 1);

            case '[' or '{' when FieldDepth > 0 && Range() is { } range:
                return range;

            default:
                return QueryCharacters.OpensPhrase(one) ? Phrase() : Word(adjacent);
        }
    }

    private QueryToken Take(QueryTokenKind kind, int length, string? content = null)
    {
        var token = new QueryToken(kind, _at, length, content ?? text.Substring(_at, length));
        _at += length;
        return token;
    }

    private QueryToken Operand(int start, QueryNode node)
    {
        node = node with { Position = start, Length = _at - start };
        node = Boost() is { } factor ? new BoostNode(node, factor) : node;
        return new QueryToken(QueryTokenKind.Operand, start, _at - start, Node: node);
    }

    private static QueryToken Error(int start, int length, string reason) => new(QueryTokenKind.Error, start, length, reason);

    private bool StartsOperand(int at)
    {
        if (at >= text.Length)
        {
            return false;
        }

        if (QueryCharacters.StartsOperand(text[at]) || (FieldDepth > 0 && text[at] is '[' or '{'))
        {
            return true;
        }

        // -*ology and -*:*, but not "-* first" in a list.
        var word = text.AsSpan(at);
        return word[0] == '*' && (word.StartsWith("*:*") || (word.Length > 1 && QueryCharacters.IsWordLike(word[1])));
    }

    private QueryToken Phrase()
    {
        var start = _at;
        var opening = text[start];
        var content = new StringBuilder();
        for (_at++; ; _at++)
        {
            if (_at == text.Length)
            {
                return Error(start, 1, QuerySyntaxMessages.QuoteNotClosed(start));
            }

            if (QueryCharacters.ClosesPhrase(text[_at], opening))
            {
                _at++;
                break;
            }

            _at += text[_at] == '\\' && _at + 1 < text.Length ? 1 : 0;
            content.Append(text[_at]);
        }

        var slop = 0;
        if (_at + 1 < text.Length && text[_at] == '~' && char.IsAsciiDigit(text[_at + 1]))
        {
            for (_at++; _at < text.Length && char.IsAsciiDigit(text[_at]); _at++)
            {
                slop = Math.Min((slop * 10) + text[_at] - '0', QueryParser.MaxSlop + 1);
            }
        }

        if (slop > QueryParser.MaxSlop)
        {
            return Error(start, _at - start, QuerySyntaxMessages.SlopTooLarge(QueryParser.MaxSlop));
        }

        var phrase = content.ToString();
        return phrase.All(c => QueryCharacters.IsPunctuation(c) || char.IsWhiteSpace(c))
            ? new QueryToken(QueryTokenKind.Blank, start, _at - start)
            : Operand(start, new PhraseNode(phrase, slop));
    }

    private QueryToken Word(bool adjacent)
    {
        var start = _at;
        var word = new QueryWord();
        for (; _at < text.Length && !char.IsWhiteSpace(text[_at]); _at++)
        {
            var one = text[_at];
            var inchMark = one == '"' && _at > start && QueryCharacters.IsWordLike(text[_at - 1]);
            if (one is '(' or ')' || (QueryCharacters.OpensPhrase(one) && !inchMark))
            {
                break;
            }

            if (one == '\\' && _at + 1 < text.Length)
            {
                word.AddEscaped(text[++_at]);
            }
            else if (inchMark)
            {
                word.AddPlain(one);
            }
            else if (one == ':' && !AfterField && Field(start, word) is { } field)
            {
                return field;
            }
            else
            {
                word.Add(one);
            }
        }

        var length = _at - start;
        if (!adjacent && QueryCharacters.IsOperator(text.AsSpan(start, length)))
        {
            var kind = text[start] switch { 'A' or '&' => QueryTokenKind.And, 'O' or '|' => QueryTokenKind.Or, _ => QueryTokenKind.Not };
            return new QueryToken(kind, start, length, text.Substring(start, length));
        }

        if (word.IsBlank)
        {
            return new QueryToken(QueryTokenKind.Blank, start, length);
        }

        var (node, fault) = word.ToNode();
        return node is null
            ? Error(start, length, fault)
            : new QueryToken(QueryTokenKind.Operand, start, length, Node: node is BoostNode boost
                ? boost with { Node = boost.Node with { Position = start, Length = length } }
                : node with { Position = start, Length = length });
    }

    /// <summary>At a colon: the field before it, the fault that there is none of that name, or null when it is mere text.</summary>
    private QueryToken? Field(int start, QueryWord word)
    {
        var name = word.Text;
        if (fields.Count == 0 || word.HasEscape || !QueryCharacters.IsFieldName(name))
        {
            return null;
        }

        if (fields.TryGetValue(name, out var field))
        {
            _at++;
            return new QueryToken(QueryTokenKind.Field, start, _at - start, field);
        }

        var hasValue = _at + 1 < text.Length
            && (QueryCharacters.IsWordLike(text[_at + 1]) || QueryCharacters.OpensPhrase(text[_at + 1]) || text[_at + 1] is '(' or '[' or '{' or '*');
        return hasValue ? Error(start, name.Length, QuerySyntaxMessages.UnknownField(name, fields.Values)) : null;
    }

    /// <summary>A range; after a field's colon nothing else will do, elsewhere it is text when it is no whole range (null).</summary>
    private QueryToken? Range()
    {
        var start = _at;
        return RangeScanner.Read(text, ref _at) is { } range ? Operand(start, range)
            : AfterField ? Error(start, 1, QuerySyntaxMessages.RangeNotUnderstood(start))
            : null;
    }
}
