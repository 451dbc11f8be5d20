using ImrSearch.App;
using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ImrSearch.Web.Components.Pages;

/// <summary>
/// The search page. The URL is its only state: every control is a link (or a form) to another URL of this page, and a
/// new URL means a new search. The search runs synchronously, so that the first HTML is complete and the live page that
/// replaces it does not flicker.
/// </summary>
public sealed partial class Search : IDisposable
{
    private static readonly (SortOrder Order, string Text)[] Orders =
        [(SortOrder.Relevance, "Best match"), (SortOrder.Newest, "Newest"), (SortOrder.Oldest, "Oldest")];

    private SearchPageState _state = SearchPageState.Empty;
    private SearchRequest _request = new();
    private SearchResult _result = default!;

    // Why there is no result: the index is being made anew, or the folder cannot be used.
    private string? _unavailable;

    // Filters of a mistyped or old address, and what is wrong with each.
    private IReadOnlyList<(string Field, string Reason)> _wrongFilters = [];

    [Inject]
    private SearchService Service { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Title => _state.Query.Length > 0 ? $"{_state.Query} – ImrSearch" : "ImrSearch – Independent Medical Review decisions";

    /// <summary>Letters of the set that could not be read into decisions; nothing else lacks an outcome.</summary>
    private int KeptAsText => _result.Outcomes.GetValueOrDefault(DecisionFields.NotStated);

    /// <summary>Nothing is asked for yet, and there is something to ask for.</summary>
    private bool IsFirstVisit => _state is { IsEmpty: true, Page: 1, Sort: SortOrder.Relevance, Picked.Count: 0 } && _result.Totals.Decisions > 0;

    /// <summary>The place of the page's first decision in the whole result.</summary>
    private int FirstPlace => (_state.Page - 1) * SearchPageState.PageSize + 1;

    private string Total =>
        $"{Plural.Of(_result.Totals.Decisions, "decision")} in {Plural.Of(_result.Totals.Letters, "letter")}";

    private static string Typed(MendedQuery mended) => string.Join(", ", mended.Words.Select(word => $"“{word.Typed}”"));

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocationChanged;
        Load();
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        // The page that the link leads to may be another one: then this one is about to go.
        if (new Uri(Navigation.Uri).AbsolutePath == "/" && SearchPageState.Parse(new Uri(Navigation.Uri).Query) != _state)
        {
            try
            {
                Load();
                StateHasChanged();
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                // Outside an event of the page nobody else would show it.
                _ = DispatchExceptionAsync(fault);
            }
        }
    });

    private void Load()
    {
        _state = SearchPageState.Parse(new Uri(Navigation.Uri).Query);
        _wrongFilters = [.. _state.Filters.Select(filter => (filter.Field, FieldValues.Fault(filter)!)).Where(wrong => wrong.Item2 is not null)];
        if (_wrongFilters.Count > 0)
        {
            return;
        }

        try
        {
            _unavailable = null;
            Find();
        }
        catch (WorkspaceException fault)
        {
            _unavailable = fault.Message;
        }
    }

    private void Find()
    {
        Ask();

        // A shared link may name a page that the result no longer has: the last one is nearest to it.
        var last = Math.Max(1, (int)Math.Ceiling(_result.Totals.Decisions / (double)SearchPageState.PageSize));
        if (_result.Error is null && _state.Page > last)
        {
            _state = _state.WithPage(last);
            Ask();
        }
    }

    private void Ask()
    {
        _request = _state.ToRequest(FacetFields.Counted(_state));
        _result = Service.Search(_request);
    }

    private void GoTo(SearchPageState state) => Navigation.NavigateTo(state.ToUrl());
}
