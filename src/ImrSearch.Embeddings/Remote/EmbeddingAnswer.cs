using System.Text.Json;

namespace ImrSearch.Embeddings.Remote;

/// <summary>
/// The body of an answer: <c>{"data":[{"index":0,"embedding":[0.1,…]},…]}</c>. The vectors may come in any order; where
/// none has an index, they are taken in the order of the texts.
/// </summary>
internal sealed record EmbeddingAnswer
{
    private const int LongestErrorText = 200;

    /// <summary>In the order of the texts; null when the answer cannot be used.</summary>
    public float[][]? Vectors { get; private init; }

    /// <summary>What is wrong with it, after "The service …".</summary>
    public string? Reason { get; private init; }

    public static EmbeddingAnswer Unusable(string reason) => new() { Reason = reason };

    public static EmbeddingAnswer Read(ReadOnlyMemory<byte> body, int texts)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
                ? Read(data, texts)
                : Unusable("answered with JSON that holds no list \"data\"");
        }
        catch (JsonException)
        {
            return Unusable(body.Span.Trim(" \r\n\t"u8).IsEmpty ? "answered with nothing" : "answered with something that is not JSON");
        }
    }

    /// <summary>What a service says about an error, shortened: <c>{"error":{"message":"…"}}</c> or <c>{"error":"…"}</c>.</summary>
    public static string? ErrorText(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("error", out var error))
            {
                return null;
            }

            if (error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var message))
            {
                error = message;
            }

            return error.ValueKind == JsonValueKind.String && error.GetString()!.Trim() is { Length: > 0 } text ? Shorten(text) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static EmbeddingAnswer Read(JsonElement data, int texts)
    {
        if (data.GetArrayLength() != texts)
        {
            return Unusable($"answered with {data.GetArrayLength()} vectors for {texts} texts");
        }

        var vectors = new float[texts][];
        var place = 0;
        foreach (var item in data.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                return Unusable("answered with a list \"data\" that holds no vectors");
            }

            var index = place++;
            if (item.TryGetProperty("index", out var stated) && (stated.ValueKind != JsonValueKind.Number || !stated.TryGetInt32(out index)))
            {
                return Unusable("answered with a vector whose index is no number");
            }

            if (index < 0 || index >= texts || vectors[index] is not null)
            {
                return Unusable($"answered with a vector of index {index} that was not asked for, or came twice");
            }

            if (!TryReadVector(item, out vectors[index]))
            {
                return Unusable("answered with a vector that is not a list of numbers");
            }
        }

        return new EmbeddingAnswer { Vectors = vectors };
    }

    private static bool TryReadVector(JsonElement item, out float[] vector)
    {
        vector = [];
        if (!item.TryGetProperty("embedding", out var list) || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() == 0)
        {
            return false;
        }

        vector = new float[list.GetArrayLength()];
        var i = 0;
        foreach (var number in list.EnumerateArray())
        {
            if (number.ValueKind != JsonValueKind.Number || !number.TryGetSingle(out vector[i]) || !float.IsFinite(vector[i++]))
            {
                return false;
            }
        }

        return true;
    }

    private static string Shorten(string text)
    {
        var line = new string([.. text.Take(LongestErrorText).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)]);
        return text.Length > LongestErrorText ? line + "…" : line;
    }
}
