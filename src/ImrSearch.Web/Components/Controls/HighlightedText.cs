using ImrSearch.App.Passages;
using ImrSearch.Web.Searching;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ImrSearch.Web.Components.Controls;

/// <summary>
/// A text with its matches in &lt;mark&gt;. Built by hand, because markup would put white space between the pieces; the
/// pieces are content, which the renderer encodes.
/// </summary>
public sealed class HighlightedText : ComponentBase
{
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<HighlightSpan> Spans { get; set; } = [];

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var (text, marked) in MarkedText.Pieces(Text, Spans))
        {
            if (marked)
            {
                builder.OpenElement(0, "mark");
                builder.AddContent(1, text);
                builder.CloseElement();
            }
            else
            {
                builder.AddContent(2, text);
            }
        }
    }
}
