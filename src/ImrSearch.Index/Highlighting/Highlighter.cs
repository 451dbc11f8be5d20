using ImrSearch.Index.Analysis;
using ImrSearch.Index.Queries.Syntax;

namespace ImrSearch.Index.Highlighting;

/// <summary>
/// Finds what a query asks for in a text, by the same analysis as the index: other forms of a word are found, words of a
/// phrase only where the phrase stands. Thread-safe.
/// </summary>
/// <param name="analyzer">The analyzer of the field that the text is in.</param>
public sealed class Highlighter(Analyzer analyzer)
{
    /// <summary>
    /// The parts of <paramref name="text"/> to mark: in order, not overlapping. Words of a phrase that stand side by side
    /// are one part, with the stop words between them. What the query excludes is not marked, nor are ranges.
    /// </summary>
    /// <param name="query">The query.</param>
    /// <param name="field">The text's field: parts of the query for another field are left out, those for none count.</param>
    /// <param name="text">The text as it was indexed.</param>
    public IReadOnlyList<Highlight> Spans(QueryNode query, string field, string text)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(text);
        var targets = new HighlightTargets(analyzer, field);
        targets.Collect(query);
        if (targets.IsEmpty)
        {
            return [];
        }

        var tokens = analyzer.Tokens(text);
        var spans = new List<Highlight>();
        foreach (var token in tokens)
        {
            if (targets.Matches(token.Term))
            {
                spans.Add(new Highlight(token.StartOffset, token.EndOffset));
            }
        }

        foreach (var phrase in targets.Phrases)
        {
            foreach (var match in phrase.Find(tokens))
            {
                AddRuns(spans, tokens, match);
            }
        }

        return Union(spans);
    }

    /// <summary>One span for each run of tokens without another word between them.</summary>
    private static void AddRuns(List<Highlight> spans, IReadOnlyList<Token> tokens, IReadOnlyList<int> match)
    {
        for (var first = 0; first < match.Count;)
        {
            var last = first;
            while (last + 1 < match.Count && match[last + 1] == match[last] + 1)
            {
                last++;
            }

            spans.Add(new Highlight(tokens[match[first]].StartOffset, tokens[match[last]].EndOffset));
            first = last + 1;
        }
    }

    private static List<Highlight> Union(List<Highlight> spans)
    {
        spans.Sort((left, right) => left.Start.CompareTo(right.Start));
        var union = new List<Highlight>();
        foreach (var span in spans)
        {
            if (union.Count > 0 && span.Start < union[^1].End)
            {
                union[^1] = union[^1] with { End = Math.Max(union[^1].End, span.End) };
            }
            else
            {
                union.Add(span);
            }
        }

        return union;
    }
}
