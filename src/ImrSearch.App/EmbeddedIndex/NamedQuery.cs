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
    private readonly HashSet<int> _asTyped = [];
    private readonly HashSet<QueryNode> _required = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _meant = [];
    private readonly Dictionary<int, QueryExpansion> _expansions = [];

    private NamedQuery(QueryNode typed, string? text, IQueryExpander? expander, Spelling? spelling)
    {
        _text = text;
        Gather(typed);
        Expand(expander, _words);
        _meant.AddRange(_words);
        if (spelling is not null && Correct(spelling))
        {
            Expand(expander, _meant);
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

    /// <summary>The words of the query that were put right, with what was meant.</summary>
    public IEnumerable<(WordNode Typed, string Meant)> MendedWords =>
        _places.Where(place => place.Key is WordNode && _meant[place.Value] != _words[place.Value])
            .Select(place => ((WordNode)place.Key, _meant[place.Value]));

    /// <summary>The word that was meant by a word of the query.</summary>
    public string Meant(WordNode word) => _places.TryGetValue(word, out var place) ? _meant[place] : word.Text;

    /// <param name="typed">The query.</param>
    /// <param name="text">What it was read from; null for plain text, where a plus sign means nothing.</param>
    /// <param name="expander">Knows the names; null for none.</param>
    /// <param name="spelling">Knows what misspelt words mean; null leaves them as they are.</param>
    public static NamedQuery Of(QueryNode typed, string? text, IQueryExpander? expander, Spelling? spelling) =>
        new(typed, text, expander, spelling);

    private void Expand(IQueryExpander? expander, List<string> words)
    {
        _expansions.Clear();
        foreach (var expansion in words.Count > 0 && expander is not null ? expander.Expand(words) : [])
        {
            if (Usable(string.Join(' ', words.Skip(expansion.First).Take(expansion.Count)), expansion.Names) is { Count: > 0 } names)
            {
                _expansions.Add(expansion.First, expansion with { Names = names });
            }
        }
    }

    /// <summary>
    /// Names that the index can tell from the word itself and from each other, and of which enough is left without stop
    /// words: "IF unit" would be any unit.
    /// </summary>
    private static List<string> Usable(string words, IReadOnlyList<string> names)
    {
        var known = new HashSet<string>(StringComparer.Ordinal) { Analyzed(words) };
        return [.. names.Where(name => Analyzed(name) is { Length: > 0 } analyzed && (HasSpace(analyzed) || !HasSpace(name)) && known.Add(analyzed))];

        static bool HasSpace(string text) => text.Contains(' ', StringComparison.Ordinal);
    }

    private static string Analyzed(string text) => string.Join(' ', TextTerms.Of(text));

    /// <summary>Puts what was meant in the place of words that are no names; true when there are such.</summary>
    private bool Correct(Spelling spelling)
    {
        var named = _expansions.Values.SelectMany(expansion => Enumerable.Range(expansion.First, expansion.Count)).ToHashSet();
        for (var i = 0; i < _meant.Count; i++)
        {
            _meant[i] = named.Contains(i) || _asTyped.Contains(i) ? _meant[i] : spelling.Meant(_meant[i]) ?? _meant[i];
        }

        return !_meant.SequenceEqual(_words, StringComparer.Ordinal);
    }

    private void Gather(QueryNode node, bool isAsTyped = false)
    {
        switch (node)
        {
            case WordNode word:
                if (isAsTyped || IsRequired(word))
                {
                    // What must be there is not put right.
                    _asTyped.Add(_words.Count);
                }

                _places.Add(word, _words.Count);
                _words.Add(word.Text);
                break;

            case BoostNode boost:
                Gather(boost.Node, isAsTyped);
                break;

            case BooleanNode boolean:
                Part();
                foreach (var clause in boolean.Clauses)
                {
                    var alone = clause.Kind != ClauseKind.Must || IsRequired(clause.Node) || Bare(clause.Node) is not WordNode;
                    PartIf(alone);
                    if (clause.Kind != ClauseKind.MustNot)
                    {
                        Gather(clause.Node, isAsTyped);
                    }

                    PartIf(alone);
                }

                Part();
                break;

            case FieldNode { Field: PassageSchema.Item } item:
                Part();
                Gather(item.Node, isAsTyped: true);
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
            WordNode word when _places.TryGetValue(word, out var place) => Rewrite(word, place),
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

    private QueryNode Rewrite(WordNode word, int place)
    {
        var names = NamesAt(place, count: 1);
        return names.Count == 0 ? word

            // Of a word of several pieces ("hydrocodone/APAP"), any piece will do where any word does.
            : PassageSchema.Schema.Analyzer.Terms(word.Text).Count > 1 ? Beside(word, [word.Text, .. names])
            : new SynonymNode([word.Text, .. names]);
    }

    private IEnumerable<ClauseNode> Rewrite(IReadOnlyList<ClauseNode> clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var clause = clauses[i];
            if (clause.Kind == ClauseKind.Must && Bare(clause.Node) is WordNode word && ExpansionAt(word) is { Count: > 1 } several)
            {
                var own = clauses.Skip(i).Take(several.Count).Select(part => part with { Node = Corrected(part.Node) });
                yield return new ClauseNode(ClauseKind.Must, Beside(new BooleanNode([.. own]), [Name(several), .. several.Names]));
                i += several.Count - 1;
            }
            else
            {
                yield return clause.Kind == ClauseKind.MustNot ? clause : clause with { Node = Rewrite(clause.Node) };
            }
        }
    }

    private static BooleanNode Beside(QueryNode own, IReadOnlyList<string> names) =>
        new(new ClauseNode(ClauseKind.Should, own), new ClauseNode(ClauseKind.Should, new SynonymNode(names)));

    /// <summary>A word of a longer name: only its right spelling is put beside it.</summary>
    private QueryNode Corrected(QueryNode node) => node switch
    {
        BoostNode boost => boost with { Node = Corrected(boost.Node) },
        WordNode word when Meant(word) is var meant && meant != word.Text => new SynonymNode(word.Text, meant),
        _ => node,
    };

    private QueryExpansion? ExpansionAt(WordNode word) =>
        _places.TryGetValue(word, out var place) ? _expansions.GetValueOrDefault(place) : null;

    private IEnumerable<PlannedWord> PlannedWords()
    {
        for (var i = 0; i < _words.Count; i++)
        {
            var count = _expansions.TryGetValue(i, out var expansion) ? expansion.Count : 1;
            if (_words[i].Length > 0)
            {
                yield return new PlannedWord([.. _words.Skip(i).Take(count)], NamesAt(i, count));
            }

            i += count - 1;
        }
    }

    /// <summary>The other names of the words at a place, the right spelling first.</summary>
    private List<string> NamesAt(int place, int count)
    {
        var names = _expansions.TryGetValue(place, out var expansion) && expansion.Count == count ? expansion.Names : [];
        var isMisspelt = Enumerable.Range(place, count).Any(word => _meant[word] != _words[word]);
        return isMisspelt ? [string.Join(' ', _meant.Skip(place).Take(count)), .. names] : [.. names];
    }

    private string Name(QueryExpansion expansion) => string.Join(' ', _meant.Skip(expansion.First).Take(expansion.Count));

    private bool IsRequired(QueryNode node) =>
        _text is not null && Bare(node) is WordNode or PrefixNode or WildcardNode or FuzzyNode
        && Bare(node) is { Length: > 0, Position: > 0 } place && _text[place.Position - 1] == '+';

    private static QueryNode Bare(QueryNode node) => node is BoostNode boost ? Bare(boost.Node) : node;
}
