using System.Text.Json;
using ImrSearch.Web.Components.Controls;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ImrSearch.Web.Components.Charts;

/// <summary>
/// A chart drawn by apexcharts, shaped like the component of the same name in Blazor-ApexCharts, which can take its
/// place. The drawing is hidden from assistive technology: whoever places a chart gives its numbers as text beside it.
/// </summary>
public sealed partial class ApexChart<TItem> : IAsyncDisposable
{
    private readonly List<ApexBaseSeries<TItem>> _series = [];
    private ElementReference _canvas;
    private ScriptModule? _script;
    private DotNetObjectReference<ChartClicks>? _clicks;
    private string? _drawn;
    private bool _disposed;

    /// <summary>What the chart shows; drawn only into a picture that is saved, since a heading above it says so.</summary>
    [Parameter]
    public string? Title { get; set; }

    [Parameter]
    public ApexChartOptions<TItem> Options { get; set; } = new();

    /// <summary>In pixels.</summary>
    [Parameter]
    public int Height { get; set; } = 220;

    /// <summary>The series.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>A click on a bar or point. What it does must also be within the keyboard's reach, beside the chart.</summary>
    [Parameter]
    public EventCallback<SelectedData<TItem>> OnDataPointSelection { get; set; }

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    public async ValueTask DisposeAsync()
    {
        _disposed = true;
        if (_script is { IsLoaded: true })
        {
            await _script.CallAsync("remove", _canvas);
        }

        if (_script is not null)
        {
            await _script.DisposeAsync();
        }

        _clicks?.Dispose();
    }

    /// <summary>Lets the browser save the chart as a PNG picture, with its title and what it is of.</summary>
    /// <param name="picture">What stands round the chart.</param>
    public async Task SavePngAsync(ChartPicture picture)
    {
        if (_script is not null)
        {
            await _script.CallAsync("savePng", _canvas, Title ?? "", picture);
        }
    }

    internal void Add(ApexBaseSeries<TItem> series) => _series.Add(series);

    // The series below enter anew at every rendering, so that their order is that of the markup.
    protected override void OnParametersSet() => _series.Clear();

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var options = JsonSerializer.Serialize(ApexJson.Of(Options, _series, Height));
        if (options == _drawn || _disposed)
        {
            return;
        }

        _drawn = options;
        _script ??= new ScriptModule(Js, "./Components/Charts/ApexChart.razor.js");
        if (OnDataPointSelection.HasDelegate)
        {
            _clicks ??= DotNetObjectReference.Create(new ChartClicks(SelectAsync));
        }

        await _script.CallAsync("draw", _canvas, options, _clicks);
    }

    private Task SelectAsync(int series, int place) => InvokeAsync(() =>
    {
        var categories = ApexJson.Categories(_series);
        if (_disposed || series < 0 || series >= _series.Count || place < 0 || place >= categories.Count)
        {
            return Task.CompletedTask;
        }

        var chosen = _series[series];
        TItem[] items = [.. chosen.Items.Where(item => ApexJson.Text(chosen.XValue(item)) == categories[place])];
        return OnDataPointSelection.InvokeAsync(new SelectedData<TItem>(chosen.Name, categories[place], items));
    });
}
