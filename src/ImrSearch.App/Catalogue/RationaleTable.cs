using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// Keeps the table <c>rationales</c>: for each rationale the first decision that holds it, by decision date (undated
/// last), letter and place. Who is first does not depend on the order of import. When the first changes, the letters
/// whose decisions change from "first" to "repeated" or back get a change number, so that the index learns of it.
/// </summary>
internal static class RationaleTable
{
    private const string Order = "coalesce(l.decision_date, '9999-99-99'), l.id COLLATE NOCASE, d.ordinal";

    /// <summary>The rationales that a letter is the first to hold; to be asked before the letter is removed.</summary>
    public static List<long> LedBy(SqliteConnection connection, long letterKey) =>
        connection.Query("SELECT key FROM rationales WHERE letter_key = @0", row => row.GetInt64(0), letterKey);

    /// <summary>Makes the first of each rationale right after a letter was written or removed.</summary>
    /// <param name="connection">The connection, within the transaction of the change.</param>
    /// <param name="led">What <see cref="LedBy"/> said of the letter before the change.</param>
    /// <param name="letterKey">The letter as it is now, or null when it was removed.</param>
    public static void Update(SqliteConnection connection, List<long> led, long? letterKey)
    {
        foreach (var key in led)
        {
            PutFirst(connection, key, connection.Query(
                "SELECT d.letter_key, d.ordinal FROM decisions d JOIN letters l ON l.key = d.letter_key "
                + $"WHERE d.rationale_key = @0 ORDER BY {Order} LIMIT 1",
                row => ((long, int)?)(row.GetInt64(0), row.GetInt32(1)),
                key).FirstOrDefault(), letterKey);
        }

        if (letterKey is not { } added)
        {
            return;
        }

        // Only the letter itself can have come before the others: one comparison for each rationale, however often it occurs.
        var candidates = connection.Query(
            "SELECT d.rationale_key, min(d.ordinal) FROM decisions d WHERE d.letter_key = @0 AND d.rationale_key IS NOT NULL GROUP BY d.rationale_key",
            row => (Key: row.GetInt64(0), Ordinal: row.GetInt32(1)), added);
        foreach (var (key, ordinal) in candidates.Where(c => !led.Contains(c.Key)))
        {
            // CROSS JOIN keeps SQLite to this order: from the two that may be first to their rows, never over the whole table.
            var first = connection.Query(
                "SELECT d.letter_key, d.ordinal FROM (SELECT letter_key, ordinal FROM rationales WHERE key = @0 UNION SELECT @1, @2) c "
                + "CROSS JOIN decisions d ON d.letter_key = c.letter_key AND d.ordinal = c.ordinal CROSS JOIN letters l ON l.key = d.letter_key "
                + $"ORDER BY {Order} LIMIT 1",
                row => (row.GetInt64(0), row.GetInt32(1)),
                key, added, ordinal)[0];
            PutFirst(connection, key, first, letterKey);
        }
    }

    /// <summary>The decisions of these letters that repeat a rationale, with the decision that had it first.</summary>
    public static ILookup<long, RepeatedRationale> Read(SqliteConnection connection, string keys) => connection.Query(
        "SELECT d.letter_key, d.ordinal, l.id, r.ordinal FROM decisions d JOIN rationales r ON r.key = d.rationale_key "
        + "JOIN letters l ON l.key = r.letter_key WHERE d.letter_key IN (SELECT value FROM json_each(@0)) "
        + "AND (r.letter_key <> d.letter_key OR r.ordinal <> d.ordinal) ORDER BY d.letter_key, d.ordinal",
        row => (Key: row.GetInt64(0), Repeated: new RepeatedRationale(row.GetInt32(1), row.GetString(2), row.GetInt32(3))),
        keys).ToLookup(r => r.Key, r => r.Repeated);

    private static void PutFirst(SqliteConnection connection, long key, (long LetterKey, int Ordinal)? first, long? written)
    {
        var before = connection.Query(
            "SELECT r.letter_key, r.ordinal, l.id FROM rationales r LEFT JOIN letters l ON l.key = r.letter_key WHERE r.key = @0",
            row => (LetterKey: row.GetInt64(0), Ordinal: row.GetInt32(1), Id: row.Text(2)), key);
        if (before is [var old] && first == (old.LetterKey, old.Ordinal))
        {
            return;
        }

        if (first is not { } now)
        {
            connection.Run("DELETE FROM rationales WHERE key = @0", key);
            return;
        }

        connection.Run("INSERT OR REPLACE INTO rationales (key, letter_key, ordinal) VALUES (@0, @1, @2)", key, now.LetterKey, now.Ordinal);
        if (before is [{ Id: { } displaced }])
        {
            ChangeTable.Record(connection, displaced);
        }

        // The letter that was just written gets its change number from its writer.
        if (now.LetterKey != written)
        {
            ChangeTable.Record(connection, connection.ScalarText("SELECT id FROM letters WHERE key = @0", now.LetterKey)!);
        }
    }
}
