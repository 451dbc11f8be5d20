using ImrSearch.App.Passages;
using ImrSearch.Letters;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>Writes and reads the tables <c>letters</c> and <c>letter_texts</c>.</summary>
internal sealed class LetterTable(SqliteConnection connection) : IDisposable
{
    private const string Fields =
        "l.key, l.id, l.sha256, l.family, l.case_number, l.date_assigned, l.date_of_injury, l.decision_date, l.ur_denial_date, "
        + "l.application_received, l.priority, l.age, l.sex, l.specialties, l.specialties_as_printed, l.license_states, "
        + "l.is_sample, l.facts, t.text, f.name, f.stored_as";

    private readonly InsertCommand _letters = new(
        connection, "letters", "key", "id", "sha256", "family", "case_number", "date_assigned", "date_of_injury",
        "decision_date", "ur_denial_date", "application_received", "priority", "age", "sex", "specialties",
        "specialties_as_printed", "license_states", "is_sample", "facts", "reader_version", "decision_count", "passage_count", "entry_count");

    private readonly InsertCommand _texts = new(connection, "letter_texts", "letter_key", "text");

    /// <summary>Adds a letter; <paramref name="key"/> null gives it the next place in the order of import.</summary>
    public long Insert(long? key, string id, string sha256, int readerVersion, Letter letter)
    {
        _letters.Run(
            key, id, sha256, letter.Family.ToString(), letter.CaseNumber, Columns.FromDate(letter.DateAssigned),
            Columns.FromDate(letter.DateOfInjury), Columns.FromDate(letter.DecisionDate), Columns.FromDate(letter.UrDenialDate),
            Columns.FromDate(letter.ApplicationReceived), letter.Priority, letter.Age, letter.Sex,
            Columns.FromList(letter.Specialties), letter.SpecialtiesAsPrinted, Columns.FromList(letter.LicenseStates),
            letter.IsSample, Columns.FromRecords(letter.Facts), readerVersion, letter.Decisions.Count, letter.Passages.Count,
            DecisionDocuments.CountOf(letter));
        key ??= connection.ScalarLong("SELECT last_insert_rowid()");
        _texts.Run(key, letter.Text);
        return key.Value;
    }

    /// <summary>The letters with these keys in order of import, without decisions and passages.</summary>
    public static List<LetterRow> Read(SqliteConnection connection, string keys) => connection.Query(
        $"SELECT {Fields} FROM letters l JOIN letter_texts t ON t.letter_key = l.key JOIN files f ON f.sha256 = l.sha256 "
        + "WHERE l.key IN (SELECT value FROM json_each(@0)) ORDER BY l.key",
        row => new LetterRow(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(19), row.GetString(20), ReadLetter(row)),
        keys);

    private static Letter ReadLetter(SqliteDataReader row) => new()
    {
        Family = row.Enum<LetterFamily>(3),
        CaseNumber = row.Text(4),
        DateAssigned = row.Date(5),
        DateOfInjury = row.Date(6),
        DecisionDate = row.Date(7),
        UrDenialDate = row.Date(8),
        ApplicationReceived = row.Date(9),
        Priority = row.Text(10),
        Age = row.Number(11),
        Sex = row.Text(12),
        Specialties = row.List(13),
        SpecialtiesAsPrinted = row.Text(14),
        LicenseStates = row.List(15),
        IsSample = row.GetBoolean(16),
        Facts = row.Records<Fact>(17),
        Text = row.GetString(18),
    };

    public void Dispose()
    {
        _letters.Dispose();
        _texts.Dispose();
    }
}
