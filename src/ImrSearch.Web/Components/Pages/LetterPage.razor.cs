using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.App.Similar;
using ImrSearch.Web.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ImrSearch.Web.Components.Pages;

/// <summary>One letter: its decisions with similar ones, the facts with their places in the text, and the text.</summary>
public sealed partial class LetterPage : IDisposable
{
    private const int TwinsShown = 3;

    // Each list is several searches; a letter of fifty items would keep its reader waiting.
    private const int DecisionsWithSimilar = 12;

    private StoredLetter? _stored;
    private LetterText _text = default!;
    private Dictionary<int, SimilarResult> _similar = [];

    // The part that the address leads to. CSS has :target for it, but that stays behind when the page itself navigates.
    private string _target = "";

    [Parameter]
    public string LetterId { get; set; } = "";

    [Inject]
    private LetterService Letters { get; set; } = default!;

    [Inject]
    private SimilarService Service { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Heading => _stored!.Letter.CaseNumber ?? _stored.FileName;

    // With <base href="/"> a bare "#part" would lead to the start page.
    private string Path => LetterLinks.Url(_stored!.LetterId);

    private string Fragment => Uri.UnescapeDataString(new Uri(Navigation.Uri).Fragment.TrimStart('#'));

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override void OnParametersSet()
    {
        _target = Fragment;
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
            decision => Service.Find(new SimilarRequest { DecisionId = DecisionId.For(_stored.LetterId, decision.Ordinal), Twins = TwinsShown }));
    }

    private DecisionId? Repeats(int ordinal) => _stored!.RepeatedRationales.TryGetValue(ordinal, out var first) ? first : null;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        if (_target != Fragment)
        {
            _target = Fragment;
            StateHasChanged();
        }
    });
}
