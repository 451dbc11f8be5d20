using ImrSearch.Web.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ImrSearch.Web.Components.Controls;

/// <summary>
/// A letter's text with a place to link to for each fact. Built by hand, because markup would add white space to a text
/// whose line breaks are kept.
/// </summary>
public sealed class LetterTextView : ComponentBase
{
    [Parameter, EditorRequired]
    public LetterText Text { get; set; } = default!;

    /// <summary>The id of the element that the page's address leads to.</summary>
    [Parameter]
    public string Target { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Add(builder, Text.Pieces);

    private void Add(RenderTreeBuilder builder, IReadOnlyList<LetterTextPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Name is null)
            {
                builder.AddContent(0, piece.Text);
                continue;
            }

            var anchor = LetterTextPiece.AnchorOf(piece.Name);
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, piece.Continues ? "data-continues" : "id", anchor);
            builder.AddAttribute(3, "class", anchor == Target ? "field current" : "field");
            builder.OpenRegion(4);
            Add(builder, piece.Parts);
            builder.CloseRegion();
            builder.CloseElement();
        }
    }
}
