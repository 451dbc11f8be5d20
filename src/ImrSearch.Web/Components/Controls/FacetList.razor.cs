using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Controls;

/// <summary>
/// One facet: its values with counts, each a link that adds or removes the value. Chosen values stay in sight even when
/// they count nothing.
/// </summary>
public partial class FacetList
{
    private const int Shown = 8;

    private IReadOnlyList<FacetCount> _top = [];
    private IReadOnlyList<FacetCount> _rest = [];

    [Parameter, EditorRequired]
    public string Field { get; set; } = "";

    [Parameter, EditorRequired]
    public SearchPageState State { get; set; } = SearchPageState.Empty;

    [Parameter, EditorRequired]
    public IReadOnlyList<FacetCount> Counts { get; set; } = [];

    protected override void OnParametersSet()
    {
        var counts = Ordered([
            .. Counts,
            .. State.Values(Field)
                .Where(value => !Counts.Any(count => count.Value.Equals(value, StringComparison.OrdinalIgnoreCase)))
                .Select(value => new FacetCount(value, 0)),
        ]);

        // One entry behind "more" would cost as much room as the entry itself.
        var room = counts.Count <= Shown + 1 ? counts.Count : Shown;
        _top = [.. counts.Where((count, place) => place < room || State.Has(Field, count.Value))];
        _rest = [.. counts.Where((count, place) => place >= room && !State.Has(Field, count.Value))];
    }

    private List<FacetCount> Ordered(IEnumerable<FacetCount> counts) => Field == DecisionFields.Year
        ? [.. counts.OrderBy(count => count.Value == DecisionFields.NotStated).ThenByDescending(count => count.Value, StringComparer.Ordinal)]
        : [.. counts];

    private string Id(string value) => $"facet-{Field}-{Uri.EscapeDataString(value)}";
}
