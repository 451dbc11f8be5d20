using System.Globalization;
using ImrSearch.App.Passages;
using ImrSearch.App.Reading;
using ImrSearch.Letters;
using ImrSearch.Web.Reading;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ImrSearch.Web.Components.Reading;

/// <summary>One decision on its letter's page.</summary>
public partial class DecisionArticle
{
    private ElementReference _element;
    private int _arrived;

    [Parameter, EditorRequired]
    public Decision Decision { get; set; } = default!;

    /// <summary>The letter's own text.</summary>
    [Parameter, EditorRequired]
    public string Letter { get; set; } = "";

    /// <summary>The decision that has the same rationale and stands first; null when this is it.</summary>
    [Parameter]
    public DecisionId? Repeats { get; set; }

    [Parameter, EditorRequired]
    public LetterText Text { get; set; } = default!;

    /// <summary>The address of the letter's page.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>The id of the element that the page's address leads to.</summary>
    [Parameter]
    public string Target { get; set; } = "";

    /// <summary>E.g. "CM16-0213037#1"; null to leave out what needs it.</summary>
    [Parameter]
    public string? Id { get; set; }

    /// <summary>How it is cited.</summary>
    [Parameter]
    public string? Citation { get; set; }

    /// <summary>The address of the letter's decision before; null for the first.</summary>
    [Parameter]
    public string? Previous { get; set; }

    /// <summary>The address of the letter's next decision; null for the last.</summary>
    [Parameter]
    public string? Next { get; set; }

    /// <summary>Finds the words of the search that led here; null when none did.</summary>
    [Parameter]
    public Func<PassageField, string, IReadOnlyList<HighlightSpan>>? Marks { get; set; }

    /// <summary>Changes when the page is opened anew for a decision: then the one that it leads to takes the focus.</summary>
    [Parameter]
    public int Arrival { get; set; }

    /// <summary>Whether its similar decisions are shown before anyone asks.</summary>
    [Parameter]
    public bool HasSimilar { get; set; }

    [CascadingParameter]
    private Picking Picking { get; set; } = Picking.None;

    private bool IsCurrent => Target == Anchor;

    private string Anchor => LetterLinks.Anchor(Decision.Ordinal.ToString(CultureInfo.InvariantCulture));

    private (string Name, IReadOnlyList<string> Values, string Field)[] Details =>
    [
        ("Drug", Decision.Drugs, FactFields.Drugs),
        ("Body region", Decision.BodyRegions, FactFields.BodyRegions),
        ("Side", One(Decision.Side), FactFields.Side),
        ("Spinal level", Decision.SpinalLevels, FactFields.SpinalLevels),
        ("Visits and weeks", One(Decision.Course?.ToString()), FactFields.Course),
    ];

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_arrived == Arrival)
        {
            return;
        }

        _arrived = Arrival;
        try
        {
            await (IsCurrent ? _element.FocusAsync(preventScroll: true) : ValueTask.CompletedTask);
        }
        catch (JSException)
        {
            // The reader has gone on meanwhile, and the decision is no longer there.
        }
        catch (JSDisconnectedException)
        {
            // The page is gone.
        }
    }

    private IReadOnlyList<HighlightSpan> Marked(PassageField field, string text) => Marks?.Invoke(field, text) ?? [];

    // Reasons say it one by one: among many, one that is less than sure tells nothing of the decision.
    private bool NeedsCheck => Decision.Facts.Any(fact => fact.IsUncertain && fact.Field != FactFields.Reasons);

    private List<ImrSearch.Letters.Fact> Of(string field) => [.. Decision.Facts.Of(field)];

    private static IReadOnlyList<string> One(string? value) => string.IsNullOrWhiteSpace(value) ? [] : [value];

    private static IReadOnlyList<string> Cited(IReadOnlyList<GuidelineCitation> citations) => [.. citations.Select(GuidelineText.Of)];
}
