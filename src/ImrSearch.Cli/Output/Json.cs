using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImrSearch.Cli.Output;

/// <summary>The JSON of every command: camelCase, one line, readable characters left as they are.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // The output goes to a terminal or a file, never into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Serialize(object document) => JsonSerializer.Serialize(document, Options);
}
