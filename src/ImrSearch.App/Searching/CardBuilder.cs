using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;

namespace ImrSearch.App.Searching;

/// <summary>Fills the index's hits in from the catalogue, a page at a time. Thread-safe.</summary>
internal sealed class CardBuilder(LetterCatalogue catalogue)
{
    /// <summary>
    /// The cards of these hits in their order. A decision that the catalogue no longer has (its letter was replaced after
    /// the index was last updated) is passed over, and so is a passage that is no longer there.
    /// </summary>
    public IReadOnlyList<DecisionCard> Build(IReadOnlyList<DecisionHit> hits, Highlighter? highlighter, int passagesPerDecision)
    {
        if (hits.Count == 0)
        {
            return [];
        }

        using var connection = catalogue.Connect();
        using var snapshot = connection.BeginTransaction(deferred: true);
        var rows = CardTable.Read(connection, hits.Select(h => h.DecisionId));
        var passages = PassageTable.Read(connection, Columns.FromKeys(rows.Values.Select(r => r.LetterKey).Distinct()));
        var cards = new List<DecisionCard>(hits.Count);
        foreach (var hit in hits)
        {
            if (rows.TryGetValue(hit.DecisionId, out var row))
            {
                cards.Add(row.Card with
                {
                    Score = hit.Score,
                    Explanation = hit.Explanation,
                    ItemHighlights = highlighter?.Mark(PassageField.Item, row.Card.Item) ?? [],
                    Passages = Passages(row.Card.Item, DecisionDocuments.PassagesOf(row.Ordinal, passages[row.LetterKey]), hit, highlighter, passagesPerDecision),
                });
            }
        }

        return cards;
    }

    /// <summary>The cards of these decisions in their order, without passages; those that the catalogue does not have are passed over.</summary>
    public IReadOnlyList<DecisionCard> Find(IEnumerable<string> decisionIds)
    {
        var ids = decisionIds.ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        using var connection = catalogue.Connect();
        using var snapshot = connection.BeginTransaction(deferred: true);
        var rows = CardTable.Read(connection, ids);
        return [.. ids.Select(id => rows.GetValueOrDefault(id)?.Card).OfType<DecisionCard>()];
    }

    private static List<CardPassage> Passages(
        string item, IReadOnlyList<PassageDocument> documents, DecisionHit hit, Highlighter? highlighter, int passagesPerDecision)
    {
        // Without words to look for, the decision is shown by how its first passage begins.
        IEnumerable<int> ordinals = hit.Passages.Count > 0 ? hit.Passages.Select(p => p.Ordinal) : [0];
        return
        [
            .. ordinals.Take(passagesPerDecision)
                .Where(ordinal => ordinal < documents.Count && documents[ordinal].Text.Length > 0)
                .Select(ordinal => documents[ordinal])
                .Select(d => highlighter?.Show(d, item) ?? new CardPassage(d.Field, d.Text, [])),
        ];
    }
}
