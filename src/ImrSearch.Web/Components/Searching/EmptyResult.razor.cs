using ImrSearch.App.Searching;
using ImrSearch.Web.Hosting;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Searching;

/// <summary>What to do when nothing was found.</summary>
public partial class EmptyResult
{
    private IReadOnlyList<SearchAdvice> _advice = [];

    [Parameter, EditorRequired]
    public SearchPageState State { get; set; } = SearchPageState.Empty;

    [Inject]
    private SearchService Service { get; set; } = default!;

    [Inject]
    private LibraryStatus Library { get; set; } = default!;

    protected override void OnParametersSet() => _advice = SearchAdvice.For(State, Service);
}
