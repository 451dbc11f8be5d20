using Microsoft.JSInterop;

namespace ImrSearch.Web.Components.Charts;

/// <summary>What the chart's script calls when the reader clicks.</summary>
/// <param name="select">Takes the places of the series and of the category.</param>
internal sealed class ChartClicks(Func<int, int, Task> select)
{
    [JSInvokable]
    public Task SelectAsync(int series, int place) => select(series, place);
}
