using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// Places the characters of shown strings on the page (ISO 32000-1, 9.4.4). Characters outside the sheet are passed by.
/// Invisible text is taken: it is what text recognition lays over a scan.
/// </summary>
internal sealed class TextShower(PageText page, (double Left, double Bottom, double Right, double Top) sheet, PdfBudget budget)
{
    private const double Margin = 2;
    private const double VerticalAdvance = 1;

    /// <summary>Where the next character goes; kept between strings of a text object.</summary>
    public Matrix TextMatrix { get; set; } = Matrix.Identity;

    /// <summary>Shows a string.</summary>
    public void Show(ReadOnlySpan<byte> bytes, in GraphicsState state)
    {
        if (state.Font is not { } font)
        {
            return;
        }

        // Text space to the page, then the em's two sides on it.
        var matrix = TextMatrix.Then(state.Ctm);
        var (emX, emY) = (state.FontSize * state.HorizontalScale * matrix.A, state.FontSize * state.HorizontalScale * matrix.B);
        var (upX, upY) = (state.FontSize * matrix.C, state.FontSize * matrix.D);
        if (font.IsVertical)
        {
            (emX, emY, upX, upY) = (-upX, -upY, emX, emY);
        }

        var em = Math.Sqrt((emX * emX) + (emY * emY));
        var seen = em > 1e-6 && double.IsFinite(em);
        var (cos, sin) = seen ? (emX / em, emY / em) : (1, 0);
        var size = (float)(Math.Abs((cos * upY) - (sin * upX)) * font.Height);
        var angle = Angle(cos, sin);
        if (angle != 0)
        {
            (cos, sin) = (Math.Cos(angle * Math.PI / 180), Math.Sin(angle * Math.PI / 180));
        }

        double advance = 0;
        while (bytes.Length > 0)
        {
            budget.Step();
            var code = font.NextCode(bytes, out var length);
            var (text, units) = font[code];
            var width = font.IsVertical ? VerticalAdvance : units * font.WidthScale;
            if (text is not null && seen)
            {
                var (dx, dy) = font.IsVertical ? (0.0, -advance) : (advance * state.HorizontalScale, 0.0);
                var x = (matrix.A * dx) + (matrix.C * (dy + state.Rise)) + matrix.E;
                var y = (matrix.B * dx) + (matrix.D * (dy + state.Rise)) + matrix.F;
                if (x >= sheet.Left - Margin && x <= sheet.Right + Margin && y >= sheet.Bottom - Margin && y <= sheet.Top + Margin)
                {
                    budget.TakeCharacters(text.Length);
                    if (page.Count >= PdfBudget.MaxPageCharacters)
                    {
                        throw new PdfLimitException(PdfProblems.TooMuchText);
                    }

                    var along = (float)((x * cos) + (y * sin));
                    page.Add(text, along, along + (float)(width * em), (float)((y * cos) - (x * sin)), size, angle);
                }
            }

            advance += (width * state.FontSize) + state.CharacterSpacing + (length == 1 && code == ' ' ? state.WordSpacing : 0);
            bytes = bytes[length..];
        }

        Advance(advance, state);
    }

    /// <summary>Moves on by a number between strings, in thousandths of the font size, backwards.</summary>
    public void Move(double thousandths, in GraphicsState state) => Advance(-thousandths / 1000 * state.FontSize, state);

    private void Advance(double by, in GraphicsState state) =>
        TextMatrix = (state.Font?.IsVertical == true ? Matrix.Move(0, -by) : Matrix.Move(by * state.HorizontalScale, 0)).Then(TextMatrix);

    private static short Angle(double cos, double sin)
    {
        if (sin == 0 && cos > 0)
        {
            return 0;
        }

        var degrees = (int)Math.Round(Math.Atan2(sin, cos) * 180 / Math.PI);
        return (short)((degrees + 360) % 360);
    }
}
