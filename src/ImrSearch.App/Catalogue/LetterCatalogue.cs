using System.Globalization;
using System.Text.Json;
using ImrSearch.App.Reading;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// The system of record: <c>catalog.db</c> and <c>originals/</c> of a data folder. Reading is thread-safe (each call takes
/// a connection from the pool); changes go through one <see cref="CatalogueWriter"/> at a time.
/// </summary>
internal sealed class LetterCatalogue : IDisposable
{
    public const string FileName = "catalog.db";

    // A letter and its passages are some 30 KB: a chunk stays at a few megabytes.
    private const int ChunkLetters = 64;

    private readonly CatalogueDatabase _database;

    private LetterCatalogue(CatalogueDatabase database, OriginalStore originals, int readerVersion)
    {
        _database = database;
        ReaderVersion = readerVersion;
        Originals = originals;
    }

    public OriginalStore Originals { get; }

    /// <summary>Which reader reads letters now; those that an older one read can be read again.</summary>
    public int ReaderVersion { get; }

    public string File => _database.File;

    /// <exception cref="WorkspaceException">The file is foreign, newer, damaged or cannot be written.</exception>
    public static LetterCatalogue Open(string dataFolder, int readerVersion)
    {
        var file = Path.Combine(dataFolder, FileName);
        return new LetterCatalogue(CatalogueDatabase.Open(file), new OriginalStore(Path.Combine(dataFolder, "originals")), readerVersion);
    }

    public CatalogueWriter Write() => new(_database.Connect(), ReaderVersion);

    /// <summary>A connection for reading; the caller disposes it.</summary>
    public SqliteConnection Connect() => _database.Connect();

    public long LastChange()
    {
        using var connection = Connect();
        return ChangeTable.Last(connection);
    }

    public KnownFile? Known(string sha256)
    {
        using var connection = Connect();
        return Known(connection, sha256);
    }

    public KnownFile? Known(SqliteConnection connection, string sha256) => connection.Query(
        "SELECT l.key, l.id, l.decision_count, l.passage_count, l.sha256 = f.sha256, s.source, l.reader_version < @1 FROM files f "
        + "LEFT JOIN letters l ON l.id = f.letter_id LEFT JOIN files s ON s.sha256 = l.sha256 WHERE f.sha256 = @0",
        row =>
        {
            if (row.IsDBNull(0))
            {
                return new KnownFile(null, null, null, IsOld: false);
            }

            var letter = new LetterSize(row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3));
            return row.GetBoolean(4) ? new KnownFile(letter, null, null, row.GetBoolean(6)) : new KnownFile(null, letter, row.GetString(5), IsOld: false);
        },
        sha256, ReaderVersion).FirstOrDefault();

    public StoredLetter? Find(string letterId)
    {
        using var connection = Connect();
        var keys = connection.Query("SELECT key FROM letters WHERE id = @0", row => row.GetInt64(0), letterId);
        return Load(connection, keys).FirstOrDefault();
    }

    public OriginalFile? Original(string letterId)
    {
        using var connection = Connect();
        var (name, storedAs) = connection.Query(
            "SELECT f.name, f.stored_as FROM letters l JOIN files f ON f.sha256 = l.sha256 WHERE l.id = @0",
            row => (row.GetString(0), row.GetString(1)), letterId).FirstOrDefault();
        if (storedAs is null || Originals.PathOf(storedAs) is not { } path || !System.IO.File.Exists(path))
        {
            return null;
        }

        var mediaType = storedAs.EndsWith(".pdf", StringComparison.Ordinal) ? "application/pdf" : "text/plain";
        return new OriginalFile(name, mediaType, path);
    }

    /// <summary>All letters in order of import, a chunk in memory at a time.</summary>
    public IEnumerable<StoredLetter> All(CancellationToken cancellation)
    {
        for (long after = 0; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            List<StoredLetter> chunk;
            using (var connection = Connect())
            {
                var keys = connection.Query(
                    "SELECT key FROM letters WHERE key > @0 ORDER BY key LIMIT @1", row => row.GetInt64(0), after, ChunkLetters);
                if (keys.Count == 0)
                {
                    yield break;
                }

                after = keys[^1];
                chunk = Load(connection, keys);
            }

            foreach (var letter in chunk)
            {
                yield return letter;
            }
        }
    }

    /// <summary>
    /// The letters whose latest change lies after <paramref name="after"/> and not beyond <paramref name="upTo"/>, in the
    /// order of change, with the letter as it is now; null for a removed letter. A chunk in memory at a time.
    /// </summary>
    public IEnumerable<(string LetterId, StoredLetter? Letter)> Changes(long after, long upTo, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var (changes, letters) = LoadChanges(after, upTo);
            if (changes.Count == 0)
            {
                yield break;
            }

            after = changes[^1].Number;
            foreach (var change in changes)
            {
                yield return (change.LetterId, letters.GetValueOrDefault(change.LetterId));
            }
        }
    }

    /// <summary>
    /// The originals of the letters that are here now, in order of import, a chunk in memory at a time. Letters may be
    /// written meanwhile.
    /// </summary>
    /// <param name="olderOnly">Only of letters that an older reader read.</param>
    public IEnumerable<FileRecord> LetterFiles(bool olderOnly)
    {
        long after = 0;
        using var connection = Connect();
        var last = connection.ScalarLong("SELECT max(key) FROM letters");
        while (true)
        {
            var chunk = connection.Query(
                "SELECT l.key, f.sha256, f.stored_as, f.name, f.source, f.size_bytes, f.imported_at FROM letters l JOIN files f ON f.sha256 = l.sha256 "
                + "WHERE l.key > @0 AND l.key <= @1 AND l.reader_version < @2 ORDER BY l.key LIMIT @3",
                row => (Key: row.GetInt64(0), File: new FileRecord(
                    new OriginalKey(row.GetString(1), row.GetString(2)), row.GetString(3), row.GetString(4), row.GetInt64(5), row.GetString(6))),
                after, last, olderOnly ? ReaderVersion : int.MaxValue, ChunkLetters);
            foreach (var (_, file) in chunk)
            {
                yield return file;
            }

            if (chunk.Count == 0)
            {
                yield break;
            }

            after = chunk[^1].Key;
        }
    }

    /// <summary>The kept originals that have problems which reading again may mend, and whether each holds a letter now.</summary>
    /// <param name="stage">Of this stage.</param>
    /// <param name="sha256">Only of this file; null for all.</param>
    public List<(FileRecord File, bool HasLetter)> FilesWithProblems(string stage, string? sha256)
    {
        using var connection = Connect();
        return connection.Query(
            "SELECT f.sha256, f.stored_as, f.name, f.source, f.size_bytes, f.imported_at, EXISTS (SELECT 1 FROM letters l WHERE l.sha256 = f.sha256) "
            + "FROM files f WHERE f.sha256 IN (SELECT sha256 FROM problems WHERE stage = @0 AND (@1 IS NULL OR sha256 = @1)) ORDER BY f.source, f.sha256",
            row => (new FileRecord(
                new OriginalKey(row.GetString(0), row.GetString(1)), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetString(5)), row.GetBoolean(6)),
            stage, sha256);
    }

    /// <summary>When the letter that changed last came in; null when there is none.</summary>
    public DateTimeOffset? LastImport()
    {
        using var connection = Connect();
        return connection.ScalarText(
            "SELECT f.imported_at FROM changes c JOIN letters l ON l.id = c.letter_id JOIN files f ON f.sha256 = l.sha256 ORDER BY c.number DESC LIMIT 1")
            is { } at ? DateTimeOffset.Parse(at, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>How many letters an older reader read.</summary>
    public int OldLetters()
    {
        using var connection = Connect();
        return (int)connection.ScalarLong("SELECT count(*) FROM letters WHERE reader_version < @0", ReaderVersion);
    }

    public CatalogueCounts Counts()
    {
        using var connection = Connect();
        return connection.Query(
            """
            SELECT count(*), total(is_sample), total(decision_count), total(passage_count),
                   total(entry_count), total(entry_count > 0)
            FROM letters
            """,
            row => new CatalogueCounts(
                row.GetInt32(0), (int)row.GetDouble(1), (int)row.GetDouble(2), (int)row.GetDouble(3), (int)row.GetDouble(4), (int)row.GetDouble(5)))[0];
    }

    private (List<Change> Changes, Dictionary<string, StoredLetter> Letters) LoadChanges(long after, long upTo)
    {
        try
        {
            using var connection = Connect();
            using var snapshot = connection.BeginTransaction(deferred: true);
            var changes = ChangeTable.Next(connection, after, upTo, ChunkLetters);
            var letters = Load(connection, changes.Where(c => c.LetterKey is not null).Select(c => c.LetterKey!.Value));
            return (changes, letters.ToDictionary(l => l.LetterId, StringComparer.OrdinalIgnoreCase));
        }
        catch (Exception fault) when (fault is SqliteException or JsonException or FormatException or ArgumentException)
        {
            // Told apart from faults of the index, which reads these letters while it is being filled.
            throw new WorkspaceException(
                $"A letter in the catalogue {File} cannot be read: {fault.Message} Run \"imrsearch verify\" to learn what is damaged.", fault);
        }
    }

    private List<StoredLetter> Load(SqliteConnection connection, IEnumerable<long> letterKeys)
    {
        var keys = Columns.FromKeys(letterKeys);
        var rows = LetterTable.Read(connection, keys);
        var decisions = DecisionTable.Read(connection, keys);
        var passages = PassageTable.Read(connection, keys);
        var problems = ProblemTable.OfFiles(connection, rows.Select(r => r.Sha256));
        var repeated = RationaleTable.Read(connection, keys);
        return rows.ConvertAll(row => new StoredLetter(
            row.Id,
            row.FileName,
            row.Letter with { Decisions = [.. decisions[row.Key]], Passages = [.. passages[row.Key]] },
            System.IO.File.Exists(Originals.PathOf(row.StoredAs)),
            [.. problems[row.Sha256]])
        {
            RepeatedRationales = repeated[row.Key].ToDictionary(r => r.Ordinal, r => r.First),
        });
    }

    public void Dispose() => _database.Dispose();
}
