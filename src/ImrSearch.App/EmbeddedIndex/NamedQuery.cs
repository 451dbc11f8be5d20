using ImrSearch.App.Passages;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.App.EmbeddedIndex;

/// <summary>
/// A query with other names put beside its words. Only free words and those of <c>item:</c> have other names; what is
/// quoted, cut (<c>radicul*</c>), misspelt on purpose (<c>norcq~</c>) or excluded means just what it says. A word becomes
/// a group of synonyms; several words that have a name together stay as they are, beside the group of their names, so
/// that nothing that matched before is lost.
/// </summary>
internal sealed class NamedQuery
{
    private readonly string? _text;
    private readonly List<string> _words = [];
    private readonly Dictionary<QueryNode, int> _places = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<QueryNode> _required = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, QueryExpansion> _expansions = [];

    private NamedQuery(QueryNode typed, string? text, IQueryExpander? expander)
    {
        _text = text;
        Gather(typed);
        foreach (var expansion in _words.Count > 0 && expander is not null ? expander.Expand(_words) : [])
        {
            _expansions.Add(expansion.First, expansion);
        }

        Node = Rewrite(typed);
        Words = [.. PlannedWords()];
    }

    /// <summary>The query with other names.</summary>
    public QueryNode Node { get; }

    /// <summary>Its free words in order.</summary>
    public IReadOnlyList<PlannedWord> Words { get; }

    /// <summary>The parts of <see cref="Node"/> that were typed with a plus sign, by reference.</summary>
    public IReadOnlySet<QueryNode> Required => _required;

    /// <param name="typed">The query.</param>
    /// <param name="text">What it was read from; null for plain text, where a plus sign means nothing.</param>
    /// <param name="expander">Knows the names; null for none.</param>
    public static NamedQuery Of(QueryNode typed, string? text, IQueryExpander? expander) => new(typed, text, expander);

    private void Gather(QueryNode node)
    {
        switch (node)
        {
            case WordNode word:
                _places.Add(word, _words.Count);
                _words.Add(word.Text);
                break;

            case BoostNode boost:
                Gather(boost.Node);
                break;

            case BooleanNode boolean:
                Part();
                foreach (var clause in boolean.Clauses)
                {
                    var alone = clause.Kind != ClauseKind.Must || IsRequired(clause.Node) || Bare(clause.Node) is not WordNode;
                    PartIf(alone);
                    if (clause.Kind != ClauseKind.MustNot)
                    {
                        Gather(clause.Node);
                    }

                    PartIf(alone);
                }

                Part();
                break;

            case FieldNode { Field: PassageSchema.Item } item:
                Part();
                Gather(item.Node);
                Part();
                break;
        }
    }

    private void PartIf(bool parts)
    {
        if (parts)
        {
            Part();
        }
    }

    private void Part()
    {
        if (_words is [.., not ""])
        {
            _words.Add("");
        }
    }

    private QueryNode Rewrite(QueryNode node)
    {
        var named = node switch
        {
            WordNode word when ExpansionAt(word) is { Count: 1 } one => new SynonymNode([word.Text, .. one.Names]),
            BoostNode boost => boost with { Node = Rewrite(boost.Node) },
            FieldNode field => field with { Node = Rewrite(field.Node) },
            BooleanNode boolean => new BooleanNode([.. Rewrite(boolean.Clauses)]),
            _ => node,
        };
        if (IsRequired(node))
        {
            _required.Add(named);
        }

        return named;
    }

    private IEnumerable<ClauseNode> Rewrite(IReadOnlyList<ClauseNode> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (clause.Kind == ClauseKind.Must && Bare(clause.Node) is WordNode word && ExpansionAt(word) is { Count: > 1 } several)
            {
                var own = new BooleanNode([.. clauses.Skip(i).Take(several.Count)]);
                var name = string.Join(' ', _words.Skip(several.First).Take(several.Count));
                yield return new ClauseNode(ClauseKind.Must, new BooleanNode(
                    new ClauseNode(ClauseKind.Should, own), new ClauseNode(ClauseKind.Should, new SynonymNode([name, .. several.Names]))));
                i += several.Count - 1;
            }
            else
            {
                yield return clause.Kind == ClauseKind.MustNot ? clause : clause with { Node = Rewrite(clause.Node) };
            }
        }
    }

    private QueryExpansion? ExpansionAt(WordNode word) =>
        _places.TryGetValue(word, out var place) ? _expansions.GetValueOrDefault(place) : null;

    private IEnumerable<PlannedWord> PlannedWords()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            if (_expansions.TryGetValue(i, out var expansion))
            {
                yield return new PlannedWord([.. _words.Skip(i).Take(expansion.Count)], expansion.Names);
                i += expansion.Count - 1;
            }
            else if (_words[i].Length > 0)
            {
                yield return new PlannedWord([_words[i]], []);
            }
        }
    }

    private bool IsRequired(QueryNode node) =>
        _text is not null && Bare(node) is WordNode or PrefixNode or WildcardNode or FuzzyNode
        && Bare(node) is { Length: > 0, Position: > 0 } place && _text[place.Position - 1] == '+';

    private static QueryNode Bare(QueryNode node) => node is BoostNode boost ? Bare(boost.Node) : node;
}
