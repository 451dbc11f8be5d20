using System.Text.Json;

namespace ImrSearch.Letters.Json;

/// <summary>
/// Writes facts as a list of objects: field, value, start and length in the letter's text (UTF-16 units), confidence, and
/// the words that stand there. The rationale and the summary have no words here: the one is a field of its own, the
/// other as long as the letter.
/// </summary>
internal static class LetterJsonFacts
{
    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<Fact> facts, string text)
    {
        json.WriteStartArray(name);
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("field", fact.Field);
            json.WriteString("value", fact.Value);
            json.WriteNumber("start", fact.Span.Start);
            json.WriteNumber("length", fact.Span.Length);
            json.WriteNumber("confidence", fact.Confidence);
            json.WriteString("words", fact.Field is FactFields.Rationale or FactFields.Summary ? null : FactWords.Of(fact, text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
