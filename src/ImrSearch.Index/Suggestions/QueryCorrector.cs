using System.Text;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Suggestions;

/// <summary>
/// "Did you mean": puts near words that the index has in the place of those that it lacks, and leaves the rest of the
/// query as it was written: operators, fields, words that are known. In a long text only the first few different words
/// are looked at. Thread-safe.
/// </summary>
/// <param name="parser">Reads queries.</param>
/// <param name="schema">The fields.</param>
/// <param name="defaultField">
/// The text field of words without a prefix. Its words are also suggested in text fields that keep none
/// (<see cref="IndexSchema.SuggestFields"/>).
/// </param>
public sealed class QueryCorrector(QueryParser parser, IndexSchema schema, string defaultField)
{
    /// <summary>
    /// The query with its misspelt words replaced; null when there are none, no suggestions for them, or the query cannot
    /// be understood. Only words and phrases are looked at, and nothing that is excluded.
    /// </summary>
    /// <param name="searcher">The index.</param>
    /// <param name="text">The query as written.</param>
    public string? Correct(Searcher searcher, string text)
    {
        ArgumentNullException.ThrowIfNull(searcher);
        ArgumentNullException.ThrowIfNull(text);
        if (parser.Parse(text).Query is not { } query)
        {
            return null;
        }

        var found = new Corrections();
        var corrected = Correct(query, defaultField, searcher, found);
        if (found.Replaced.Count == 0)
        {
            return null;
        }

        // In the user's own text, if that comes to the same; a word may also stand where it was not to be replaced.
        var edited = found.Replaced.Aggregate(text, (edited, pair) => ReplaceWord(edited, pair.Key, pair.Value));
        return corrected.Equals(parser.Parse(edited).Query) ? edited : corrected.ToString();
    }

    private QueryNode Correct(QueryNode node, string field, Searcher searcher, Corrections found) => node switch
    {
        WordNode word => new WordNode(CorrectText(word.Text, field, searcher, found)),
        PhraseNode phrase => phrase with { Text = CorrectText(phrase.Text, field, searcher, found) },
        BoostNode boost => boost with { Node = Correct(boost.Node, field, searcher, found) },
        FieldNode scoped when schema.TextFields.Contains(scoped.Field) =>
            scoped with { Node = Correct(scoped.Node, scoped.Field, searcher, found) },
        BooleanNode boolean => new BooleanNode([.. boolean.Clauses.Select(clause =>
            clause.Kind == ClauseKind.MustNot ? clause : clause with { Node = Correct(clause.Node, field, searcher, found) })]),
        _ => node,
    };

    private string CorrectText(string text, string field, Searcher searcher, Corrections found)
    {
        var corrected = new StringBuilder(text);
        foreach (var token in schema.Analyzer.Tokens(text).Reverse())
        {
            var word = text[token.StartOffset..token.EndOffset];
            if (!found.MayLookUp(word))
            {
                continue;
            }

            if (searcher.Suggest(field, word, WordsOf(field), top: 1) is [var best])
            {
                var better = char.IsUpper(word[0]) ? char.ToUpperInvariant(best.Word[0]) + best.Word[1..] : best.Word;
                corrected.Remove(token.StartOffset, word.Length).Insert(token.StartOffset, better);
                found.Replaced[word] = better;
            }
        }

        return corrected.ToString();
    }

    private string WordsOf(string field) => schema.SuggestFields.Contains(field) ? field : defaultField;

    /// <summary>Replaces a word wherever it stands for itself, not as part of another.</summary>
    private static string ReplaceWord(string text, string word, string better)
    {
        var edited = new StringBuilder();
        var from = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            var end = at + word.Length;
            if (at >= from && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                edited.Append(text, from, at - from).Append(better);
                from = end;
            }
        }

        return edited.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>What was found out about the words of one query.</summary>
    private sealed class Corrections
    {
        // Looking for near words takes a good while each; a pasted page is not a query with slips of the pen.
        private const int MaxWords = 24;

        private readonly HashSet<string> _lookedUp = new(StringComparer.Ordinal);

        public Dictionary<string, string> Replaced { get; } = new(StringComparer.Ordinal);

        public bool MayLookUp(string word) => _lookedUp.Contains(word) || (_lookedUp.Count < MaxWords && _lookedUp.Add(word));
    }
}
