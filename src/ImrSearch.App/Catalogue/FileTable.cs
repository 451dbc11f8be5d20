using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// Writes and reads the table <c>files</c>: every original that is kept, also those that gave no letter and those whose
/// letter a later file replaced.
/// </summary>
internal static class FileTable
{
    public static void Put(SqliteConnection connection, FileRecord file, string? letterId) =>
        connection.Run(
            "INSERT INTO files (sha256, name, source, size_bytes, stored_as, letter_id, imported_at) VALUES (@0, @1, @2, @3, @4, @5, @6) "
            + "ON CONFLICT (sha256) DO UPDATE SET name = excluded.name, source = excluded.source, stored_as = excluded.stored_as, "
            + "letter_id = excluded.letter_id, imported_at = excluded.imported_at",
            file.Original.Sha256, file.Name, file.Source, file.SizeBytes, file.Original.StoredAs, letterId, file.ImportedAt);

    /// <summary>Where the originals lie whose hash begins with <paramref name="prefix"/>.</summary>
    public static HashSet<string> StoredUnder(SqliteConnection connection, string prefix) => connection.Query(
        "SELECT stored_as FROM files WHERE sha256 >= @0 AND sha256 < @0 || 'g'", row => row.GetString(0), prefix).ToHashSet(StringComparer.Ordinal);

    /// <summary>Every kept original, streamed in the order of its hash.</summary>
    public static IEnumerable<OriginalKey> All(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sha256, stored_as FROM files ORDER BY sha256";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return new OriginalKey(rows.GetString(0), rows.GetString(1));
        }
    }
}
