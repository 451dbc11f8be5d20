using ImrSearch.App;
using ImrSearch.App.Comparing;
using ImrSearch.App.Similar;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Pages;

/// <summary>
/// Without a decision: where to begin. With one: those most like it, and its twins. With two to four: side by side. The URL
/// says which; only a pasted text stays out of it, because it may be long and is nobody else's business.
/// </summary>
public sealed partial class Compare
{
    /// <summary>As many as fit side by side.</summary>
    private const int Most = 4;

    private const int TwinsShown = 6;
    private const string Differences = "differences";

    private string? _shown;
    private Picking _picking = Picking.None;
    private IReadOnlyList<string> _asked = [];
    private IReadOnlyList<string> _more = [];
    private IReadOnlyList<string> _missing = [];
    private Comparison? _comparison;
    private SimilarResult? _similar;
    private string? _text;
    private string? _textProblem;

    // Why there is no answer: the index is being made anew, or the folder cannot be used.
    private string? _unavailable;

    [SupplyParameterFromQuery(Name = DecisionLinks.Parameter)]
    private string[]? Decisions { get; set; }

    /// <summary>"differences" to leave out what all decisions have in common.</summary>
    [SupplyParameterFromQuery]
    private string? Only { get; set; }

    /// <summary>The search that the page was reached from, with what is picked there.</summary>
    [SupplyParameterFromQuery(Name = DecisionLinks.FromParameter)]
    private string? From { get; set; }

    [Inject]
    private ComparisonService Comparing { get; set; } = default!;

    [Inject]
    private SimilarService Similar { get; set; } = default!;

    private bool OnlyDifferences => Differences.Equals(Only, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is picked stands side by side already: there is nothing to say of it beside.</summary>
    private bool IsComparingThePicked =>
        _comparison is { Columns.Count: > 1 } && _picking.State.Picked.Count == _asked.Count && _asked.All(_picking.Has);

    private string Title => _comparison is { Columns.Count: > 1 }
        ? $"{_comparison.Columns.Count} decisions side by side"
        : _similar is null ? "Compare decisions" : _similar.DecisionId is null ? "Decisions like your text" : "Similar decisions and twins";

    protected override void OnParametersSet()
    {
        var asked = DecisionLinks.Read(Decisions ?? []);
        _picking = new Picking(SearchPageState.Parse(From), changed => Address(changed, asked, OnlyDifferences));
        var address = string.Join('\n', asked);
        if (address == _shown)
        {
            return;
        }

        (_shown, _asked) = (address, asked);
        (_comparison, _similar, _missing, _more, _text, _textProblem, _unavailable) = (null, null, [], [], null, null, null);
        if (asked.Count > 0)
        {
            Try(Load);
        }
    }

    private void Load()
    {
        // Ids that are no decisions must not take the place of those that are.
        var all = Comparing.Compare(_asked, Most);
        (_comparison, _missing, _more) = (all, all.Missing, all.More);
        if (_asked.Count == 1 || all.Columns.Count == 1)
        {
            LoadSimilar(all.Columns is [var one] ? one.Found.DecisionId : _asked[0]);
        }
    }

    private void LoadSimilar(string decisionId)
    {
        try
        {
            _similar = Similar.Find(new SimilarRequest { DecisionId = decisionId, Twins = TwinsShown });
            _missing = [.. _missing.Where(id => id != decisionId)];
        }
        catch (ArgumentException)
        {
            // Not even a letter that is kept as text: it is among the missing.
        }
    }

    private void FindByText(string? text)
    {
        _text = text?.Trim();
        (_similar, _textProblem) = (null, null);
        if (string.IsNullOrEmpty(_text))
        {
            _textProblem = "The text is empty. Paste what is asked for, best with the item in the first line.";
            return;
        }

        Try(() => _similar = Similar.Find(new SimilarRequest { Text = _text, Twins = 0 }));
    }

    private void Try(Action load)
    {
        try
        {
            load();
        }
        catch (WorkspaceException fault)
        {
            _unavailable = fault.Message;
        }
    }

    private string Address(bool onlyDifferences) => Address(_picking.State, _asked, onlyDifferences);

    private static string Address(SearchPageState from, IReadOnlyList<string> decisions, bool onlyDifferences)
    {
        var url = DecisionLinks.Compare(from, decisions);
        return onlyDifferences && decisions.Count > 1 ? $"{url}&only={Differences}" : url;
    }

    /// <summary>The page without one of the decisions. It is put back as well: whoever goes on picking has done with it.</summary>
    private string Without(string decisionId)
    {
        var from = _picking.Has(decisionId) ? _picking.State.TogglePicked(decisionId) : _picking.State;
        return Address(from, [.. _asked.Where(id => !id.Equals(decisionId, StringComparison.OrdinalIgnoreCase))], OnlyDifferences);
    }
}
