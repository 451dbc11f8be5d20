using ImrSearch.Web.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ImrSearch.Web.Components.Reading;

/// <summary>
/// A letter's text with a place to link to for each fact. Built by hand, because markup would add white space to a text
/// whose line breaks are kept.
/// </summary>
public sealed class LetterTextView : ComponentBase
{
    /// <summary>The id of the heading over the letter's own facts.</summary>
    public const string FactsAnchor = "facts-title";

    [Parameter, EditorRequired]
    public LetterText Text { get; set; } = default!;

    /// <summary>The address of the letter's page.</summary>
    [Parameter, EditorRequired]
    public string Path { get; set; } = "";

    /// <summary>The id of the element that the page's address leads to.</summary>
    [Parameter]
    public string Target { get; set; } = "";

    /// <summary>Line ends that a narrow screen may leave out, ascending.</summary>
    [Parameter]
    public IReadOnlyList<int> SoftBreaks { get; set; } = [];

    // How far the text is written, and the first soft break behind it: pieces follow one another as the text does.
    private int _position;
    private int _break;

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        (_position, _break) = (0, 0);
        Add(builder, Text.Pieces);
    }

    /// <summary>Text with its soft line ends as elements, which a style can take away; a blank stands before each.</summary>
    private void AddText(RenderTreeBuilder builder, string text)
    {
        var start = 0;
        var end = _position + text.Length;
        for (; _break < SoftBreaks.Count && SoftBreaks[_break] < end; _break++)
        {
            var place = SoftBreaks[_break] - _position;
            if (place < start)
            {
                continue;
            }

            builder.AddContent(11, string.Concat(text.AsSpan(start, place - start), " "));
            builder.OpenElement(12, "br");
            builder.AddAttribute(13, "class", "soft");
            builder.CloseElement();
            start = place + 1;
        }

        builder.AddContent(0, text[start..]);
        _position = end;
    }

    /// <summary>A link to the facts that the words belong to; the browser's own way back leads there too.</summary>
    private void AddWayBack(RenderTreeBuilder builder, string name)
    {
        var mark = name.IndexOf('-', StringComparison.Ordinal);
        var isOfDecision = mark > 0 && name.AsSpan(0, mark).IndexOfAnyExceptInRange('0', '9') < 0;
        builder.OpenElement(7, "a");
        builder.AddAttribute(8, "class", "to-facts");
        builder.AddAttribute(9, "href", $"{Path}#{(isOfDecision ? LetterLinks.Anchor(name[..mark]) : FactsAnchor)}");
        builder.AddContent(10, "Back to the facts");
        builder.CloseElement();
    }

    private void Add(RenderTreeBuilder builder, IReadOnlyList<LetterTextPiece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Name is null)
            {
                AddText(builder, piece.Text);
                continue;
            }

            var anchor = LetterTextPiece.AnchorOf(piece.Name);
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, piece.Continues ? "data-continues" : "id", anchor);
            builder.AddAttribute(3, "class", anchor == Target ? "field current" : "field");
            if (!piece.Continues)
            {
                // Links lead the keyboard here too, which a plain span would not take.
                builder.AddAttribute(6, "tabindex", "-1");
            }
            builder.OpenRegion(4);
            Add(builder, piece.Parts);
            builder.CloseRegion();
            builder.CloseElement();
            if (anchor == Target && !piece.Continues)
            {
                AddWayBack(builder, piece.Name);
            }
        }
    }
}
