using System.Globalization;
using System.Text;

namespace ImrSearch.Index.Queries.Syntax;

/// <summary>Prints a query so that <see cref="QueryParser"/> reads the same again.</summary>
internal static class QueryPrinter
{
    public static string Print(QueryNode node) => node switch
    {
        WordNode word => Escape(word.Text),
        PhraseNode phrase => Quote(phrase.Text) + (phrase.Slop == 0 ? "" : Invariant($"~{phrase.Slop}")),
        SynonymNode synonyms => $"({string.Join(" OR ", synonyms.Names.Select(Name))})",
        PrefixNode prefix => Escape(prefix.Text) + "*",
        WildcardNode wildcard => Escape(wildcard.Pattern, keepWildcards: true),
        FuzzyNode fuzzy => Escape(fuzzy.Text) + Invariant($"~{fuzzy.MaxEdits}"),
        RangeNode range => Range(range),
        MatchAllNode => "*:*",
        FieldNode { Node: MatchAllNode } exists => exists.Field + ":*",
        FieldNode field => field.Field + ":" + (field.Node is BooleanNode or FieldNode ? InParentheses(field.Node) : Print(field.Node)),
        BoostNode boost => Boostable(boost.Node) + Invariant($"^{boost.Factor:0.###}"),
        BooleanNode boolean => Boolean(boolean.Clauses),
        _ => throw new ArgumentException($"There is no text for a {node.GetType().Name}.", nameof(node)),
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string InParentheses(QueryNode node) => $"({Print(node)})";

    /// <summary>Any of them joined by OR; all of them side by side. Where both are wanted, the choice is one of all.</summary>
    private static string Boolean(IReadOnlyList<ClauseNode> clauses)
    {
        if (!clauses.Any(clause => clause.Kind == ClauseKind.Should))
        {
            return string.Join(' ', clauses.Select(clause => clause.Kind == ClauseKind.Must
                ? Operand(clause.Node)
                : "-" + SignedOperand(clause.Node)));
        }

        var choice = string.Join(" OR ", clauses.Where(clause => clause.Kind != ClauseKind.MustNot).Select(clause =>
            clause.Kind == ClauseKind.Must ? "+" + SignedOperand(clause.Node) : Operand(clause.Node)));
        var excluded = clauses.Where(clause => clause.Kind == ClauseKind.MustNot).ToList();
        return excluded.Count == 0 ? choice : $"({choice}) {Boolean(excluded)}";
    }

    private static string Operand(QueryNode node) => node is BooleanNode ? InParentheses(node) : Print(node);

    /// <summary>After a sign. What would make the sign plain text is put in parentheses.</summary>
    private static string SignedOperand(QueryNode node)
    {
        var text = Operand(node);
        return node is MatchAllNode || QueryCharacters.StartsOperand(text[0]) ? text : $"({text})";
    }

    /// <summary>Before a ^. What has no letter would take it as plain text, so it is put in parentheses.</summary>
    private static string Boostable(QueryNode node) =>
        node is PhraseNode or RangeNode or SynonymNode || (node is WordNode or PrefixNode or WildcardNode or FuzzyNode && Print(node).Any(char.IsLetter))
            ? Print(node)
            : InParentheses(node);

    private static string Name(string name) => name.Any(char.IsWhiteSpace) ? Quote(name) : Escape(name);

    private static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Range(RangeNode range)
    {
        return $"{(range.IncludesLower ? '[' : '{')}{Bound(range.Lower)} TO {Bound(range.Upper)}{(range.IncludesUpper ? ']' : '}')}";

        static string Bound(string? bound) => bound is null ? "*"
            : bound.Length > 0 && bound.All(one => char.IsLetterOrDigit(one) || one is '-' or '.' or '/') ? bound
            : Quote(bound);
    }

    private static string Escape(string text, bool keepWildcards = false)
    {
        var printed = new StringBuilder();
        var isOperator = QueryCharacters.IsOperator(text);
        var isPunctuation = text.All(QueryCharacters.IsPunctuation);
        for (var at = 0; at < text.Length; at++)
        {
            var one = text[at];
            var escaped = one switch
            {
                '*' or '?' => !keepWildcards,
                '\\' or '"' or '\u201C' or '(' or ')' or '~' or '^' => true,
                ':' => QueryCharacters.IsFieldName(text.AsSpan(0, at)),
                '+' or '-' or '!' or '[' or '{' => at == 0,
                _ => char.IsWhiteSpace(one),
            };
            printed.Append(escaped || (at == 0 && (isOperator || (isPunctuation && !keepWildcards))) ? "\\" : "").Append(one);
        }

        return printed.ToString();
    }
}
