using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.Letters;
using ImrSearch.Letters.Text;

namespace ImrSearch.App.Similar;

/// <summary>What differs between two decisions: their facts, and the sentences of their rationales. Thread-safe.</summary>
internal sealed class TwinComparison(ISentenceNearness nearness)
{
    /// <summary>The fields that differ: of the request, of what both sides relied on, of the reasoning, of the review.</summary>
    public static IReadOnlyList<FactDifference> Differences(StoredLetter hereLetter, Decision here, StoredLetter thereLetter, Decision there) =>
    [
        .. Facts(hereLetter.Letter, here)
            .Zip(Facts(thereLetter.Letter, there), (a, b) => new FactDifference(a.Field, a.Values, b.Values))
            .Where(d => !d.Here.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(d.There)),
    ];

    /// <summary>The sentences of each text without a near counterpart in the other.</summary>
    public (IReadOnlyList<string> OnlyHere, IReadOnlyList<string> OnlyThere) Sentences(string here, string there)
    {
        var (ofHere, ofThere) = (Split(here), Split(there));
        return (Without(ofHere, ofThere), Without(ofThere, ofHere));
    }

    private List<string> Without(List<string> sentences, List<string> others) =>
        [.. sentences.Zip(nearness.HaveCounterpart(sentences, others)).Where(pair => !pair.Second).Select(pair => pair.First)];

    private static List<string> Split(string text) => [.. SentenceSplitter.Split(text).Select(sentence => sentence.In(text).Trim()).Where(sentence => sentence.Length > 0)];

    // Age and the days of single steps differ between any two letters and tell nothing; the time since the injury may.
    private static IEnumerable<(string Field, IReadOnlyList<string> Values)> Facts(Letter letter, Decision decision) =>
    [
        (FactFields.Item, [decision.Item]),
        (FactFields.Drugs, decision.Drugs),
        (FactFields.Medications, [.. decision.Medications.Select(medication => medication.ToString())]),
        (FactFields.Course, Stated(decision.Course?.ToString())),
        (FactFields.BodyRegions, decision.BodyRegions),
        (FactFields.Side, Stated(decision.Side)),
        (FactFields.SpinalLevels, decision.SpinalLevels),
        (FactFields.OriginalRequest, Stated(decision.ModifiedRequest?.Original)),
        (FactFields.AuthorisedRequest, Stated(decision.ModifiedRequest?.Authorised)),
        (FactFields.Retrospective, [FieldValues.Of(decision.Retrospective)]),
        (FactFields.AssociatedSurgicalService, [FieldValues.Of(decision.AssociatedSurgicalService)]),
        (FactFields.ReviewerGuidelines, Cited(decision.ReviewerGuidelines)),
        (FactFields.ClaimsAdministratorGuidelines, Cited(decision.ClaimsAdministratorGuidelines)),
        (DecisionFields.GuidelineRelation, Stated(decision.GuidelineRelation is { } relation ? FieldValues.Of(relation) : null)),
        (FactFields.Reasons, decision.Reasons),
        (FactFields.Specialties, letter.Specialties),
        (FactFields.Priority, Stated(letter.Priority)),
        (FactFields.Sex, Stated(letter.Sex)),
        (TwinFields.YearsSinceInjury, Stated(Years(letter.DateOfInjury, letter.DecisionDate))),
        (FactFields.DecisionDate, Stated(letter.DecisionDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
    ];

    private static string? Years(DateOnly? from, DateOnly? to) =>
        from is { } injury && to is { } decision && injury <= decision
            ? (decision.Year - injury.Year - (decision < injury.AddYears(decision.Year - injury.Year) ? 1 : 0)).ToString(CultureInfo.InvariantCulture)
            : null;

    private static IReadOnlyList<string> Cited(IReadOnlyList<GuidelineCitation> citations) =>
        [.. citations.Select(citation => citation.Chapter is null ? citation.Source : $"{citation.Source}, {citation.Chapter}").Distinct()];

    private static IReadOnlyList<string> Stated(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];
}
