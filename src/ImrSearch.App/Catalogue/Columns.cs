using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ImrSearch.App.Catalogue;

/// <summary>
/// How values that SQLite has no type for are kept: dates as "2016-12-09", lists and records as JSON. Empty
/// lists are kept as NULL.
/// </summary>
internal static class Columns
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true };

    public static string? FromDate(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? FromList(IReadOnlyList<string> values) => values.Count == 0 ? null : JsonSerializer.Serialize(values, Json);

    public static string? FromRecord<T>(T? record) where T : class => record is null ? null : JsonSerializer.Serialize(record, Json);

    public static string? FromRecords<T>(IReadOnlyList<T> records) => records.Count == 0 ? null : JsonSerializer.Serialize(records, Json);

    /// <summary>Keys or ids for <c>json_each(@0)</c>, which has no limit on their number.</summary>
    public static string FromKeys<T>(IEnumerable<T> keys) => JsonSerializer.Serialize(keys, Json);

    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? Number(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static DateOnly? Date(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : DateOnly.ParseExact(row.GetString(column), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> List(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? [] : JsonSerializer.Deserialize<string[]>(row.GetString(column))!;

    public static T? Record<T>(this SqliteDataReader row, int column) where T : class =>
        row.IsDBNull(column) ? null : JsonSerializer.Deserialize<T>(row.GetString(column));

    public static IReadOnlyList<T> Records<T>(this SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? [] : JsonSerializer.Deserialize<T[]>(row.GetString(column))!;

    public static T Enum<T>(this SqliteDataReader row, int column) where T : struct, System.Enum => System.Enum.Parse<T>(row.GetString(column));
}
