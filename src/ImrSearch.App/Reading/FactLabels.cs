using ImrSearch.Letters;

namespace ImrSearch.App.Reading;

/// <summary>What people call the fields of facts and how sure they are.</summary>
public static class FactLabels
{
    // Above what follows from a taxonomy: only printed and plainly told values are called sure.
    private const double SureFrom = 0.9;

    public static string Field(string field) => field switch
    {
        FactFields.CaseNumber => "Case number",
        FactFields.DateAssigned => "Date assigned",
        FactFields.DateOfInjury => "Date of injury",
        FactFields.DecisionDate => "Decision date",
        FactFields.UrDenialDate => "UR denial date",
        FactFields.ApplicationReceived => "Application received",
        FactFields.Priority => "Priority",
        FactFields.Age => "Age",
        FactFields.Sex => "Sex",
        FactFields.Specialties => "Reviewer’s specialty",
        FactFields.LicenseStates => "Licensed in",
        FactFields.Summary => "Clinical summary",
        FactFields.Item => "Item",
        FactFields.Outcome => "Outcome",
        FactFields.Category => "Item type",
        FactFields.Drugs => "Drug",
        FactFields.Medications => "Medication",
        FactFields.Course => "Visits and weeks",
        FactFields.BodyRegions => "Body region",
        FactFields.SpinalLevels => "Spinal level",
        FactFields.Side => "Side",
        FactFields.ClaimsAdministratorGuidelines => "Administrator’s guideline",
        FactFields.ReviewerGuidelines => "Reviewer’s guideline",
        FactFields.Rationale => "Rationale",
        FactFields.OriginalRequest => "Requested",
        FactFields.AuthorisedRequest => "Already authorised",
        FactFields.DisputedRequest => "In dispute",
        FactFields.AssociatedSurgicalService => "Associated surgical service",
        FactFields.Retrospective => "Retrospective",
        FactFields.Reasons => "Reason",
        _ => field,
    };

    /// <summary>The value as people read it; null for a fact that is nothing but its words.</summary>
    public static string? Value(Fact fact) => fact switch
    {
        { Value: "" } => null,
        { Value: "true" } => "Yes",
        { Field: FactFields.Outcome, Value: nameof(Outcome.PartiallyOverturned) } => "Partially overturned",
        { Field: FactFields.Reasons } => Reason(fact.Value),
        _ => fact.Value,
    };

    /// <summary>A reason tag as a few words: "no-gi-risk" → "No GI risk".</summary>
    public static string Reason(string tag)
    {
        var words = string.Join(' ', tag.Split('-').Select(word => word is "gi" or "imr" ? word.ToUpperInvariant() : word));
        return words.Length == 0 ? tag : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>How sure a reading is, in words.</summary>
    public static string Sureness(double confidence) =>
        confidence >= SureFrom ? "sure" : confidence >= Confidence.ReviewBelow ? "likely" : "please check";
}
