using System.Text.Json;

namespace ImrSearch.Embeddings.Remote;

/// <summary>The body of a request: <c>{"model":"…","input":["…","…"]}</c>.</summary>
internal static class EmbeddingRequest
{
    public static byte[] Write(string model, IReadOnlyList<string> texts)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("model", model);
            json.WriteStartArray("input");
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
