using ImrSearch.Letters;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>Writes and reads the table <c>decisions</c>, with the citations that belong to each decision.</summary>
internal sealed class DecisionTable(SqliteConnection connection) : IDisposable
{
    private readonly InsertCommand _insert = new(
        connection, "decisions", "letter_key", "ordinal", "item", "outcome", "category", "subcategory", "drugs",
        "body_regions", "rationale", "modified_request", "associated_surgical_service", "retrospective", "reasons",
        "medications", "course", "spinal_levels", "side", "same_rationale_as", "rationale_key", "facts");

    private readonly CitationTable _citations = new(connection);

    public void Insert(long letterKey, Decision decision)
    {
        _insert.Run(
            letterKey, decision.Ordinal, decision.Item, decision.Outcome.ToString(), decision.Category, decision.Subcategory,
            Columns.FromList(decision.Drugs), Columns.FromList(decision.BodyRegions), decision.Rationale,
            Columns.FromRecord(decision.ModifiedRequest), decision.AssociatedSurgicalService, decision.Retrospective,
            Columns.FromList(decision.Reasons), Columns.FromRecords(decision.Medications), Columns.FromRecord(decision.Course),
            Columns.FromList(decision.SpinalLevels), decision.Side, decision.SameRationaleAs,
            RationaleFingerprint.Of(decision.Rationale), Columns.FromRecords(decision.Facts));
        _citations.Insert(letterKey, decision.Ordinal, CitationSide.Administrator, decision.ClaimsAdministratorGuidelines);
        _citations.Insert(letterKey, decision.Ordinal, CitationSide.Reviewer, decision.ReviewerGuidelines);
    }

    /// <summary>The decisions of these letters, by letter, in printed order.</summary>
    public static ILookup<long, Decision> Read(SqliteConnection connection, string keys)
    {
        var citations = CitationTable.Read(connection, keys);
        return connection.Query(
            "SELECT letter_key, ordinal, item, outcome, category, subcategory, drugs, body_regions, rationale, modified_request, "
            + "associated_surgical_service, retrospective, reasons, facts, medications, course, spinal_levels, side, same_rationale_as "
            + "FROM decisions "
            + "WHERE letter_key IN (SELECT value FROM json_each(@0)) ORDER BY letter_key, ordinal",
            row => (Key: row.GetInt64(0), Decision: ReadDecision(row, citations)),
            keys).ToLookup(d => d.Key, d => d.Decision);
    }

    private static Decision ReadDecision(SqliteDataReader row, ILookup<CitationOwner, GuidelineCitation> citations)
    {
        var (key, ordinal) = (row.GetInt64(0), row.GetInt32(1));
        return new Decision
        {
            Ordinal = ordinal,
            Item = row.GetString(2),
            Outcome = row.Enum<Outcome>(3),
            Category = row.Text(4),
            Subcategory = row.Text(5),
            Drugs = row.List(6),
            BodyRegions = row.List(7),
            Rationale = row.GetString(8),
            ModifiedRequest = row.Record<ModifiedRequest>(9),
            AssociatedSurgicalService = row.GetBoolean(10),
            Retrospective = row.GetBoolean(11),
            Reasons = row.List(12),
            Facts = row.Records<Fact>(13),
            Medications = row.Records<Medication>(14),
            Course = row.Record<TreatmentCourse>(15),
            SpinalLevels = row.List(16),
            Side = row.Text(17),
            SameRationaleAs = row.Number(18),
            ClaimsAdministratorGuidelines = [.. citations[new(key, ordinal, CitationSide.Administrator)]],
            ReviewerGuidelines = [.. citations[new(key, ordinal, CitationSide.Reviewer)]],
        };
    }

    public void Dispose()
    {
        _insert.Dispose();
        _citations.Dispose();
    }
}
