using ImrSearch.Index.Analysis;
using ImrSearch.Index.Queries.Syntax;
using ImrSearch.Index.Terms;

namespace ImrSearch.Index.Highlighting;

/// <summary>What a query asks of the terms of one field: single terms, conditions on terms, phrases.</summary>
internal sealed class HighlightTargets(Analyzer analyzer, string field)
{
    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly List<Func<string, bool>> _conditions = [];

    public List<PhraseTarget> Phrases { get; } = [];

    public bool IsEmpty => _terms.Count == 0 && _conditions.Count == 0 && Phrases.Count == 0;

    public bool Matches(string term) => _terms.Contains(term) || _conditions.Exists(condition => condition(term));

    /// <summary>Takes in a part of the query and all under it, less what is excluded or meant for other fields.</summary>
    public void Collect(QueryNode node) => Collect(node, isForField: true);

    private void Collect(QueryNode node, bool isForField)
    {
        switch (node)
        {
            case BooleanNode boolean:
                foreach (var clause in boolean.Clauses.Where(clause => clause.Kind != ClauseKind.MustNot))
                {
                    Collect(clause.Node, isForField);
                }

                break;

            case FieldNode scope:
                Collect(scope.Node, scope.Field == field);
                break;

            case BoostNode boost:
                Collect(boost.Node, isForField);
                break;

            default:
                if (isForField)
                {
                    CollectOne(node);
                }

                break;
        }
    }

    private void CollectOne(QueryNode node)
    {
        switch (node)
        {
            case WordNode word:
                AddPhrase(word.Text, slop: 0);
                break;

            case PhraseNode phrase:
                AddPhrase(phrase.Text, phrase.Slop);
                break;

            case SynonymNode synonyms:
                foreach (var name in synonyms.Names)
                {
                    AddPhrase(name, slop: 0);
                }

                break;

            case PrefixNode prefix:
                var start = analyzer.Normalize(prefix.Text);
                _conditions.Add(term => term.StartsWith(start, StringComparison.Ordinal));
                break;

            case WildcardNode wildcard:
                _conditions.Add(new WildcardMatcher(analyzer.Normalize(wildcard.Pattern)).Fits);
                break;

            case FuzzyNode fuzzy:
                // Terms are stems: the stem of the word is nearer to them than the word itself.
                var wanted = analyzer.Terms(fuzzy.Text) is [var stem] ? stem : analyzer.Normalize(fuzzy.Text);
                _conditions.Add(new EditMatcher(wanted, fuzzy.MaxEdits).Fits);
                break;
        }
    }

    /// <summary>A single term needs no neighbours; a text of stop words asks for nothing.</summary>
    private void AddPhrase(string text, int slop)
    {
        var tokens = analyzer.Tokens(text);
        if (tokens.Count == 1)
        {
            _terms.Add(tokens[0].Term);
        }
        else if (tokens.Count > 1)
        {
            Phrases.Add(new PhraseTarget(tokens, slop));
        }
    }
}
