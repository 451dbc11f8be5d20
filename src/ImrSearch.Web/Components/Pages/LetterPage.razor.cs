using ImrSearch.App.Reading;
using ImrSearch.App.Searching;
using ImrSearch.Web.Reading;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Pages;

/// <summary>One letter: its decisions with similar ones, the facts with their places in the text, and the text.</summary>
public partial class LetterPage
{
    private const int SimilarShown = 5;

    // Each list is a search of its own; a letter of fifty items would keep its reader waiting.
    private const int DecisionsWithSimilar = 12;

    private StoredLetter? _stored;
    private LetterText _text = default!;
    private Dictionary<int, IReadOnlyList<DecisionCard>> _similar = [];

    [Parameter]
    public string LetterId { get; set; } = "";

    [Inject]
    private LetterService Letters { get; set; } = default!;

    [Inject]
    private SearchService Service { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Heading => _stored!.Letter.CaseNumber ?? _stored.FileName;

    // With <base href="/"> a bare "#part" would lead to the start page.
    private string Path => LetterLinks.Url(_stored!.LetterId);

    protected override void OnParametersSet()
    {
        if (_stored?.LetterId == LetterId)
        {
            return;
        }

        _stored = Letters.Find(LetterId);
        if (_stored is null)
        {
            Navigation.NotFound();
            return;
        }

        _text = new LetterText(_stored.Letter);
        _similar = _stored.Letter.Decisions.Take(DecisionsWithSimilar).ToDictionary(
            decision => decision.Ordinal,
            decision => Service.Similar($"{_stored.LetterId}#{decision.Ordinal}", SimilarShown));
    }
}
