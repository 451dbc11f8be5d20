using System.Runtime.InteropServices;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// A shown character. Places are in points, in the frame of its writing direction: x along the line, y upwards from it.
/// </summary>
/// <param name="X0">Where it starts.</param>
/// <param name="X1">Where it ends.</param>
/// <param name="Y">Its baseline.</param>
/// <param name="Size">Font size as seen on the page.</param>
/// <param name="Start">Its first unit in the page's text.</param>
/// <param name="Length">How many units it has there; 0 for a space.</param>
/// <param name="Angle">Writing direction in whole degrees, 0 to 359, counter-clockwise.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Glyph(float X0, float X1, float Y, float Size, int Start, short Length, short Angle)
{
    public bool IsSpace => Length == 0;
}
