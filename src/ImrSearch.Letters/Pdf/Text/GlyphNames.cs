using System.Globalization;
using System.Text;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// What a glyph's name says it shows, by the conventions of the Adobe Glyph List: "A", "eacute", "uni00E9", "u1F600",
/// "f_i" (a ligature by its parts), "a.swash" (a variant of "a").
/// </summary>
internal static class GlyphNames
{
    private const int MaxParts = 8;

    /// <summary>The text of a glyph; null when its name tells nothing, as in ".notdef" or "g12".</summary>
    public static string? ToText(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        name = dot >= 0 ? name[..dot] : name;
        if (name.Length == 0)
        {
            return null;
        }

        if (Single(name) is { } text)
        {
            return text;
        }

        if (!name.Contains('_', StringComparison.Ordinal))
        {
            return null;
        }

        var whole = new StringBuilder();
        foreach (var part in name.Split('_', MaxParts))
        {
            if (Single(part) is not { } piece)
            {
                return null;
            }

            whole.Append(piece);
        }

        return whole.ToString();
    }

    private static string? Single(string name)
    {
        if (name.Length == 1)
        {
            return char.IsAsciiLetter(name[0]) ? name : null;
        }

        if (FontData.Instance.Glyph(name) is { } listed)
        {
            return listed;
        }

        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            var text = new StringBuilder();
            for (var i = 3; i < name.Length; i += 4)
            {
                if (!ushort.TryParse(name.AsSpan(i, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit) || char.IsSurrogate((char)unit))
                {
                    return null;
                }

                text.Append((char)unit);
            }

            return text.ToString();
        }

        return name[0] == 'u' && name.Length is >= 5 and <= 7
            && int.TryParse(name.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
                ? new Rune(code).ToString()
                : null;
    }
}
