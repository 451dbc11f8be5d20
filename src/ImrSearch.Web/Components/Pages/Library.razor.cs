using System.Globalization;
using ImrSearch.App.Upkeep;
using ImrSearch.Letters;
using ImrSearch.Web.Library;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Pages;

/// <summary>
/// What the data folder holds, how letters come in, and the problems by kind. Kind and page of the problems and the folder
/// that is looked at stand in the URL.
/// </summary>
public sealed partial class Library
{
    private const int PageSize = 100;

    private WorkspaceStatus _status = default!;
    private IReadOnlyDictionary<string, int> _counts = new Dictionary<string, int>();
    private IReadOnlyList<ProblemEntry> _problems = [];
    private string? _stage;
    private int _page = 1;
    private bool _wasBusy;

    [SupplyParameterFromQuery(Name = "stage")]
    public string? Stage { get; set; }

    /// <summary>As the address has it: anything may stand there, and a number would have to be one.</summary>
    [SupplyParameterFromQuery(Name = "page")]
    public string? PageNumber { get; set; }

    /// <summary>The folder below the import root.</summary>
    [SupplyParameterFromQuery(Name = "folder")]
    public string? Folder { get; set; }

    /// <summary>Set when a form was refused because another job was running.</summary>
    [SupplyParameterFromQuery(Name = "busy")]
    public string? Busy { get; set; }

    [Inject]
    private UpkeepService Upkeep { get; set; } = default!;

    [Inject]
    private LibraryJob Job { get; set; } = default!;

    private int ToCheck => Total(LetterProblem.ReviewStage);

    private int Pages => (Total(_stage) + PageSize - 1) / PageSize;

    private bool IsLearning => Job.State is { IsRunning: true, Progress.Stage: var stage } && stage.StartsWith("learning", StringComparison.Ordinal);

    protected override void OnParametersSet() => Load();

    private void Load()
    {
        _status = Upkeep.Status();
        _counts = Upkeep.ProblemCounts();
        _wasBusy = Busy == "1";

        // A shared link may name a kind or a page that is no longer there.
        _stage = ProblemStages.All.FirstOrDefault(stage => stage.Equals(Stage, StringComparison.OrdinalIgnoreCase));
        var asked = int.TryParse(PageNumber, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
        _page = Math.Clamp(asked, 1, Math.Max(1, Pages));
        _problems = Upkeep.ProblemEntries((_page - 1) * PageSize, PageSize, _stage);
    }

    private int Total(string? stage) => stage is null ? _counts.Values.Sum() : _counts.GetValueOrDefault(stage);
}
