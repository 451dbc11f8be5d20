using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// Writes and reads the table <c>changes</c>: the number of each letter's latest change. A letter that is listed here but
/// no longer stands in <c>letters</c> was removed.
/// </summary>
internal static class ChangeTable
{
    public static void Record(SqliteConnection connection, string letterId)
    {
        connection.Run("DELETE FROM changes WHERE letter_id = @0", letterId);
        connection.Run("INSERT INTO changes (letter_id) VALUES (@0)", letterId);
    }

    /// <summary>The last number given; 0 for an empty catalogue.</summary>
    public static long Last(SqliteConnection connection) => connection.ScalarLong("SELECT max(number) FROM changes");

    /// <summary>The next changes after <paramref name="after"/>, oldest first; <see cref="Change.LetterKey"/> null for a removal.</summary>
    public static List<Change> Next(SqliteConnection connection, long after, long upTo, int count) => connection.Query(
        "SELECT c.number, c.letter_id, l.key FROM changes c LEFT JOIN letters l ON l.id = c.letter_id "
        + "WHERE c.number > @0 AND c.number <= @1 ORDER BY c.number LIMIT @2",
        row => new Change(row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetInt64(2)),
        after, upTo, count);
}
