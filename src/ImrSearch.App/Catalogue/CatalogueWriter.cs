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

    /// <summary>Takes <paramref name="connection"/> over.</summary>
    public CatalogueWriter(SqliteConnection connection)
    {
        Connection = connection;
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

    /// <summary>Adds the letter of a kept file, in place of the letter that had the same identity.</summary>
    public PutLetter Put(FileRecord file, string letterId, Letter letter, IReadOnlyList<ImportProblem> problems)
    {
        var (oldKey, oldId, oldSha256) = Connection.Query(
            "SELECT key, id, sha256 FROM letters WHERE id = @0", row => ((long?)row.GetInt64(0), row.GetString(1), row.GetString(2)), letterId)
            .FirstOrDefault();

        // Ids are equal without regard to case; the index is told the one that it knows.
        letterId = oldId ?? letterId;
        string? replacedSource = null;
        if (oldKey is not null)
        {
            replacedSource = Connection.ScalarText("SELECT source FROM files WHERE sha256 = @0", oldSha256);
            ProblemTable.RemoveOfFile(Connection, oldSha256);
            ProblemTable.RemoveOfLetter(Connection, letterId);
            Connection.Run("DELETE FROM letters WHERE key = @0", oldKey);
        }

        FileTable.Put(Connection, file, letterId);
        var key = _letters.Insert(oldKey, letterId, file.Original.Sha256, letter);
        foreach (var decision in letter.Decisions)
        {
            _decisions.Insert(key, decision);
        }

        _passages.Insert(key, letter.Passages);
        ProblemTable.ReplaceOfFile(Connection, file.Original.Sha256, letterId, problems, file.ImportedAt);
        ChangeTable.Record(Connection, letterId);
        return new PutLetter(new LetterSize(key, letterId, letter.Decisions.Count, letter.Passages.Count), replacedSource);
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
        var id = Connection.ScalarText("SELECT id FROM letters WHERE id = @0", letterId);
        if (id is null)
        {
            return false;
        }

        Connection.Run("DELETE FROM problems WHERE sha256 = (SELECT sha256 FROM letters WHERE id = @0)", id);
        ProblemTable.RemoveOfLetter(Connection, id);
        Connection.Run("DELETE FROM letters WHERE id = @0", id);
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
