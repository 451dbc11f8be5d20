using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Similar;

/// <summary>Finds out what likeness is asked to.</summary>
internal sealed class AskedForReader(LetterCatalogue catalogue)
{
    // Longer than nearly all titles; a longer first line is running text.
    private const int LongestTitle = 300;

    /// <exception cref="ArgumentException">There is no such decision, the text is blank, or not exactly one of the two is given.</exception>
    public AskedFor Read(SimilarRequest request) => request switch
    {
        { DecisionId: { } id, Text: null } => OfDecision(id) ?? throw new ArgumentException($"There is no decision {id}. A decision is named like CM16-0213037#1."),
        { DecisionId: null, Text: { } text } when string.IsNullOrWhiteSpace(text) => throw new ArgumentException("The text is empty: there is nothing to be similar to."),
        { DecisionId: null, Text: { } text } => OfText(text.Trim()),
        _ => throw new ArgumentException("Give either a decision or a text to be similar to."),
    };

    private AskedFor? OfDecision(string decisionId)
    {
        if (DecisionId.Parse(decisionId) is not { } id || catalogue.Find(id.LetterId) is not { } stored)
        {
            return null;
        }

        CandidateRow? row;
        using (var connection = catalogue.Connect())
        {
            row = CandidateTable.Read(connection, [decisionId]).Values.FirstOrDefault();
        }

        if (row is null)
        {
            return null;
        }

        var decision = stored.Letter.Decisions.FirstOrDefault(d => d.Ordinal == id.Ordinal);
        var text = decision is null
            ? string.Join('\n', DecisionDocuments.PassagesOf(DecisionId.WholeLetter, stored.Letter.Passages).Select(passage => passage.Text))
            : $"{decision.Item}\n{decision.Rationale}";
        return new AskedFor(text, row.Facts) { Row = row, Letter = stored, Decision = decision, Item = row.Item };
    }

    private static AskedFor OfText(string text)
    {
        var first = text.AsSpan().EnumerateLines() is var lines && lines.MoveNext() ? lines.Current.Trim().ToString() : "";
        return first.Length is > 0 and <= LongestTitle && RequestFacts.Read(first) is { Category: not null } facts
            ? new AskedFor(text, facts) { Item = first }
            : new AskedFor(text, new RequestFacts(""));
    }
}
