using ImrSearch.Web.Components.Charts;
using ImrSearch.Web.Statistics;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Statistics;

/// <summary>One field's chart with its table: the same rows, drawn and written.</summary>
public partial class FieldPanel
{
    private FieldChart? _chart;

    [Parameter, EditorRequired]
    public FieldTable Table { get; set; } = default!;

    [Parameter, EditorRequired]
    public StatisticsPageState State { get; set; } = default!;

    /// <summary>A row whose bar was clicked.</summary>
    [Parameter]
    public EventCallback<TableRow> OnSelect { get; set; }

    private string Id => $"by-{Table.Field}";

    private string Title => $"Outcomes by {StatisticsFields.Heading(Table.Field).ToLowerInvariant()}";

    private ChartCaption Caption => new(Table, State);

    private IReadOnlyList<LegendEntry> Legend => ChartKey.Of(Table, State.Measure);

    private Task SavePngAsync() =>
        _chart?.SavePngAsync(new ChartPicture(TableFileName.Of(Table.Field, State), Caption.Sets, Legend, Caption.InPicture)) ?? Task.CompletedTask;
}
