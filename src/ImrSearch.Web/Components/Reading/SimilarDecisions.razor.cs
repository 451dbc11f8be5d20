using System.Globalization;
using ImrSearch.App;
using ImrSearch.App.Similar;
using ImrSearch.Web.Reading;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Reading;

/// <summary>The decisions most like one, on its letter's page.</summary>
public partial class SimilarDecisions
{
    private SimilarResult? _found;
    private string? _foundFor;

    // Why they cannot be told: the index is being made anew, or the decision was removed meanwhile.
    private string? _problem;

    /// <summary>E.g. "CM16-0213037#1".</summary>
    [Parameter, EditorRequired]
    public string DecisionId { get; set; } = "";

    /// <summary>Its place in the letter.</summary>
    [Parameter, EditorRequired]
    public int Ordinal { get; set; }

    /// <summary>Whether they are there, and open, before anyone asks.</summary>
    [Parameter]
    public bool IsShown { get; set; }

    [CascadingParameter]
    private Picking Picking { get; set; } = Picking.None;

    [Inject]
    private SimilarMemory Similar { get; set; } = default!;

    private string Anchor => LetterLinks.Anchor(Ordinal.ToString(CultureInfo.InvariantCulture));

    protected override void OnParametersSet()
    {
        if (_foundFor != DecisionId)
        {
            (_found, _foundFor, _problem) = (null, null, null);
        }

        if (IsShown)
        {
            Load();
        }
    }

    private void Load()
    {
        if (_foundFor == DecisionId)
        {
            return;
        }

        _foundFor = DecisionId;
        try
        {
            _found = Similar.Find(DecisionId);
        }
        catch (Exception fault) when (fault is WorkspaceException or ArgumentException)
        {
            _problem = fault.Message;
        }
    }
}
