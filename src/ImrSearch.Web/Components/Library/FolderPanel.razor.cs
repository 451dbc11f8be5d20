using ImrSearch.App;
using ImrSearch.App.Importing;
using ImrSearch.Web.Library;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Library;

/// <summary>Offers the folders below the import root; which one is looked at stands in the address (<c>folder</c>).</summary>
public partial class FolderPanel
{
    private const int Shown = 200;

    private IReadOnlyList<ImportFolder> _folders = [];
    private ImportFolder? _here;
    private string? _fault;

    /// <summary>The folder that is looked at, below the root; empty for the root.</summary>
    [Parameter, EditorRequired]
    public string Below { get; set; } = "";

    [Parameter, EditorRequired]
    public string DataFolder { get; set; } = "";

    [Inject]
    private ImportRootSetting Setting { get; set; } = default!;

    private IEnumerable<(string Name, string Path)> Crumbs
    {
        get
        {
            var parts = Below.Split('/', StringSplitOptions.RemoveEmptyEntries);
            return parts.Select((name, i) => (name, string.Join('/', parts[..(i + 1)])));
        }
    }

    protected override void OnParametersSet()
    {
        (_folders, _here, _fault) = ([], null, null);
        if (Setting.Root is not { } root)
        {
            return;
        }

        try
        {
            _here = root.Describe(Below);
            _folders = root.Folders(Below);
        }
        catch (WorkspaceException refused)
        {
            _fault = refused.Message;
        }
    }

    private static string Url(string below) => $"/library?folder={Uri.EscapeDataString(below)}#folder";

    private static string Count(ImportFolder folder) => folder.HasMore ? $"more than {Plural.Of(folder.Files, "file")}" : Plural.Of(folder.Files, "file");
}
