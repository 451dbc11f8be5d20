using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// A query taken apart into what binds (phrases, exclusions, fields, words with a plus sign) and free words, of which in
/// a ranked search any one is enough. A choice binds as far as all of its sides do: <c>"a b" OR item:c</c> is binding,
/// <c>"a b" OR c</c> is not. Pure functions.
/// </summary>
internal sealed class QueryParts
{
    private readonly List<ClauseNode> _binding = [];
    private readonly List<QueryNode> _free = [];
    private readonly IReadOnlySet<QueryNode> _required;

    private QueryParts(IReadOnlySet<QueryNode> required) => _required = required;

    /// <summary>What binds, in the order written.</summary>
    public IReadOnlyList<ClauseNode> Binding => _binding;

    /// <summary>Whether something may be missing.</summary>
    public bool HasFreeWords => _free.Count > 0;

    /// <summary>Takes words out of the free ones, unless none is left then.</summary>
    public void Leave(Func<string, bool> words)
    {
        if (_free.Exists(node => !(node is WordNode word && words(word.Text))))
        {
            _free.RemoveAll(node => node is WordNode word && words(word.Text));
        }
    }

    /// <summary>One of the free words, and all that binds; null without free words.</summary>
    public QueryNode? AnyWord
    {
        get
        {
            if (_free.Count == 0)
            {
                return null;
            }

            var any = new BooleanNode([.. _free.Select(node => new ClauseNode(ClauseKind.Should, node))]);
            return _binding.Count == 0 ? any : new BooleanNode([new ClauseNode(ClauseKind.Must, any), .. _binding]);
        }
    }

    /// <param name="node">The query.</param>
    /// <param name="required">The parts with a plus sign, by reference.</param>
    public static QueryParts Of(QueryNode node, IReadOnlySet<QueryNode> required)
    {
        var parts = new QueryParts(required);
        parts.Sort(new ClauseNode(ClauseKind.Must, node));
        return parts;
    }

    private void Sort(ClauseNode clause)
    {
        if (clause.Kind == ClauseKind.MustNot)
        {
            _binding.Add(clause);
        }
        else if (clause.Node is BooleanNode boolean && IsConjunction(boolean))
        {
            foreach (var inner in boolean.Clauses)
            {
                Sort(inner);
            }
        }
        else if (clause.Node is not MatchAllNode)
        {
            var bound = BindingOf(clause.Node);
            if (bound is not null)
            {
                _binding.Add(new ClauseNode(ClauseKind.Must, bound));
            }

            if (!ReferenceEquals(bound, clause.Node))
            {
                Free(clause.Node);
            }
        }
    }

    /// <summary>What every match of a part fulfils that binds; the part itself when all of it does, null when nothing does.</summary>
    private QueryNode? BindingOf(QueryNode node)
    {
        switch (node)
        {
            case var _ when _required.Contains(node):
            case PhraseNode or FieldNode or RangeNode:
                return node;

            case BoostNode boost:
                return BindingOf(boost.Node) is not { } inner ? null : ReferenceEquals(inner, boost.Node) ? node : inner;

            case BooleanNode boolean when IsConjunction(boolean):
                var all = boolean.Clauses.Where(clause => clause.Kind == ClauseKind.MustNot)
                    .Concat(boolean.Clauses.Where(clause => clause.Kind != ClauseKind.MustNot)
                        .Select(clause => BindingOf(clause.Node)).OfType<QueryNode>().Select(bound => new ClauseNode(ClauseKind.Must, bound)))
                    .ToList();
                return all.Count == 0 ? null
                    : boolean.Clauses.All(clause => clause.Kind == ClauseKind.MustNot || ReferenceEquals(BindingOf(clause.Node), clause.Node)) ? node
                    : new BooleanNode(all);

            case BooleanNode choice when choice.Clauses.Any(clause => clause.Kind == ClauseKind.Must):
                // "+a OR b": a is needed, b adds to the ranking.
                return new BooleanNode([.. choice.Clauses.Where(clause => clause.Kind == ClauseKind.Must)]);

            case BooleanNode choice:
                var sides = choice.Clauses.Select(clause => (clause.Node, Bound: BindingOf(clause.Node))).ToList();
                return sides.Exists(side => side.Bound is null) ? null
                    : sides.TrueForAll(side => ReferenceEquals(side.Bound, side.Node)) ? node
                    : new BooleanNode([.. sides.Select(side => new ClauseNode(ClauseKind.Should, side.Bound!))]);

            default:
                return null;
        }
    }

    /// <summary>The words of a part one by one, and each word's pieces.</summary>
    private void Free(QueryNode node)
    {
        switch (node)
        {
            case WordNode word:
                _free.AddRange(Pieces(word.Text));
                break;

            case BooleanNode boolean when boolean.Clauses.All(clause => clause.Kind != ClauseKind.MustNot):
                foreach (var clause in boolean.Clauses)
                {
                    Free(clause.Node);
                }

                break;

            default:
                _free.Add(node);
                break;
        }
    }

    private static IEnumerable<WordNode> Pieces(string text) =>
        PassageSchema.Schema.Analyzer.Tokens(text).Select(token => new WordNode(text[token.StartOffset..token.EndOffset]));

    private static bool IsConjunction(BooleanNode node) => node.Clauses.All(clause => clause.Kind != ClauseKind.Should);
}
