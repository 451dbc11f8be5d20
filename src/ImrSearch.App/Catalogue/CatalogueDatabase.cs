using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>The SQLite file behind the catalogue: write-ahead log, foreign keys, a pool of connections. Thread-safe.</summary>
internal sealed class CatalogueDatabase : IDisposable
{
    private const int BusyTimeoutSeconds = 30;

    // SQLite's result codes (sqlite.org/rescode.html).
    private const int Corrupt = 11;
    private const int NotADatabase = 26;

    private readonly string _connectionString;

    static CatalogueDatabase() => SQLitePCL.Batteries_V2.Init();

    private CatalogueDatabase(string file)
    {
        File = file;
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeoutSeconds,
            Pooling = true,
        }.ToString();
    }

    public string File { get; }

    public static CatalogueDatabase Open(string file)
    {
        var database = new CatalogueDatabase(file);
        try
        {
            using var connection = database.Connect();
            connection.Run("PRAGMA journal_mode = WAL");
            CatalogueSchema.Ensure(connection, file);
            return database;
        }
        catch (SqliteException fault)
        {
            database.Dispose();
            throw Explain(file, fault);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    /// <summary>What to tell the user about a catalogue that cannot be used.</summary>
    public static WorkspaceException Explain(string file, SqliteException fault) => new(
        fault.SqliteErrorCode is Corrupt or NotADatabase
            ? $"The catalogue {file} is damaged or not an SQLite database ({fault.Message}). Put back a backup of it; or move it away "
                + "and import the letters again: the original files are kept in the folder originals beside it."
            : $"The catalogue {file} cannot be opened: {fault.Message} Check that the folder can be written and the disk is not full.",
        fault);

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
