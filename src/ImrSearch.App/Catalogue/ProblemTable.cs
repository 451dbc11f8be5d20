using ImrSearch.App.Importing;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// Writes and reads the table <c>problems</c>. A problem belongs to a kept file (by SHA-256), or, when the file could
/// not be opened or was too large to be kept, to the source's name alone.
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

    /// <summary>Replaces the problem of a source whose bytes are not kept.</summary>
    public static void ReplaceOfSource(SqliteConnection connection, ImportProblem problem, string foundAt)
    {
        connection.Run("DELETE FROM problems WHERE source = @0 AND sha256 IS NULL", problem.File);
        Insert(connection, null, null, problem, foundAt);
    }

    public static void RemoveOfFile(SqliteConnection connection, string sha256) =>
        connection.Run("DELETE FROM problems WHERE sha256 = @0", sha256);

    /// <summary>Forgets that a source could not be opened, after it could.</summary>
    public static void RemoveUnopened(SqliteConnection connection, string source) =>
        connection.Run("DELETE FROM problems WHERE source = @0 AND sha256 IS NULL", source);

    /// <summary>Forgets a path's earlier content that gave no letter, after the file there was mended or exchanged.</summary>
    public static void RemoveMended(SqliteConnection connection, string source, string sha256) =>
        connection.Run("DELETE FROM problems WHERE source = @0 AND letter_id IS NULL AND (sha256 IS NULL OR sha256 <> @1)", source, sha256);

    public static List<ImportProblem> OfFile(SqliteConnection connection, string sha256) =>
        connection.Query("SELECT source, stage, reason FROM problems WHERE sha256 = @0 ORDER BY key", Read, sha256);

    public static ILookup<string, ImportProblem> OfFiles(SqliteConnection connection, IEnumerable<string> sha256s) => connection.Query(
        "SELECT source, stage, reason, sha256 FROM problems WHERE sha256 IN (SELECT value FROM json_each(@0)) ORDER BY key",
        row => (Sha: row.GetString(3), Problem: Read(row)),
        Columns.FromKeys(sha256s)).ToLookup(p => p.Sha, p => p.Problem);

    public static List<ImportProblem> NewestFirst(SqliteConnection connection, int skip, int top) =>
        connection.Query("SELECT source, stage, reason FROM problems ORDER BY key DESC LIMIT @1 OFFSET @0", Read, skip, top);

    public static int Count(SqliteConnection connection) => (int)connection.ScalarLong("SELECT count(*) FROM problems");

    private static void Insert(SqliteConnection connection, string? sha256, string? letterId, ImportProblem problem, string foundAt) =>
        connection.Run(
            "INSERT INTO problems (sha256, letter_id, source, stage, reason, found_at) VALUES (@0, @1, @2, @3, @4, @5)",
            sha256, letterId, problem.File, problem.Stage, problem.Reason, foundAt);

    private static ImportProblem Read(SqliteDataReader row) => new(row.GetString(0), row.GetString(1), row.GetString(2));
}
