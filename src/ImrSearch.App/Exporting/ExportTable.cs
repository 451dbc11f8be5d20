using ImrSearch.App.Catalogue;
using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.Letters;
using ImrSearch.Letters.Guidelines;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Exporting;

/// <summary>Reads what is exported of decisions, many at a time, without the text of their letters.</summary>
internal static class ExportTable
{
    // As for cards: text that belongs to no decision has no row in decisions and is named by its file.
    private const string Sql = """
        SELECT l.key, l.id, coalesce(d.ordinal, 0), l.case_number, coalesce(d.item, f.name), d.outcome, l.decision_date, d.category,
               d.subcategory, d.drugs, d.body_regions, d.side, d.spinal_levels, d.reasons, l.specialties, l.license_states, l.priority,
               l.age, l.sex, l.date_of_injury, coalesce(d.retrospective, 0), coalesce(d.associated_surgical_service, 0), l.is_sample,
               coalesce(d.rationale, '')
        FROM json_each(@0) a
        JOIN letters l ON l.id = a.value ->> 0
        JOIN files f ON f.sha256 = l.sha256
        LEFT JOIN decisions d ON d.letter_key = l.key AND d.ordinal = a.value ->> 1
        WHERE d.ordinal IS NOT NULL OR (a.value ->> 1 = 0 AND l.entry_count > l.decision_count)
        """;

    /// <summary>Those of these decisions that the catalogue has, by decision id.</summary>
    public static Dictionary<string, ExportedDecision> Read(SqliteConnection connection, IEnumerable<string> decisionIds)
    {
        var asked = decisionIds.Select(DecisionId.Parse).OfType<DecisionId>().Select(id => new object[] { id.LetterId, id.Ordinal });
        var rows = connection.Query(Sql, row => (Key: row.GetInt64(0), Ordinal: row.GetInt32(2), Decision: ReadDecision(row)), Columns.FromKeys(asked));
        var citations = CitationTable.Read(connection, Columns.FromKeys(rows.Select(row => row.Key).Distinct()));
        return rows.Select(row => WithGuidelines(
                row.Decision,
                [.. citations[new CitationOwner(row.Key, row.Ordinal, CitationSide.Administrator)]],
                [.. citations[new CitationOwner(row.Key, row.Ordinal, CitationSide.Reviewer)]]))
            .ToDictionary(decision => decision.DecisionId);
    }

    private static ExportedDecision WithGuidelines(
        ExportedDecision decision, IReadOnlyList<GuidelineCitation> administrator, IReadOnlyList<GuidelineCitation> reviewer) => decision with
        {
            AdministratorGuidelines = [.. administrator.Select(GuidelineText.Of)],
            ReviewerGuidelines = [.. reviewer.Select(GuidelineText.Of)],
            GuidelineRelation = GuidelineComparison.Compare(administrator, reviewer) is { } relation ? FieldValues.Of(relation) : null,
        };

    private static ExportedDecision ReadDecision(SqliteDataReader row) => new()
    {
        DecisionId = DecisionId.For(row.GetString(1), row.GetInt32(2)),
        LetterId = row.GetString(1),
        CaseNumber = row.Text(3),
        Item = row.GetString(4),
        Outcome = row.Text(5),
        DecisionDate = row.Date(6),
        Category = row.Text(7),
        Subcategory = row.Text(8),
        Drugs = row.List(9),
        BodyRegions = row.List(10),
        Side = row.Text(11),
        SpinalLevels = row.List(12),
        Reasons = row.List(13),
        Specialties = row.List(14),
        LicenseStates = row.List(15),
        Priority = row.Text(16),
        Age = row.Number(17),
        Sex = row.Text(18),
        DateOfInjury = row.Date(19),
        Retrospective = row.GetBoolean(20),
        AssociatedService = row.GetBoolean(21),
        IsSample = row.GetBoolean(22),
        Rationale = row.GetString(23),
    };
}
