using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ImrSearch.Letters.Json;

/// <summary>
/// Writes a letter as one line of JSON: file, header fields, decisions with their guidelines, and the facts behind them
/// (<see cref="LetterJsonFacts"/>). Dates are ISO 8601, what the letter does not state is null or an empty list. Other
/// programs read this (<c>imrsearch letters --jsonl</c>):
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
            Number(json, "age", letter.Age);

            json.WriteString("sex", letter.Sex);
            List(json, "specialties", letter.Specialties);
            json.WriteString("specialtiesAsPrinted", letter.SpecialtiesAsPrinted);
            List(json, "licenseStates", letter.LicenseStates);
            json.WriteStartArray("decisions");
            foreach (var decision in letter.Decisions)
            {
                Write(json, decision, letter.Text);
            }

            json.WriteEndArray();
            LetterJsonFacts.Write(json, "facts", letter.Facts, letter.Text);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, Decision decision, string text)
    {
        json.WriteStartObject();
        json.WriteNumber("ordinal", decision.Ordinal);
        json.WriteString("item", decision.Item);
        json.WriteString("outcome", decision.Outcome.ToString());
        json.WriteString("category", decision.Category);
        json.WriteString("subcategory", decision.Subcategory);
        List(json, "drugs", decision.Drugs);
        Medications(json, decision.Medications);
        Course(json, decision.Course);
        List(json, "bodyRegions", decision.BodyRegions);
        List(json, "spinalLevels", decision.SpinalLevels);
        json.WriteString("side", decision.Side);
        Guidelines(json, "claimsAdministratorGuidelines", decision.ClaimsAdministratorGuidelines);
        Guidelines(json, "reviewerGuidelines", decision.ReviewerGuidelines);
        json.WriteString("guidelineRelation", decision.GuidelineRelation?.ToString());
        json.WriteString("rationale", decision.Rationale);
        Number(json, "sameRationaleAs", decision.SameRationaleAs);
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
        LetterJsonFacts.Write(json, "facts", decision.Facts, text);
        json.WriteEndObject();
    }

    private static void Medications(Utf8JsonWriter json, IReadOnlyList<Medication> medications)
    {
        json.WriteStartArray("medications");
        foreach (var medication in medications)
        {
            json.WriteStartObject();
            json.WriteString("name", medication.Name);
            List(json, "ingredients", medication.Ingredients);
            json.WriteString("strength", medication.Strength);
            json.WriteString("form", medication.Form);
            json.WriteString("quantity", medication.Quantity);
            Number(json, "refills", medication.Refills);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Course(Utf8JsonWriter json, TreatmentCourse? course)
    {
        if (course is null)
        {
            json.WriteNull("course");
            return;
        }

        json.WriteStartObject("course");
        Number(json, "visits", course.Visits);
        Number(json, "timesPerWeek", course.TimesPerWeek);
        Number(json, "weeks", course.Weeks);
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

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? date) =>
        json.WriteString(name, date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
