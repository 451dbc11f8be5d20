using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ImrSearch.App.Exporting;

/// <summary>
/// Writes a result set as one JSON document: how it was made, its totals and outcomes with their unit, then every decision.
/// <c>"complete": true</c> is the last member, so that a document that was cut off cannot be taken for a whole one.
/// </summary>
public static class JsonExport
{
    // Decisions that wait in memory for the target, some 200 KB. The serializer itself would write to a stream without waiting
    // for it, which servers forbid.
    private const int Part = 64;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes all of it; the stream stays open.</summary>
    public static async Task WriteAsync(DecisionExport export, Stream target, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(export);
        var waiting = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(waiting, new JsonWriterOptions { Encoder = Options.Encoder, Indented = true });
        json.WriteStartObject();
        json.WriteString("madeAt", export.MadeAt);
        json.WriteString("query", export.Request.Query);
        Member("mode", export.Result.Mode);
        json.WriteString("setOf", export.Result.Explanation);
        Member("filters", export.Request.Filters);
        Member("sort", export.Request.Sort);
        json.WriteString("unit", "decision");
        Member("total", export.Result.Totals);
        Member("outcomes", export.Result.Outcomes);
        json.WriteStartArray("decisions");
        var written = 0;
        foreach (var decision in export.Decisions)
        {
            cancellation.ThrowIfCancellationRequested();
            JsonSerializer.Serialize(json, decision, Options);
            if (++written % Part == 0)
            {
                await HandOnAsync().ConfigureAwait(false);
            }
        }

        json.WriteEndArray();
        json.WriteBoolean("complete", true);
        json.WriteEndObject();
        await HandOnAsync().ConfigureAwait(false);

        async Task HandOnAsync()
        {
            await json.FlushAsync(cancellation).ConfigureAwait(false);
            await target.WriteAsync(waiting.WrittenMemory, cancellation).ConfigureAwait(false);
            waiting.ResetWrittenCount();
        }

        void Member<T>(string name, T value)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value, Options);
        }
    }
}
