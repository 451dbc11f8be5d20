namespace ImrSearch.Index.Queries.Syntax;

/// <summary>
/// Recursive descent over the tokens of one query:
/// <code>
/// conjunction = disjunction { [ AND ] disjunction }
/// disjunction = signed { OR signed }
/// signed      = ( NOT | "-" | "!" | "+" ) signed | primary
/// primary     = operand | field primary | "(" conjunction ")"
/// </code>
/// Each method returns null after a fault, which <see cref="_error"/> then holds.
/// </summary>
internal sealed class QueryReader(QueryScanner scanner)
{
    private QuerySyntaxError? _error;
    private QueryToken _token;
    private int _operands;
    private int _depth;

    /// <summary>A part with the sign before it: Must for +, MustNot for an exclusion, Should for none.</summary>
    private readonly record struct Signed(ClauseKind Kind, QueryNode Node);

    /// <summary>Reads the whole query.</summary>
    public QueryParseResult Read()
    {
        Advance();
        if (_token.Kind == QueryTokenKind.End)
        {
            return new QueryParseResult(null, null);
        }

        var query = Conjunction();
        if (query is not null && _token.Kind == QueryTokenKind.Close)
        {
            Fail(QuerySyntaxMessages.ParenthesisNotOpened(_token.Position));
        }

        return _error is null ? new QueryParseResult(query, null) : new QueryParseResult(null, _error);
    }

    private void Advance()
    {
        _token = scanner.Next();
        if (_token.Kind == QueryTokenKind.Operand && ++_operands > QueryParser.MaxOperands)
        {
            _token = _token with { Kind = QueryTokenKind.Error, Text = QuerySyntaxMessages.TooManyWords(QueryParser.MaxOperands) };
        }
    }

    private void Fail(string reason) => Fail(_token, reason);

    /// <summary>Keeps the first fault. A fault that the scanner met comes before what its absence leads to.</summary>
    private void Fail(QueryToken at, string reason)
    {
        var fault = _token.Kind == QueryTokenKind.Error ? _token : at with { Text = reason };
        _error ??= new QuerySyntaxError(fault.Position, fault.Length, fault.Text);
    }

    private QueryNode? Conjunction()
    {
        var clauses = new List<ClauseNode>();
        while (true)
        {
            if (Disjunction() is not { } clause)
            {
                return null;
            }

            clauses.Add(clause);
            if (_token.Kind == QueryTokenKind.And)
            {
                var and = _token;
                Advance();
                if (!CanStart())
                {
                    Fail(and, QuerySyntaxMessages.NothingAfter(and.Text, and.Position));
                    return null;
                }
            }
            else if (_token.Kind == QueryTokenKind.Error)
            {
                Fail(_token.Text);
                return null;
            }
            else if (_token.Kind is QueryTokenKind.End or QueryTokenKind.Close)
            {
                return clauses is [{ Kind: ClauseKind.Must }] ? clauses[0].Node : new BooleanNode(clauses);
            }
        }
    }

    private ClauseNode? Disjunction()
    {
        var choices = new List<ClauseNode>();
        while (true)
        {
            if (SignedPart() is not { } part)
            {
                return null;
            }

            if (_token.Kind != QueryTokenKind.Or)
            {
                if (choices.Count == 0)
                {
                    return new ClauseNode(part.Kind == ClauseKind.MustNot ? ClauseKind.MustNot : ClauseKind.Must, part.Node);
                }

                choices.Add(Choice(part));
                return new ClauseNode(ClauseKind.Must, new BooleanNode(choices));
            }

            choices.Add(Choice(part));
            var or = _token;
            Advance();
            if (!CanStart())
            {
                Fail(or, QuerySyntaxMessages.NothingAfter(or.Text, or.Position));
                return null;
            }
        }
    }

    /// <summary>"a OR -b" means a, or everything without b.</summary>
    private static ClauseNode Choice(Signed part) => part.Kind == ClauseKind.MustNot
        ? new ClauseNode(ClauseKind.Should, new BooleanNode(new ClauseNode(ClauseKind.MustNot, part.Node)))
        : new ClauseNode(part.Kind, part.Node);

    private Signed? SignedPart()
    {
        if (_token.Kind is not (QueryTokenKind.Not or QueryTokenKind.Plus))
        {
            return Primary() is { } node ? new Signed(ClauseKind.Should, node) : null;
        }

        var sign = _token;
        if (!Enter())
        {
            return null;
        }

        Advance();
        if (!CanStart())
        {
            Fail(sign, QuerySyntaxMessages.NothingAfter(sign.Text, sign.Position));
            return null;
        }

        var inner = SignedPart();
        _depth--;
        return inner is not { } part ? null
            : sign.Kind == QueryTokenKind.Plus ? part with { Kind = part.Kind == ClauseKind.MustNot ? part.Kind : ClauseKind.Must }
            : part.Kind == ClauseKind.MustNot ? part with { Node = new BooleanNode(new ClauseNode(ClauseKind.MustNot, part.Node)) }
            : part with { Kind = ClauseKind.MustNot };
    }

    private QueryNode? Primary()
    {
        var token = _token;
        switch (token.Kind)
        {
            case QueryTokenKind.Operand:
                Advance();
                return token.Node;

            case QueryTokenKind.Field:
                return Field();

            case QueryTokenKind.Open:
                return Group();

            case QueryTokenKind.And or QueryTokenKind.Or:
                Fail(QuerySyntaxMessages.NothingBefore(token.Text, token.Position));
                return null;

            default:
                Fail(token.Kind == QueryTokenKind.Close ? QuerySyntaxMessages.ParenthesisNotOpened(token.Position) : token.Text);
                return null;
        }
    }

    private FieldNode? Field()
    {
        var field = _token;
        if (!Enter())
        {
            return null;
        }

        scanner.FieldDepth++;
        scanner.AfterField = true;
        Advance();
        scanner.AfterField = false;
        if (_token.Kind is not (QueryTokenKind.Operand or QueryTokenKind.Open))
        {
            Fail(field, QuerySyntaxMessages.FieldWithoutValue(field.Text));
            return null;
        }

        // The field ends before the token after its value is looked at, except that a group reads its own.
        QueryNode? node;
        if (_token.Kind == QueryTokenKind.Open)
        {
            node = Group(inField: true);
        }
        else
        {
            node = _token.Node;
            scanner.FieldDepth--;
            Advance();
        }

        _depth--;
        return node is null ? null : new FieldNode(field.Text, node);
    }

    private QueryNode? Group(bool inField = false)
    {
        var open = _token;
        if (!Enter())
        {
            return null;
        }

        Advance();
        if (_token.Kind == QueryTokenKind.Close)
        {
            Fail(open with { Length = _token.Position + 1 - open.Position }, QuerySyntaxMessages.NothingInParentheses(open.Position));
            return null;
        }

        if (_token.Kind == QueryTokenKind.End)
        {
            Fail(open, QuerySyntaxMessages.ParenthesisNotClosed(open.Position));
            return null;
        }

        var node = Conjunction();
        if (node is null)
        {
            return null;
        }

        if (_token.Kind != QueryTokenKind.Close)
        {
            Fail(open, QuerySyntaxMessages.ParenthesisNotClosed(open.Position));
            return null;
        }

        var boost = scanner.Boost();
        if (inField)
        {
            scanner.FieldDepth--;
        }

        Advance();
        _depth--;
        return boost is { } factor ? new BoostNode(node, factor) : node;
    }

    private bool Enter()
    {
        if (++_depth <= QueryParser.MaxDepth)
        {
            return true;
        }

        Fail(QuerySyntaxMessages.TooDeep(QueryParser.MaxDepth));
        return false;
    }

    private bool CanStart() => _token.Kind is QueryTokenKind.Operand or QueryTokenKind.Open or QueryTokenKind.Field
        or QueryTokenKind.Not or QueryTokenKind.Plus;
}
