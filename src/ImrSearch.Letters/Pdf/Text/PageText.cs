using System.Runtime.InteropServices;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>The characters of one page in the order in which they were drawn.</summary>
internal sealed class PageText
{
    private readonly List<Glyph> _glyphs = new(4096);
    private readonly List<char> _text = new(4096);

    public ReadOnlySpan<Glyph> Glyphs => CollectionsMarshal.AsSpan(_glyphs);

    public int Count => _glyphs.Count;

    /// <summary>The units of some of its characters, which followed each other.</summary>
    public ReadOnlySpan<char> Text(int start, int length) => CollectionsMarshal.AsSpan(_text).Slice(start, length);

    public void Add(string text, float x0, float x1, float y, float size, short angle)
    {
        var space = text.AsSpan().IndexOfAnyExcept(' ', '\u00A0') < 0;
        _glyphs.Add(new Glyph(x0, x1, y, size, _text.Count, space ? (short)0 : (short)Math.Min(text.Length, short.MaxValue), angle));
        if (!space)
        {
            _text.AddRange(text.AsSpan(0, Math.Min(text.Length, short.MaxValue)));
        }
    }

    /// <summary>Puts one text in the place of all characters from a given one on, on the line of the first of them.</summary>
    public void Replace(int from, string text)
    {
        if (from >= _glyphs.Count)
        {
            return;
        }

        var first = _glyphs[from];
        var (x0, x1) = (first.X0, first.X1);
        foreach (var glyph in Glyphs[from..])
        {
            if (glyph.Angle == first.Angle && Math.Abs(glyph.Y - first.Y) < first.Size / 2)
            {
                (x0, x1) = (Math.Min(x0, glyph.X0), Math.Max(x1, glyph.X1));
            }
        }

        _glyphs.RemoveRange(from, _glyphs.Count - from);
        if (text.Length > 0)
        {
            Add(text, x0, x1, first.Y, first.Size, first.Angle);
        }
    }
}
