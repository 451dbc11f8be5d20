using ImrSearch.App.Comparing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace ImrSearch.Web.Components.Comparing;

/// <summary>
/// A rationale among others, the sentences that no other says in &lt;mark&gt;. Built by hand, because markup would put white
/// space into the text.
/// </summary>
public sealed class ComparedRationale : ComponentBase
{
    [Parameter, EditorRequired]
    public IReadOnlyList<ComparedSentence> Sentences { get; set; } = [];

    /// <summary>True to leave out what others say as well; a mark of omission stands for it.</summary>
    [Parameter]
    public bool OnlyDifferences { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "p");
        builder.AddAttribute(1, "class", "rationale");
        if (Sentences.Count == 0)
        {
            builder.AddContent(2, "The letter holds none for this item.");
        }

        var left = false;
        foreach (var sentence in Sentences)
        {
            if (sentence.IsOnlyHere)
            {
                builder.OpenElement(3, "mark");
                builder.AddAttribute(4, "class", "only");
                builder.AddContent(5, sentence.Text);
                builder.CloseElement();
                builder.AddContent(6, " ");
            }
            else if (!OnlyDifferences)
            {
                builder.AddContent(7, sentence.Text + " ");
            }
            else if (!left)
            {
                builder.AddContent(8, "… ");
            }

            left = !sentence.IsOnlyHere;
        }

        builder.CloseElement();
    }
}
