using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Facets;

/// <summary>
/// One facet: its values with counts, each a link that adds or removes the value; in a tree, with what stands below each.
/// Chosen values stay in sight even when they count nothing. What stands open stays open: a list that folds under the
/// pointer because its last value was let go would have to be opened again for the next one.
/// </summary>
public partial class FacetList
{
    private const int Shown = 8;

    private readonly HashSet<string> _openNodes = new(StringComparer.OrdinalIgnoreCase);
    private bool _isOpen;
    private IReadOnlyList<FacetCount> _top = [];
    private IReadOnlyList<FacetCount> _rest = [];
    private ILookup<string, FacetCount> _below = Array.Empty<FacetCount>().ToLookup(_ => "");
    private int _entries;

    [CascadingParameter]
    private ViewAddress Address { get; set; } = ViewAddress.Search;

    [Parameter, EditorRequired]
    public string Field { get; set; } = "";

    [Parameter, EditorRequired]
    public SearchPageState State { get; set; } = SearchPageState.Empty;

    [Parameter, EditorRequired]
    public IReadOnlyList<FacetCount> Counts { get; set; } = [];

    private bool IsTree => DecisionFields.Hierarchical.Contains(Field);

    /// <summary>Whether reading the list takes longer than typing a part of a name.</summary>
    private bool IsLong => _entries > Shown + 1;

    protected override void OnParametersSet()
    {
        var counts = Ordered([
            .. Counts,
            .. State.Values(Field)
                .Where(value => !Counts.Any(count => count.Value.Equals(value, StringComparison.OrdinalIgnoreCase)))
                .Select(value => new FacetCount(value, 0)),
        ]);
        _isOpen |= FacetFields.IsOpen(Field, State);
        _openNodes.UnionWith(counts.Select(count => count.Value).Where(value => !State.Has(Field, value) && IsChosenIn(value)));
        _entries = counts.Count;
        _below = counts.ToLookup(count => Above(count.Value, counts));
        counts = [.. _below[""]];

        // One entry behind "more" would cost as much room as the entry itself.
        var room = counts.Count <= Shown + 1 ? counts.Count : Shown;
        _top = [.. counts.Where((count, place) => place < room || IsChosenIn(count.Value))];
        _rest = [.. counts.Where((count, place) => place >= room && !IsChosenIn(count.Value))];
    }

    /// <summary>The node that a value stands below; "" for the top of a tree and in a field that is none.</summary>
    private string Above(string value, List<FacetCount> counts)
    {
        var end = IsTree ? value.LastIndexOf(DecisionFields.PathSeparator, StringComparison.Ordinal) : -1;
        return end > 0 && counts.Find(count => count.Value.Equals(value[..end], StringComparison.OrdinalIgnoreCase)) is { } above ? above.Value : "";
    }

    /// <summary>Whether the value, or one below it, is chosen.</summary>
    private bool IsChosenIn(string value) =>
        State.Has(Field, value)
        || (IsTree && State.Values(Field).Any(chosen => chosen.StartsWith(value + DecisionFields.PathSeparator, StringComparison.OrdinalIgnoreCase)));

    private string Text(string value) => Above(value, [.. Counts]) is { Length: > 0 } above
        ? value[(above.Length + DecisionFields.PathSeparator.Length)..]
        : FieldLabels.Value(Field, value);

    private List<FacetCount> Ordered(IEnumerable<FacetCount> counts) => Field == DecisionFields.Year
        ? [.. counts.OrderBy(count => count.Value == DecisionFields.NotStated).ThenByDescending(count => count.Value, StringComparer.Ordinal)]
        : [.. counts];
}
