using ImrSearch.App.Importing;
using ImrSearch.App.Upkeep;
using ImrSearch.Letters;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Pages;

/// <summary>What the data folder holds, its problems, and how to import.</summary>
public partial class Library
{
    private const int ProblemsShown = 200;

    private WorkspaceStatus _status = default!;
    private IReadOnlyList<ImportProblem> _problems = [];

    [Inject]
    private UpkeepService Upkeep { get; set; } = default!;

    protected override void OnInitialized()
    {
        _status = Upkeep.Status();
        _problems = Upkeep.Problems(0, ProblemsShown);
    }

    private static string Reached(string stage) => stage switch
    {
        LetterProblem.ReadStage => "No text",
        LetterProblem.ParseStage => "Kept as text",
        _ => "Another file of the same case is shown",
    };
}
