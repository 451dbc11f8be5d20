using System.Globalization;
using ImrSearch.App.Reading;
using ImrSearch.Letters;

namespace ImrSearch.App.Passages;

/// <summary>The values by which a decision is filtered and counted. Pure functions.</summary>
internal static class DecisionValues
{
    /// <param name="stored">The letter.</param>
    /// <param name="decision">One of its decisions; null for its text that belongs to none.</param>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(StoredLetter stored, Decision? decision)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        var letter = stored.Letter;
        Add(DecisionFields.Case, stored.LetterId);
        Add(DecisionFields.Family, letter.Family.ToString());
        Add(DecisionFields.Year, letter.DecisionDate?.Year.ToString("0000", CultureInfo.InvariantCulture));
        Add(DecisionFields.Quarter, letter.DecisionDate is { } date ? FieldValues.QuarterOf(date) : null);
        Add(DecisionFields.Sex, letter.Sex);
        Add(DecisionFields.Priority, letter.Priority);
        AddAll(DecisionFields.Specialty, letter.Specialties);
        AddAll(DecisionFields.LicenseState, letter.LicenseStates);
        if (decision is null)
        {
            return values;
        }

        Add(DecisionFields.Outcome, decision.Outcome.ToString());
        Add(DecisionFields.Category, decision.Category);
        Add(DecisionFields.Subcategory, decision.Subcategory);
        Add(DecisionFields.ItemType, Path(decision.Category, decision.Subcategory));
        AddAll(DecisionFields.Drug, decision.Drugs);
        AddAll(DecisionFields.BodyRegion, decision.BodyRegions);
        Add(DecisionFields.Side, decision.Side);
        AddAll(DecisionFields.SpinalLevel, decision.SpinalLevels);
        AddAll(DecisionFields.Reason, decision.Reasons);
        AddAll(DecisionFields.ReviewerGuideline, decision.ReviewerGuidelines.Select(g => g.Source));
        AddAll(DecisionFields.ReviewerChapter, decision.ReviewerGuidelines.Select(g => Path(g.Source, g.Chapter)));
        AddAll(DecisionFields.AdministratorGuideline, decision.ClaimsAdministratorGuidelines.Select(g => g.Source));
        AddAll(DecisionFields.AdministratorChapter, decision.ClaimsAdministratorGuidelines.Select(g => Path(g.Source, g.Chapter)));
        Add(DecisionFields.GuidelineRelation, decision.GuidelineRelation is { } relation ? FieldValues.Of(relation) : null);
        Add(DecisionFields.Retrospective, FieldValues.Of(decision.Retrospective));
        Add(DecisionFields.ModifiedRequest, FieldValues.Of(decision.ModifiedRequest is not null));
        Add(DecisionFields.AssociatedService, FieldValues.Of(decision.AssociatedSurgicalService));
        Add(DecisionFields.DuplicateRationale, FieldValues.Of(
            decision.SameRationaleAs is not null || stored.RepeatedRationales.ContainsKey(decision.Ordinal)));
        return values;

        void Add(string field, string? value) => AddAll(field, [value]);

        void AddAll(string field, IEnumerable<string?> several)
        {
            string[] distinct = [.. several.OfType<string>().Where(v => !string.IsNullOrWhiteSpace(v)).Distinct(StringComparer.Ordinal)];
            if (distinct.Length > 0)
            {
                values[field] = distinct;
            }
        }
    }

    /// <summary>General and special name as one path; the general alone where there is no special one.</summary>
    private static string? Path(string? general, string? special) => string.IsNullOrWhiteSpace(general) || string.IsNullOrWhiteSpace(special)
        ? general
        : general + DecisionFields.PathSeparator + special;
}
