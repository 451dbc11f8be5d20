using ImrSearch.App;
using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Searching;
using ImrSearch.Web.Statistics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace ImrSearch.Web.Components.Pages;

/// <summary>
/// Outcomes of one set of decisions, or of two, by what they are about. As on the search page, the URL is the only state,
/// and counting runs synchronously, so that the first HTML is complete.
/// </summary>
public sealed partial class StatisticsPage : IDisposable
{
    private StatisticsPageState _state = StatisticsPageState.Empty;
    private StatisticsView? _view;
    private ViewAddress _address = ViewAddress.Search;

    // Why nothing is counted: the index is being made anew, or the folder cannot be used.
    private string? _unavailable;

    // What is wrong with filters of a mistyped or old address, and the address without each.
    private IReadOnlyList<(string Reason, string Without)> _wrongFilters = [];

    [Inject]
    private StatisticsService Service { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Title => _state.View.Query.Length > 0 ? $"{_state.View.Query} – statistics – ImrSearch" : "Statistics – ImrSearch";

    public void Dispose() => Navigation.LocationChanged -= OnLocationChanged;

    protected override void OnInitialized()
    {
        Navigation.LocationChanged += OnLocationChanged;
        Load();
    }

    private static string Total(StatisticsResult result) =>
        $"{Plural.Of(result.Totals.Decisions, "decision")} in {Plural.Of(result.Totals.Letters, "letter")}";

    private void OnLocationChanged(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        // The page that the link leads to may be another one: then this one is about to go.
        var uri = new Uri(Navigation.Uri);
        if (uri.AbsolutePath == StatisticsPageState.Path && StatisticsPageState.Parse(uri.Query) != _state)
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
        _state = StatisticsPageState.Parse(new Uri(Navigation.Uri).Query);
        _address = new ViewAddress(view => _state.WithEdited(view).ToUrl());
        _view = null;
        _unavailable = null;
        _wrongFilters = [.. Wrong(_state.Editing(other: false)), .. _state.Other is null ? [] : Wrong(_state.Editing(other: true))];
        if (_wrongFilters.Count > 0)
        {
            return;
        }

        try
        {
            _view = StatisticsView.Of(_state, Service);
        }
        catch (WorkspaceException fault)
        {
            _unavailable = fault.Message;
        }
    }

    private static IEnumerable<(string Reason, string Without)> Wrong(StatisticsPageState side) =>
        side.Edited.Filters
            .Select(filter => (Reason: FieldValues.Fault(filter), filter.Field))
            .Where(wrong => wrong.Reason is not null)
            .Select(wrong => (wrong.Reason!, side.WithEdited(side.Edited.Without(wrong.Field)).ToUrl()));

    /// <summary>A bar was clicked: its decisions alone, in every chart; a filter that it has already stays as it is.</summary>
    private void Narrow(string field, TableRow row) =>
        GoTo(_state.WithBoth(view => RowLinks.Narrowed(view, field, row.Value)));

    private void GoTo(StatisticsPageState state) => Navigation.NavigateTo(state.ToUrl());
}
