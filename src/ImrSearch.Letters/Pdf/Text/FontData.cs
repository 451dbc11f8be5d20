using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// The facts about fonts that PDFs rely on without stating them: encodings, the meaning of glyph names, the widths of the
/// 14 standard fonts. Read once from Data/pdf-fonts.json and shared.
/// </summary>
internal sealed class FontData
{
    private static readonly Lazy<FontData> Shared = new(Load);

    private readonly FrozenDictionary<string, string> _encodings;
    private readonly FrozenDictionary<string, string> _glyphs;
    private readonly FrozenDictionary<string, short[]> _widths;
    private readonly FrozenDictionary<char, int> _widthPlaces;

    private FontData(JsonElement json)
    {
        _encodings = json.GetProperty("encodings").EnumerateObject().ToFrozenDictionary(e => e.Name, e => e.Value.GetString()!, StringComparer.Ordinal);
        _glyphs = json.GetProperty("glyphs").EnumerateArray()
            .SelectMany(line => line.GetString()!.Split(';'))
            .Select(entry => entry.Split(' '))
            .ToFrozenDictionary(e => e[0], e => ((char)ushort.Parse(e[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(), StringComparer.Ordinal);
        _widths = json.GetProperty("widths").EnumerateObject().ToFrozenDictionary(
            w => w.Name,
            w => w.Value.GetString()!.Split(' ').Select(n => short.Parse(n, CultureInfo.InvariantCulture)).ToArray(),
            StringComparer.Ordinal);
        _widthPlaces = json.GetProperty("widthCharacters").GetString()!.Select((c, i) => (c, i)).ToFrozenDictionary(p => p.c, p => p.i);
    }

    public static FontData Instance => Shared.Value;

    /// <summary>An encoding's 256 characters, NUL where it has none; null for an encoding that is not known.</summary>
    public string? Encoding(string? name) => name is null ? null : _encodings.GetValueOrDefault(name);

    /// <summary>The character of a listed glyph name; null when it is not listed.</summary>
    public string? Glyph(string name) => _glyphs.GetValueOrDefault(name);

    /// <summary>Width of a character in a standard font, in thousandths of the font size.</summary>
    /// <param name="font">One of the names in Data/pdf-fonts.json.</param>
    /// <param name="code">The code shown, which counts in Symbol and ZapfDingbats.</param>
    /// <param name="character">The character shown, which counts in the others.</param>
    public int Width(string font, int code, char character) =>
        !_widths.TryGetValue(font, out var widths) ? 600
        : widths.Length == 256 ? widths[code]
        : _widthPlaces.TryGetValue(character, out var place) && widths[place] > 0 ? widths[place]
        : 500;

    private static FontData Load()
    {
        using var stream = typeof(FontData).Assembly.GetManifestResourceStream("ImrSearch.Letters.Data.pdf-fonts.json")!;
        using var json = JsonDocument.Parse(stream);
        return new FontData(json.RootElement);
    }
}
