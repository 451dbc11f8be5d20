using ImrSearch.Letters;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>Writes and reads the table <c>passages</c>.</summary>
internal sealed class PassageTable(SqliteConnection connection) : IDisposable
{
    private readonly InsertCommand _insert = new(
        connection, "passages", "letter_key", "position", "kind", "decision_ordinal", "text", "span_start", "span_length");

    public void Insert(long letterKey, IReadOnlyList<Passage> passages)
    {
        for (var i = 0; i < passages.Count; i++)
        {
            var passage = passages[i];
            _insert.Run(letterKey, i, passage.Kind.ToString(), passage.DecisionOrdinal, passage.Text, passage.Span.Start, passage.Span.Length);
        }
    }

    /// <summary>The passages of these letters, by letter, in order.</summary>
    public static ILookup<long, Passage> Read(SqliteConnection connection, string keys) => connection.Query(
        "SELECT letter_key, kind, decision_ordinal, text, span_start, span_length FROM passages "
        + "WHERE letter_key IN (SELECT value FROM json_each(@0)) ORDER BY letter_key, position",
        row => (Key: row.GetInt64(0), Passage: new Passage(
            row.Enum<PassageKind>(1), row.Number(2), row.GetString(3), new TextSpan(row.GetInt32(4), row.GetInt32(5)))),
        keys).ToLookup(p => p.Key, p => p.Passage);

    public void Dispose() => _insert.Dispose();
}
