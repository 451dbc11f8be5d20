using System.Buffers.Binary;
using ImrSearch.Letters.Pdf.Document;

namespace ImrSearch.Letters.Pdf.Text;

/// <summary>
/// The two tables of an embedded TrueType font that tell what its glyphs show, for fonts without any other word on it:
/// "cmap" read backwards, and the symbol codes of old fonts. Formats 0, 4, 6 and 12 (OpenType specification).
/// </summary>
internal sealed class TrueTypeTables
{
    private const int MaxGroups = 20_000;

    private readonly Dictionary<int, string> _texts = [];
    private readonly Dictionary<int, int> _symbolGlyphs = [];

    /// <summary>What a glyph shows; null when the font does not tell.</summary>
    public string? TextOf(int glyph) => _texts.GetValueOrDefault(glyph);

    /// <summary>The glyph of a one-byte code in a symbolic font; 0 when there is none.</summary>
    public int GlyphOf(int code) =>
        _symbolGlyphs.TryGetValue(0xF000 + code, out var glyph) ? glyph : _symbolGlyphs.GetValueOrDefault(code);

    public static TrueTypeTables Read(ReadOnlySpan<byte> font, PdfBudget budget)
    {
        var tables = new TrueTypeTables();
        var count = U16(font, 4);
        for (var i = 0; i < count; i++)
        {
            var entry = 12 + (16 * i);
            if (entry + 16 <= font.Length && font.Slice(entry, 4).SequenceEqual("cmap"u8) && U32(font, entry + 8) is var offset && offset < font.Length)
            {
                tables.ReadMaps(font[(int)offset..], budget);
            }
        }

        return tables;
    }

    private void ReadMaps(ReadOnlySpan<byte> table, PdfBudget budget)
    {
        var count = U16(table, 2);
        for (var i = 0; i < count && i < 64; i++)
        {
            var (platform, encoding, offset) = (U16(table, 4 + (8 * i)), U16(table, 6 + (8 * i)), U32(table, 8 + (8 * i)));
            if (offset >= table.Length)
            {
                continue;
            }

            var unicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            var map = table[(int)offset..];
            switch (U16(map, 0))
            {
                case 0:
                    for (var code = 0; code < 256 && 6 + code < map.Length; code++)
                    {
                        Add(code, map[6 + code], unicode, budget);
                    }

                    break;
                case 4:
                    ReadSegments(map, unicode, budget);
                    break;
                case 6:
                    for (int code = U16(map, 6), j = 0; j < U16(map, 8); j++)
                    {
                        Add(code + j, U16(map, 10 + (2 * j)), unicode, budget);
                    }

                    break;
                case 12:
                    ReadGroups(map, unicode, budget);
                    break;
            }
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> map, bool unicode, PdfBudget budget)
    {
        var segments = U16(map, 6) / 2;
        for (var s = 0; s < segments; s++)
        {
            var (end, start) = (U16(map, 14 + (2 * s)), U16(map, 16 + (2 * segments) + (2 * s)));
            var (delta, range) = (U16(map, 16 + (4 * segments) + (2 * s)), U16(map, 16 + (6 * segments) + (2 * s)));
            for (var code = start; code <= end && code < 0xFFFF; code++)
            {
                var glyph = code;
                if (range != 0)
                {
                    glyph = U16(map, 16 + (6 * segments) + (2 * s) + range + (2 * (code - start)));
                    if (glyph == 0)
                    {
                        continue;
                    }
                }

                Add(code, (glyph + delta) & 0xFFFF, unicode, budget);
            }
        }
    }

    private void ReadGroups(ReadOnlySpan<byte> map, bool unicode, PdfBudget budget)
    {
        var groups = Math.Min(U32(map, 12), MaxGroups);
        for (var g = 0; g < groups; g++)
        {
            var (start, end, glyph) = (U32(map, 16 + (12 * g)), U32(map, 20 + (12 * g)), U32(map, 24 + (12 * g)));
            for (var code = start; code <= end && code <= 0x10FFFF; code++)
            {
                Add((int)code, (int)(glyph + (code - start)) & 0xFFFF, unicode, budget);
            }
        }
    }

    private void Add(int code, int glyph, bool unicode, PdfBudget budget)
    {
        budget.Step();
        if (glyph == 0)
        {
            return;
        }

        if (!unicode)
        {
            _symbolGlyphs.TryAdd(code, glyph);
        }
        else if (System.Text.Rune.IsValid(code) && !_texts.ContainsKey(glyph))
        {
            budget.TakeValues(1);
            _texts.Add(glyph, new System.Text.Rune(code).ToString());
        }
    }

    private static int U16(ReadOnlySpan<byte> bytes, int at) =>
        at >= 0 && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : 0;

    private static uint U32(ReadOnlySpan<byte> bytes, int at) =>
        at >= 0 && at + 4 <= bytes.Length ? BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) : 0;
}
