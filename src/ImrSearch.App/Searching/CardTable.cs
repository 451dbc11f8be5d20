using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Searching;

/// <summary>Reads what cards show, for a page of decisions in one query (and one for their citations).</summary>
internal static class CardTable
{
    // Text that belongs to no decision has no row in decisions: its card is the letter's, named by its file.
    private const string Sql = """
        SELECT a.value, l.key, l.id, l.case_number, coalesce(d.item, f.name), d.outcome, d.category, d.subcategory, d.drugs,
               l.specialties, l.decision_date, l.is_sample, coalesce(d.ordinal, 0), d.reasons
        FROM json_each(@0) a
        JOIN letters l ON l.id = a.value ->> 0
        JOIN files f ON f.sha256 = l.sha256
        LEFT JOIN decisions d ON d.letter_key = l.key AND d.ordinal = a.value ->> 1
        WHERE d.ordinal IS NOT NULL OR (a.value ->> 1 = 0 AND l.entry_count > l.decision_count)
        """;

    /// <summary>The cards of those of these decisions that the catalogue has, by decision id.</summary>
    public static Dictionary<string, CardRow> Read(SqliteConnection connection, IEnumerable<string> decisionIds)
    {
        var asked = decisionIds.Select(DecisionId.Parse).OfType<DecisionId>().Select(id => new object[] { id.LetterId, id.Ordinal });
        var rows = connection.Query(Sql, ReadRow, Columns.FromKeys(asked));
        var citations = CitationTable.Read(connection, Columns.FromKeys(rows.Select(r => r.LetterKey).Distinct()));
        return rows
            .Select(row => row with
            {
                Card = row.Card with
                {
                    ReviewerGuidelines = Sources(row, CitationSide.Reviewer),
                    AdministratorGuidelines = Sources(row, CitationSide.Administrator),
                },
            })
            .ToDictionary(row => row.Card.DecisionId);

        IReadOnlyList<string> Sources(CardRow row, CitationSide side) =>
            [.. citations[new CitationOwner(row.LetterKey, row.Ordinal, side)].Select(c => c.Source).Distinct()];
    }

    private static CardRow ReadRow(SqliteDataReader row)
    {
        var (letterId, ordinal) = (row.GetString(2), row.GetInt32(12));
        return new CardRow(row.GetInt64(1), ordinal, new DecisionCard
        {
            DecisionId = DecisionId.For(letterId, ordinal),
            LetterId = letterId,
            CaseNumber = row.Text(3),
            Item = row.GetString(4),
            Outcome = row.Text(5),
            Category = row.Text(6),
            Subcategory = row.Text(7),
            Drugs = row.List(8),
            Specialties = row.List(9),
            DecisionDate = row.Date(10),
            IsSample = row.GetBoolean(11),
            Reasons = row.List(13),
        });
    }
}
