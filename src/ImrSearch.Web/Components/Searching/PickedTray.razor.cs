using ImrSearch.App.Searching;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Searching;

/// <summary>The decisions that were picked, and what can be done with them together.</summary>
public partial class PickedTray
{
    /// <summary>As many decisions as can be read side by side.</summary>
    public const int MostCompared = 4;

    private IReadOnlyList<(string Id, string Title)> _picked = [];
    private IReadOnlyList<string> _shown = [];

    [Parameter, EditorRequired]
    public Picking Picking { get; set; } = Picking.None;

    [Inject]
    private SearchService Service { get; set; } = default!;

    private IReadOnlyList<string> Picked => Picking.State.Picked;

    private string? WhyNotCompare => Picked.Count switch
    {
        1 => "Pick another to compare",
        > MostCompared => $"To compare, put back {Picked.Count - MostCompared}: no more than {MostCompared} fit side by side",
        _ => null,
    };

    protected override void OnParametersSet()
    {
        if (_shown.SequenceEqual(Picked))
        {
            return;
        }

        // An address may name decisions that this library does not have: they are shown by their id, to be put back.
        _shown = Picked;
        var items = Service.Cards(_shown).ToDictionary(card => card.DecisionId, card => card.Item, StringComparer.OrdinalIgnoreCase);
        _picked = [.. _shown.Select(id => (id, items.GetValueOrDefault(id) ?? $"{id} (not in this library)"))];
    }
}
