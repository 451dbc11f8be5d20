using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImrSearch.Letters.Json;

/// <summary>
/// Writes a letter as one line of JSON: file, header fields, decisions with their guidelines. Dates are ISO 8601, what
/// the letter does not state is null or an empty list. Other programs read this (<c>imrsearch letters --jsonl</c>):
/// fields may be added, never renamed.
/// </summary>
public static class LetterJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The letter as one line, without a line end.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="fileName">Name of the file that it was read from.</param>
    public static string Write(Letter letter, string fileName)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(fileName);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", fileName);
            json.WriteString("family", letter.Family.ToString());
            json.WriteString("caseNumber", letter.CaseNumber);
            Date(json, "dateAssigned", letter.DateAssigned);
            Date(json, "dateOfInjury", letter.DateOfInjury);
            Date(json, "decisionDate", letter.DecisionDate);
            Date(json, "urDenialDate", letter.UrDenialDate);
            Date(json, "applicationReceived", letter.ApplicationReceived);
            json.WriteString("priority", letter.Priority);
            if (letter.Age is { } age)
            {
                json.WriteNumber("age", age);
            }
            else
            {
                json.WriteNull("age");
            }

            json.WriteString("sex", letter.Sex);
            List(json, "specialties", letter.Specialties);
            json.WriteString("specialtiesAsPrinted", letter.SpecialtiesAsPrinted);
            List(json, "licenseStates", letter.LicenseStates);
            json.WriteStartArray("decisions");
            foreach (var decision in letter.Decisions)
            {
                Write(json, decision);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, Decision decision)
    {
        json.WriteStartObject();
        json.WriteNumber("ordinal", decision.Ordinal);
        json.WriteString("item", decision.Item);
        json.WriteString("outcome", decision.Outcome.ToString());
        json.WriteString("category", decision.Category);
        json.WriteString("subcategory", decision.Subcategory);
        List(json, "drugs", decision.Drugs);
        List(json, "bodyRegions", decision.BodyRegions);
        Guidelines(json, "claimsAdministratorGuidelines", decision.ClaimsAdministratorGuidelines);
        Guidelines(json, "reviewerGuidelines", decision.ReviewerGuidelines);
        json.WriteString("rationale", decision.Rationale);
        if (decision.ModifiedRequest is { } request)
        {
            json.WriteStartObject("modifiedRequest");
            json.WriteString("original", request.Original);
            json.WriteString("authorised", request.Authorised);
            json.WriteString("disputed", request.Disputed);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("modifiedRequest");
        }

        json.WriteBoolean("associatedSurgicalService", decision.AssociatedSurgicalService);
        json.WriteBoolean("retrospective", decision.Retrospective);
        List(json, "reasons", decision.Reasons);
        json.WriteEndObject();
    }

    private static void Guidelines(Utf8JsonWriter json, string name, IReadOnlyList<GuidelineCitation> citations)
    {
        json.WriteStartArray(name);
        foreach (var citation in citations)
        {
            json.WriteStartObject();
            json.WriteString("source", citation.Source);
            json.WriteString("chapter", citation.Chapter);
            List(json, "sections", citation.Sections);
            json.WriteString("pages", citation.Pages);
            if (citation.Edition is not null)
            {
                json.WriteString("edition", citation.Edition);
            }

            if (citation.Text is not null)
            {
                json.WriteString("text", citation.Text);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void List(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
