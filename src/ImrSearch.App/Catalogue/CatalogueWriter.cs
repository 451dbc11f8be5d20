using ImrSearch.App.Importing;
using ImrSearch.Letters;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// Changes the catalogue: <see cref="Begin"/>, any number of changes, <see cref="Commit"/>; what was not committed is undone.
/// Not thread-safe; one at a time (<see cref="WriteAccess"/>).
/// </summary>
internal sealed class CatalogueWriter : IDisposable
{
    private readonly LetterTable _letters;
    private readonly DecisionTable _decisions;
    private readonly PassageTable _passages;
    private bool _open;

    private readonly int _readerVersion;

    /// <summary>Takes <paramref name="connection"/> over; letters are marked as read by <paramref name="readerVersion"/>.</summary>
    public CatalogueWriter(SqliteConnection connection, int readerVersion)
    {
        Connection = connection;
        _readerVersion = readerVersion;
        _letters = new LetterTable(connection);
        _decisions = new DecisionTable(connection);
        _passages = new PassageTable(connection);
    }

    public SqliteConnection Connection { get; }

    public void Begin()
    {
        Connection.Run("BEGIN IMMEDIATE");
        _open = true;
    }

    public void Commit()
    {
        Connection.Run("COMMIT");
        _open = false;
    }

    public void Rollback()
    {
        if (_open)
        {
            _open = false;
            Connection.Run("ROLLBACK");
        }
    }

    /// <summary>
    /// Adds the letter of a kept file, in place of the letter that had the same identity and of the one that the same
    /// file gave before: a reader that reads more may find a case number where there was none.
    /// </summary>
    public PutLetter Put(FileRecord file, string letterId, Letter letter, IReadOnlyList<ImportProblem> problems)
    {
        string? replacedSource = null;
        List<long> ledRationales = [];
        if (Connection.ScalarText("SELECT id FROM letters WHERE sha256 = @0", file.Original.Sha256) is { } known
            && !known.Equals(letterId, StringComparison.OrdinalIgnoreCase))
        {
            replacedSource = SourceOf(known);
            Remove(known);
        }

        var (oldKey, oldId, oldSha256) = Connection.Query(
            "SELECT key, id, sha256 FROM letters WHERE id = @0", row => ((long?)row.GetInt64(0), row.GetString(1), row.GetString(2)), letterId)
            .FirstOrDefault();

        // Ids are equal without regard to case; the index is told the one that it knows.
        letterId = oldId ?? letterId;
        if (oldKey is not null)
        {
            replacedSource = SourceOf(letterId);
            ProblemTable.RemoveOfFile(Connection, oldSha256);
            if (oldSha256 != file.Original.Sha256)
            {
                ProblemTable.RemoveOfLetter(Connection, letterId);
            }

            ledRationales = RationaleTable.LedBy(Connection, oldKey.Value);
            Connection.Run("DELETE FROM letters WHERE key = @0", oldKey);
        }

        FileTable.Put(Connection, file, letterId);
        var key = _letters.Insert(oldKey, letterId, file.Original.Sha256, _readerVersion, letter);
        foreach (var decision in letter.Decisions)
        {
            _decisions.Insert(key, decision);
        }

        _passages.Insert(key, letter.Passages);
        RationaleTable.Update(Connection, ledRationales, key);
        ProblemTable.ReplaceOfFile(Connection, file.Original.Sha256, letterId, problems, file.ImportedAt);
        ChangeTable.Record(Connection, letterId);
        return new PutLetter(new LetterSize(key, letterId, letter.Decisions.Count, letter.Passages.Count), replacedSource);
    }

    /// <summary>Where the file of a letter came from; null when there is no such letter.</summary>
    public string? SourceOf(string letterId) =>
        Connection.ScalarText("SELECT f.source FROM letters l JOIN files f ON f.sha256 = l.sha256 WHERE l.id = @0", letterId);

    /// <summary>Gives a file up for another one, which holds the letter that this one turned out to hold too.</summary>
    public void Supersede(FileRecord file, string letterId, string successorId)
    {
        Remove(letterId);
        FileTable.Put(Connection, file, successorId);
    }

    /// <summary>Keeps a file that gave no letter under problems.</summary>
    public void PutUnread(FileRecord file, IReadOnlyList<ImportProblem> problems)
    {
        FileTable.Put(Connection, file, letterId: null);
        ProblemTable.ReplaceOfUnread(Connection, file.Original.Sha256, file.Source, problems, file.ImportedAt);
    }

    /// <summary>Removes a letter; its original file stays.</summary>
    public bool Remove(string letterId)
    {
        var (key, id) = Connection.Query("SELECT key, id FROM letters WHERE id = @0", row => (row.GetInt64(0), row.GetString(1)), letterId).FirstOrDefault();
        if (id is null)
        {
            return false;
        }

        Connection.Run("DELETE FROM problems WHERE sha256 = (SELECT sha256 FROM letters WHERE id = @0)", id);
        ProblemTable.RemoveOfLetter(Connection, id);
        var ledRationales = RationaleTable.LedBy(Connection, key);
        Connection.Run("DELETE FROM letters WHERE key = @0", key);
        RationaleTable.Update(Connection, ledRationales, letterKey: null);
        ChangeTable.Record(Connection, id);
        return true;
    }

    public void Dispose()
    {
        Rollback();
        _letters.Dispose();
        _decisions.Dispose();
        _passages.Dispose();
        Connection.Dispose();
    }
}
