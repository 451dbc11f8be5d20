using ImrSearch.App.Importing;
using ImrSearch.App.Upkeep;
using ImrSearch.Letters;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// Writes and reads the table <c>problems</c>. A problem belongs to a kept file (by SHA-256) in each of the places where it
/// was met; or to the source's name alone: a file that could not be opened or was too large to be kept, a folder that
/// could not be listed, a file that holds the same case as another.
/// </summary>
internal static class ProblemTable
{
    /// <summary>Replaces the problems of a kept file.</summary>
    public static void ReplaceOfFile(SqliteConnection connection, string sha256, string? letterId, IReadOnlyList<ImportProblem> problems, string foundAt)
    {
        RemoveOfFile(connection, sha256);
        foreach (var problem in problems)
        {
            Insert(connection, sha256, letterId, problem, foundAt);
        }
    }

    /// <summary>Replaces the problems of a kept file that gave no letter, in one of its places.</summary>
    public static void ReplaceOfUnread(SqliteConnection connection, string sha256, string source, IReadOnlyList<ImportProblem> problems, string foundAt)
    {
        RemoveMoved(connection, sha256);
        connection.Run("DELETE FROM problems WHERE sha256 = @0 AND source = @1", sha256, source);
        foreach (var problem in problems)
        {
            Insert(connection, sha256, null, problem, foundAt);
        }
    }

    /// <summary>Lists the problems of a kept file for one more place, unless it is listed there.</summary>
    public static void AddSource(SqliteConnection connection, string sha256, string source)
    {
        var added = connection.Run(
            "INSERT INTO problems (sha256, letter_id, source, stage, reason, found_at) "
            + "SELECT sha256, letter_id, @1, stage, reason, max(found_at) FROM problems WHERE sha256 = @0 "
            + "AND NOT EXISTS (SELECT 1 FROM problems WHERE sha256 = @0 AND source = @1) GROUP BY stage, reason ORDER BY min(key)",
            sha256, source);
        if (added > 0)
        {
            RemoveMoved(connection, sha256);
        }
    }

    /// <summary>Replaces the problem of a source itself; <paramref name="letterId"/> for one that ends when that letter changes.</summary>
    public static void ReplaceOfSource(SqliteConnection connection, ImportProblem problem, string? letterId, string foundAt)
    {
        RemoveOfSource(connection, problem.File);
        Insert(connection, null, letterId, problem, foundAt);
    }

    public static void RemoveOfFile(SqliteConnection connection, string sha256) =>
        connection.Run("DELETE FROM problems WHERE sha256 = @0", sha256);

    /// <summary>Forgets the problems that files had with a letter which is replaced or removed.</summary>
    public static void RemoveOfLetter(SqliteConnection connection, string letterId) =>
        connection.Run("DELETE FROM problems WHERE sha256 IS NULL AND letter_id = @0 COLLATE NOCASE", letterId);

    /// <summary>Forgets the problem of a source itself, e.g. that a folder could not be listed, after it could.</summary>
    public static void RemoveOfSource(SqliteConnection connection, string source) =>
        connection.Run("DELETE FROM problems WHERE source = @0 AND sha256 IS NULL", source);

    /// <summary>Forgets that a path could not be opened, and its earlier content that gave no letter, after the file there was mended or exchanged.</summary>
    public static void RemoveMended(SqliteConnection connection, string source, string sha256) =>
        connection.Run("DELETE FROM problems WHERE source = @0 AND (sha256 IS NULL OR (letter_id IS NULL AND sha256 <> @1))", source, sha256);

    /// <summary>What is wrong with a kept file, each problem once however many places the file is in.</summary>
    public static List<ImportProblem> OfFile(SqliteConnection connection, string sha256) =>
        connection.Query("SELECT source, stage, reason, min(key) FROM problems WHERE sha256 = @0 GROUP BY stage, reason ORDER BY min(key)", Read, sha256);

    /// <inheritdoc cref="OfFile"/>
    public static ILookup<string, ImportProblem> OfFiles(SqliteConnection connection, IEnumerable<string> sha256s) => connection.Query(
        "SELECT source, stage, reason, sha256, min(key) FROM problems WHERE sha256 IN (SELECT value FROM json_each(@0)) "
        + "GROUP BY sha256, stage, reason ORDER BY min(key)",
        row => (Sha: row.GetString(3), Problem: Read(row)),
        Columns.FromKeys(sha256s)).ToLookup(p => p.Sha, p => p.Problem);

    /// <summary>Problems with the letters that they are about; of one stage or (null) of all.</summary>
    public static List<ProblemEntry> NewestFirst(SqliteConnection connection, int skip, int top, string? stage) => connection.Query(
        "SELECT p.source, p.stage, p.reason, l.id, p.sha256 FROM problems p LEFT JOIN letters l ON l.id = p.letter_id "
        + $"{(stage is null ? "" : "WHERE p.stage = @2")} ORDER BY p.key DESC LIMIT @1 OFFSET @0",
        row => new ProblemEntry(Read(row), row.Text(3), row.Text(4)),
        skip, top, stage);

    public static Dictionary<string, int> CountByStage(SqliteConnection connection) =>
        connection.Query("SELECT stage, count(*) FROM problems GROUP BY stage", row => (Stage: row.GetString(0), Count: row.GetInt32(1)))
            .ToDictionary(row => row.Stage, row => row.Count);

    public static int LettersWith(SqliteConnection connection, string stage) =>
        (int)connection.ScalarLong("SELECT count(DISTINCT letter_id) FROM problems WHERE stage = @0", stage);

    public static int Count(SqliteConnection connection) => (int)connection.ScalarLong("SELECT count(*) FROM problems WHERE stage <> @0", LetterProblem.ReviewStage);

    // The same bytes were met elsewhere: where they are no longer, the file was moved.
    private static void RemoveMoved(SqliteConnection connection, string sha256)
    {
        foreach (var source in connection.Query("SELECT DISTINCT source FROM problems WHERE sha256 = @0", row => row.GetString(0), sha256))
        {
            if (Path.IsPathRooted(source) && !File.Exists(source))
            {
                connection.Run("DELETE FROM problems WHERE sha256 = @0 AND source = @1", sha256, source);
            }
        }
    }

    private static void Insert(SqliteConnection connection, string? sha256, string? letterId, ImportProblem problem, string foundAt) =>
        connection.Run(
            "INSERT INTO problems (sha256, letter_id, source, stage, reason, found_at) VALUES (@0, @1, @2, @3, @4, @5)",
            sha256, letterId, problem.File, problem.Stage, problem.Reason, foundAt);

    private static ImportProblem Read(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2));
}
