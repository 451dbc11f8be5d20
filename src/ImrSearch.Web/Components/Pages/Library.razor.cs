using System.Globalization;
using ImrSearch.App.Upkeep;
using ImrSearch.Letters;
using ImrSearch.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Pages;

/// <summary>What the data folder holds, its problems by kind, and how to import. Kind and page of the problems stand in the URL.</summary>
public sealed partial class Library : IDisposable
{
    private const int PageSize = 100;

    private WorkspaceStatus _status = default!;
    private IReadOnlyDictionary<string, int> _counts = new Dictionary<string, int>();
    private IReadOnlyList<ProblemEntry> _problems = [];
    private string? _stage;
    private int _page = 1;
    private bool _wasRunning;

    [SupplyParameterFromQuery(Name = "stage")]
    public string? Stage { get; set; }

    /// <summary>As the address has it: anything may stand there, and a number would have to be one.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    [Inject]
    private UpkeepService Upkeep { get; set; } = default!;

    [Inject]
    private ReadAgainJob Job { get; set; } = default!;

    private int ToCheck => Total(LetterProblem.ReviewStage);

    private int Pages => (Total(_stage) + PageSize - 1) / PageSize;

    private IEnumerable<(string? Stage, int Count)> Stages =>
        [(null, Total(null)), .. ProblemStages.All.Where(_counts.ContainsKey).Select(stage => ((string?)stage, _counts[stage]))];

    public void Dispose() => Job.Changed -= OnJobChanged;

    protected override void OnInitialized()
    {
        _wasRunning = Job.IsRunning;
        Job.Changed += OnJobChanged;
    }

    protected override void OnParametersSet() => Load();

    private static string Url(string? stage, int page)
    {
        var stagePart = stage is null ? "" : $"stage={Uri.EscapeDataString(stage)}";
        var pagePart = page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"page={page}");
        var query = string.Join('&', new[] { stagePart, pagePart }.Where(part => part.Length > 0));
        return query.Length == 0 ? "/library" : $"/library?{query}";
    }

    private void Load()
    {
        _status = Upkeep.Status();
        _counts = Upkeep.ProblemCounts();

        // A shared link may name a kind or a page that is no longer there.
        _stage = ProblemStages.All.FirstOrDefault(stage => stage.Equals(Stage, StringComparison.OrdinalIgnoreCase));
        var asked = int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        _page = Math.Clamp(asked, 1, Math.Max(1, Pages));
        _problems = Upkeep.ProblemEntries((_page - 1) * PageSize, PageSize, _stage);
    }

    private int Total(string? stage) => stage is null ? _counts.Values.Sum() : _counts.GetValueOrDefault(stage);

    private void OnJobChanged() => _ = InvokeAsync(() =>
    {
        // The counts change when it ends, not with every letter.
        if (_wasRunning && !Job.IsRunning)
        {
            Load();
        }

        _wasRunning = Job.IsRunning;
        StateHasChanged();
    });
}
