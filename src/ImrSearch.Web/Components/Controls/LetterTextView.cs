using ImrSearch.Web.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ImrSearch.Web.Components.Controls;

/// <summary>
/// A letter's text with a place to link to for each field. Built by hand, because markup would add white space to a text
/// whose line breaks are kept.
/// </summary>
public sealed class LetterTextView : ComponentBase
{
    [Parameter, EditorRequired]
    public LetterText Text { get; set; } = default!;

    /// <summary>The id of the element that the page's address leads to.</summary>
    [Parameter]
    public string Target { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var piece in Text.Pieces)
        {
            if (piece.Anchor is null)
            {
                builder.AddContent(0, piece.Text);
            }
            else
            {
                builder.OpenElement(1, "span");
                builder.AddAttribute(2, "id", piece.Anchor);
                builder.AddAttribute(3, "class", piece.Anchor == Target ? "field current" : "field");
                builder.AddContent(4, piece.Text);
                builder.CloseElement();
            }
        }
    }
}
