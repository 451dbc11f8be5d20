using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>A prepared INSERT that is run many times on one connection. Not thread-safe.</summary>
internal sealed class InsertCommand : IDisposable
{
    private readonly SqliteCommand _command;

    public InsertCommand(SqliteConnection connection, string table, params IReadOnlyList<string> columns)
    {
        _command = connection.CreateCommand();
        var places = Enumerable.Range(0, columns.Count).Select(i => $"@{i}").ToList();
        _command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", places)})";
        foreach (var place in places)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = place });
        }
    }

    public void Run(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
