using ImrSearch.App.Catalogue;
using ImrSearch.App.Reading;
using ImrSearch.Letters;

namespace ImrSearch.App.Exhibits;

/// <summary>Makes exhibit packs: decisions quoted with the places where the words stand in their letters. Thread-safe.</summary>
public sealed class ExhibitService
{
    private readonly LetterCatalogue _catalogue;
    private readonly TimeProvider _clock;

    internal ExhibitService(LetterCatalogue catalogue, TimeProvider clock) => (_catalogue, _clock) = (catalogue, clock);

    /// <summary>Makes a pack; ids without a decision come back as missing, and the rest is quoted.</summary>
    public ExhibitPack Make(ExhibitRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (found, missing) = DecisionList.Read(_catalogue, request.DecisionIds);
        var hasPages = found.Select(decision => decision.Letter).DistinctBy(letter => letter.LetterId)
            .ToDictionary(letter => letter.LetterId, HasPages);
        return new ExhibitPack(
            [.. found.Select((decision, index) => Of(index + 1, decision, request, new Quoter(decision, hasPages[decision.Letter.LetterId])))],
            missing,
            DateOnly.FromDateTime(_clock.GetLocalNow().DateTime));
    }

    private static Exhibit Of(int number, FoundDecision found, ExhibitRequest request, Quoter quoter)
    {
        var reasons = request.OnlyReasons ? quoter.Reasons() : [];
        return new Exhibit
        {
            Number = number,
            Found = found,
            Place = quoter.Place(FactFields.Item),
            Summary = request.Summary ? quoter.Summary() : null,
            ReviewerGuidelines = request.Guidelines ? quoter.Guidelines(FactFields.ReviewerGuidelines, found.Decision.ReviewerGuidelines) : [],
            AdministratorGuidelines = request.Guidelines ? quoter.Guidelines(FactFields.ClaimsAdministratorGuidelines, found.Decision.ClaimsAdministratorGuidelines) : [],
            Rationale = reasons.Count > 0 ? reasons : quoter.Rationale(),
            IsWhole = reasons.Count == 0,
        };
    }

    /// <summary>Only the text of a PDF is cut where its pages end.</summary>
    private bool HasPages(StoredLetter letter) =>
        _catalogue.Original(letter.LetterId) is { } original
            ? original.MediaType == "application/pdf"
            : letter.FileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase);
}
