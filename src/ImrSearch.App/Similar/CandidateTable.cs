using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;
using ImrSearch.Letters;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Similar;

/// <summary>Reads what likeness needs to know, for hundreds of decisions in one query: no texts, no facts with places.</summary>
internal static class CandidateTable
{
    private const string Sql = """
        SELECT l.id, coalesce(d.ordinal, 0), coalesce(d.item, f.name), d.outcome, l.decision_date, d.rationale_key,
               d.category, d.subcategory, d.drugs, d.body_regions, d.spinal_levels, d.side, d.modified_request
        FROM json_each(@0) a
        JOIN letters l ON l.id = a.value ->> 0
        JOIN files f ON f.sha256 = l.sha256
        LEFT JOIN decisions d ON d.letter_key = l.key AND d.ordinal = a.value ->> 1
        WHERE d.ordinal IS NOT NULL OR (a.value ->> 1 = 0 AND l.entry_count > l.decision_count)
        """;

    /// <summary>Those of these decisions that the catalogue has, by decision id without regard to case.</summary>
    public static Dictionary<string, CandidateRow> Read(SqliteConnection connection, IEnumerable<string> decisionIds)
    {
        var asked = decisionIds.Select(DecisionId.Parse).OfType<DecisionId>().Select(id => new object[] { id.LetterId, id.Ordinal });
        return connection.Query(Sql, ReadRow, Columns.FromKeys(asked)).ToDictionary(row => row.DecisionId, StringComparer.OrdinalIgnoreCase);
    }

    private static CandidateRow ReadRow(SqliteDataReader row)
    {
        var (letterId, item) = (row.GetString(0), row.GetString(2));
        var modified = row.Record<ModifiedRequest>(12);
        return new CandidateRow(
            DecisionId.For(letterId, row.GetInt32(1)),
            letterId,
            item,
            row.Text(3),
            row.Date(4)?.Year,
            row.IsDBNull(5) ? null : row.GetInt64(5),
            new RequestFacts(modified?.Disputed, modified?.Original, item)
            {
                Category = row.Text(6),
                Subcategory = row.Text(7),
                Drugs = row.List(8),
                BodyRegions = row.List(9),
                SpinalLevels = row.List(10),
                Side = row.Text(11),
            });
    }
}
