using System.Globalization;
using ImrSearch.Letters;

namespace ImrSearch.App.Passages;

/// <summary>
/// What the index is told of a letter: a document for each decision, holding the passages of its rationale and then those
/// that all decisions of the letter share. Text that belongs to no decision (a letter of unknown form, an item whose
/// outcome could not be read) becomes one document "…#0" without an outcome. Pure functions.
/// </summary>
internal static class DecisionDocuments
{
    /// <param name="letterId">The letter's identity in the catalogue.</param>
    /// <param name="fileName">Stands for the item of a letter without decisions.</param>
    /// <param name="letter">The letter.</param>
    public static IReadOnlyList<DecisionDocument> Of(string letterId, string fileName, Letter letter)
    {
        var documents = letter.Decisions.Select(decision => Document(letterId, letter, decision)).ToList();
        if (HasRest(letter))
        {
            documents.Add(new DecisionDocument
            {
                DecisionId = DecisionId.For(letterId, DecisionId.WholeLetter),
                Item = fileName,
                Passages = PassagesOf(DecisionId.WholeLetter, letter.Passages),
                Values = Values(letterId, letter, decision: null),
                DecisionDate = letter.DecisionDate,
            });
        }

        return documents;
    }

    /// <summary>How many documents a letter becomes.</summary>
    public static int CountOf(Letter letter) => letter.Decisions.Count + (HasRest(letter) ? 1 : 0);

    /// <summary>
    /// The passages of one decision in the order in which <see cref="PassageHit.Ordinal"/> counts them, chosen from those
    /// of its letter.
    /// </summary>
    public static IReadOnlyList<PassageDocument> PassagesOf(int ordinal, IEnumerable<Passage> letterPassages)
    {
        var own = new List<PassageDocument>();
        var shared = new List<PassageDocument>();
        foreach (var passage in letterPassages)
        {
            if (passage.Kind == PassageKind.Text)
            {
                if (ordinal == DecisionId.WholeLetter)
                {
                    own.Add(new PassageDocument(FieldOf(passage.Kind), passage.Text));
                }
            }
            else if (ordinal != DecisionId.WholeLetter && passage.DecisionOrdinal == ordinal)
            {
                own.Add(new PassageDocument(FieldOf(passage.Kind), passage.Text));
            }
            else if (ordinal != DecisionId.WholeLetter && passage.DecisionOrdinal is null)
            {
                shared.Add(new PassageDocument(FieldOf(passage.Kind), passage.Text));
            }
        }

        // An item without a rationale must still be found by its title.
        if (own.Count == 0 && ordinal != DecisionId.WholeLetter)
        {
            own.Add(new PassageDocument(PassageField.Rationale, ""));
        }

        return [.. own, .. shared];
    }

    private static bool HasRest(Letter letter) => letter.Passages.Any(passage => passage.Kind == PassageKind.Text);

    private static DecisionDocument Document(string letterId, Letter letter, Decision decision) => new()
    {
        DecisionId = DecisionId.For(letterId, decision.Ordinal),
        Item = decision.Item,
        Passages = PassagesOf(decision.Ordinal, letter.Passages),
        Values = Values(letterId, letter, decision),
        DecisionDate = letter.DecisionDate,
    };

    private static Dictionary<string, IReadOnlyList<string>> Values(string letterId, Letter letter, Decision? decision)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        Add(DecisionFields.Case, letterId);
        Add(DecisionFields.Year, letter.DecisionDate?.Year.ToString("0000", CultureInfo.InvariantCulture));
        Add(DecisionFields.Sex, letter.Sex);
        Add(DecisionFields.Priority, letter.Priority);
        AddAll(DecisionFields.Specialty, letter.Specialties);
        AddAll(DecisionFields.LicenseState, letter.LicenseStates);
        if (decision is not null)
        {
            Add(DecisionFields.Outcome, decision.Outcome.ToString());
            Add(DecisionFields.Category, decision.Category);
            Add(DecisionFields.Subcategory, decision.Subcategory);
            Add(DecisionFields.ItemType, ItemType(decision));
            AddAll(DecisionFields.Drug, decision.Drugs);
            AddAll(DecisionFields.BodyRegion, decision.BodyRegions);
            AddAll(DecisionFields.Reason, decision.Reasons);
            AddAll(DecisionFields.ReviewerGuideline, decision.ReviewerGuidelines.Select(g => g.Source));
            AddAll(DecisionFields.AdministratorGuideline, decision.ClaimsAdministratorGuidelines.Select(g => g.Source));
            Add(DecisionFields.GuidelineRelation, Relation(decision.GuidelineRelation));
        }

        return values;

        void Add(string field, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                values[field] = [value];
            }
        }

        void AddAll(string field, IEnumerable<string> several)
        {
            string[] distinct = [.. several.Where(v => !string.IsNullOrWhiteSpace(v)).Distinct(StringComparer.Ordinal)];
            if (distinct.Length > 0)
            {
                values[field] = distinct;
            }
        }
    }

    private static string? ItemType(Decision decision) =>
        string.IsNullOrWhiteSpace(decision.Category) || string.IsNullOrWhiteSpace(decision.Subcategory)
            ? decision.Category
            : decision.Category + DecisionFields.PathSeparator + decision.Subcategory;

    private static string? Relation(GuidelineRelation? relation) => relation switch
    {
        GuidelineRelation.OneSideNone => "One side none",
        GuidelineRelation.BothNone => "Both none",
        _ => relation?.ToString(),
    };

    private static PassageField FieldOf(PassageKind kind) => kind switch
    {
        PassageKind.Rationale => PassageField.Rationale,
        PassageKind.Summary => PassageField.Summary,
        _ => PassageField.Body,
    };
}
