using ImrSearch.App;
using ImrSearch.App.Exhibits;
using ImrSearch.Web.Reading;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Pages;

/// <summary>
/// Picked decisions as one printable document. Not live: it is read and printed as it is, and its form is a plain one, so
/// that the address says all that the document shows.
/// </summary>
public sealed partial class Exhibits
{
    private ExhibitView _view = new();
    private ExhibitPack? _pack;
    private string? _unavailable;

    [Inject]
    private ExhibitService Service { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override void OnInitialized()
    {
        _view = ExhibitView.Parse(new Uri(Navigation.Uri).Query);
        try
        {
            _pack = _view.Decisions.Count > 0 ? Service.Make(_view.Request) : null;
        }
        catch (WorkspaceException fault)
        {
            _unavailable = fault.Message;
        }
    }
}
