using ImrSearch.Web.Hosting;
using Microsoft.AspNetCore.Components;

namespace ImrSearch.Web.Components.Layout;

/// <summary>Says on every page that the library holds letters that nobody must take for real ones.</summary>
public partial class SampleBanner
{
    private int _samples;
    private int _letters;

    [Inject]
    private LibraryStatus Library { get; set; } = default!;

    protected override void OnParametersSet()
    {
        var status = Library.Get();
        _samples = status.Samples;
        _letters = status.Letters;
    }
}
