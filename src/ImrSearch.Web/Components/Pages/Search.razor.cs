using ImrSearch.App.Passages;
using ImrSearch.App.Searching;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Pages;

/// <summary>The search page: what an address of it finds.</summary>
public sealed partial class Search
{
    private static readonly (SortOrder Order, string Text)[] Orders =
        [(SortOrder.Relevance, "Best match"), (SortOrder.Newest, "Newest"), (SortOrder.Oldest, "Oldest")];

    private SearchPageState _state = SearchPageState.Empty;
    private SearchRequest _request = new();
    private SearchResult _result = default!;
    private IReadOnlyList<WrongFilter> _wrongFilters = [];

    [Inject]
    private SearchService Service { get; set; } = default!;

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

    protected override string Path => "/";

    protected override void Load(string queryString)
    {
        _state = SearchPageState.Parse(queryString);
        _wrongFilters = [.. _state.Filters.Where(filter => FieldValues.Fault(filter) is not null)
            .Select(filter => new WrongFilter(FieldValues.Fault(filter)!, _state.Without(filter.Field).ToUrl()))];
        if (_wrongFilters.Count == 0)
        {
            Find();
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
