using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.App.Searching;
using ImrSearch.Letters;
using ImrSearch.Web.Reading;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ImrSearch.Web.Components.Pages;

/// <summary>
/// One letter: its decisions with similar ones, the facts with their places in the text, and the text. An address that
/// carries a search and a place in it leads on to that search's neighbours.
/// </summary>
public sealed partial class LetterPage : IDisposable
{
    // Nearly all letters have fewer; one of six hundred would be a page of five megabytes.
    private const int ShownInFull = 50;

    private StoredLetter? _stored;
    private LetterText _text = default!;
    private IReadOnlyList<int> _softBreaks = [];
    private Picking _picking = Picking.None;
    private PlaceInResult? _place;
    private Func<PassageField, string, IReadOnlyList<HighlightSpan>>? _marks;

    // The address without its fragment that all of this is of.
    private string? _address;

    // The part that the address leads to. CSS has :target for it, but that stays behind when the page itself navigates.
    private string _target = "";

    // The ordinal of the decision that the page was opened for: it stays while one goes about in the letter.
    private int? _about;

    // A decision beyond the first that is shown in full.
    private int? _opened;

    // What the page was opened for, and how often that has changed since it is live: the focus goes along.
    private (string LetterId, int? Place, int? Opened)? _openedFor;
    private int _arrival;

    [Parameter]
    public string LetterId { get; set; } = "";

    [Inject]
    private LetterService Letters { get; set; } = default!;

    [Inject]
    private SearchService Search { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Uri Address => new(Navigation.Uri);

    private string Heading => _stored!.Letter.CaseNumber ?? _stored.FileName;

    // With <base href="/"> a bare "#part" would lead to the start page. The search that led here stays in the address.
    private string Path => LetterLinks.Url(_stored!.LetterId) + Address.Query;

    private string Fragment => Uri.UnescapeDataString(Address.Fragment.TrimStart('#'));

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized() => Navigation.LocationChanged += OnLocationChanged;

    protected override void OnParametersSet()
    {
        if (_stored?.LetterId != LetterId)
        {
            _stored = Letters.Find(LetterId);
            if (_stored is null)
            {
                Navigation.NotFound();
                return;
            }

            _address = null;
            _text = new LetterText(_stored.Letter);
            _softBreaks = SoftBreaks.Of(_stored.Letter.Text);
        }

        ReadAddress();
    }

    /// <summary>Takes in what the address says beside the letter; true when it says something new.</summary>
    private bool ReadAddress()
    {
        var isNew = Address.PathAndQuery != _address;
        if (isNew)
        {
            _address = Address.PathAndQuery;
            _place = PlaceInResult.Find(Address.Query, _stored!.LetterId, Search);
            _marks = _place is { State.Query.Length: > 0 } place ? (field, text) => Search.Mark(place.State.Query, place.State.Mode, field, text) : null;
            _picking = new Picking(_place?.OnItsPage ?? SearchPageState.Parse(Address.Query), Here);
            var values = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Address.Query);
            _opened = values.TryGetValue(LetterLinks.OpenParameter, out var shown) && int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var ordinal) ? ordinal : null;
        }

        // The server is not told the fragment of the first address; the place in the result says as much.
        var target = Fragment.Length > 0 ? Fragment : _place?.DecisionId is { } id && DecisionId.Parse(id) is { Ordinal: var of } ? Anchor(of) : "";
        isNew |= target != _target;
        _target = target;

        var openedFor = (_stored!.LetterId, _place?.At, _opened);
        if (_openedFor != openedFor)
        {
            _arrival += _openedFor is null ? 0 : 1;
            _openedFor = openedFor;
            _about = OpenedAt();
        }

        return isNew;
    }

    private int? OpenedAt()
    {
        var decisions = _stored!.Letter.Decisions;
        return decisions.FirstOrDefault(decision => Anchor(decision.Ordinal) == _target)?.Ordinal
            ?? DecisionId.Parse(_place?.DecisionId ?? "")?.Ordinal
            ?? _opened
            ?? (decisions is [var first, ..] ? first.Ordinal : null);
    }

    /// <summary>This page with another search or other picks: the place in the result, what is open and where one is stay.</summary>
    private string Here(SearchPageState state) => LetterLinks.Here(_stored!.LetterId, state, _place?.At, _opened, _target);

    private static string Anchor(int ordinal) => LetterLinks.Anchor(ordinal.ToString(CultureInfo.InvariantCulture));

    private DecisionId? Repeats(int ordinal) => _stored!.RepeatedRationales.TryGetValue(ordinal, out var first) ? first : null;

    private string Citation(Decision decision) => DecisionCitation.Of(
        DecisionId.For(_stored!.LetterId, decision.Ordinal), _stored.Letter.CaseNumber, decision.Item, decision.Outcome.ToString(), _stored.Letter.DecisionDate);

    /// <summary>The address of the letter's decision at a place of the list; null beyond its ends.</summary>
    private string? Neighbour(int index) =>
        _stored!.Letter.Decisions.ElementAtOrDefault(index) is not { } decision ? null
        : IsFolded(index, decision) ? $"{Opening(decision.Ordinal)}#{Anchor(decision.Ordinal)}"
        : $"{Path}#{Anchor(decision.Ordinal)}";

    private bool IsFolded(int index, Decision decision) =>
        index >= ShownInFull && decision.Ordinal != _opened && Anchor(decision.Ordinal) != _target;

    private string Opening(int ordinal) => new Uri(Navigation.GetUriWithQueryParameter(LetterLinks.OpenParameter, ordinal)).PathAndQuery;

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        // The page that the link leads to may be another one, or another letter's: then the router sees to it.
        if (_stored is not null && Uri.UnescapeDataString(Address.AbsolutePath).Equals($"/letters/{_stored.LetterId}", StringComparison.OrdinalIgnoreCase) && ReadAddress())
        {
            StateHasChanged();
        }
    });
}
