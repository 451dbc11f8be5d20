using ImrSearch.App.Passages;
using ImrSearch.App.Statistics;
using ImrSearch.Web.Searching;
using ImrSearch.Web.Statistics;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Pages;

/// <summary>Outcomes of one set of decisions, or of two, by what they are about.</summary>
public sealed partial class StatisticsPage
{
    private StatisticsPageState _state = StatisticsPageState.Empty;
    private StatisticsView? _view;
    private ViewAddress _address = ViewAddress.Search;

    private IReadOnlyList<WrongFilter> _wrongFilters = [];

    [Inject]
    private StatisticsService Service { get; set; } = default!;

    private string Title => _state.View.Query.Length > 0 ? $"{_state.View.Query} – statistics – ImrSearch" : "Statistics – ImrSearch";

    protected override string Path => StatisticsPageState.Path;

    protected override void Load(string queryString)
    {
        _state = StatisticsPageState.Parse(queryString);
        _address = new ViewAddress(view => _state.WithEdited(view).ToUrl());
        _view = null;
        _wrongFilters = [.. Wrong(_state.Editing(other: false)), .. _state.Other is null ? [] : Wrong(_state.Editing(other: true))];
        if (_wrongFilters.Count == 0)
        {
            _view = StatisticsView.Of(_state, Service);
        }
    }

    private static string Total(StatisticsResult result) =>
        $"{Plural.Of(result.Totals.Decisions, "decision")} in {Plural.Of(result.Totals.Letters, "letter")}";

    private static IEnumerable<WrongFilter> Wrong(StatisticsPageState side) =>
        side.Edited.Filters.Where(filter => FieldValues.Fault(filter) is not null)
            .Select(filter => new WrongFilter(FieldValues.Fault(filter)!, side.WithEdited(side.Edited.Without(filter.Field)).ToUrl()));

    /// <summary>A bar was clicked: its decisions alone, in every chart; a filter that it has already stays as it is.</summary>
    private void Narrow(string field, TableRow row) =>
        GoTo(_state.WithBoth(view => RowLinks.Narrowed(view, field, row.Value)));

    private void GoTo(StatisticsPageState state) => Navigation.NavigateTo(state.ToUrl());
}
