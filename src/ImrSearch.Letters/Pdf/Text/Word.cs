namespace ImrSearch.Letters.Pdf.Text;

/// <summary>Characters that were drawn one right behind the other.</summary>
/// <param name="X0">Where it starts, in points along the line.</param>
/// <param name="X1">Where it ends.</param>
/// <param name="Y">Its baseline, upwards.</param>
/// <param name="Size">Font size.</param>
/// <param name="Text">What it says.</param>
/// <param name="SpaceBefore">Whether a space was drawn right before it.</param>
internal sealed record Word(float X0, float X1, float Y, float Size, string Text, bool SpaceBefore);
