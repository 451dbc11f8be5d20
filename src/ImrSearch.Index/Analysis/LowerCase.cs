using System.Text;

namespace ImrSearch.Index.Analysis;

/// <summary>
/// Lower case by Unicode's simple mapping, code point by code point: no locale, no special casing, and never another number
/// of UTF-16 units. Equal to Java's <c>Character.toLowerCase(int)</c> for the characters that tokens are made of.
/// </summary>
internal static class LowerCase
{
    // For the basic plane, where every mapping stays in the plane.
    private static readonly char[] Basic = BuildBasic();

    /// <summary>Writes the lower case of <paramref name="source"/> to <paramref name="target"/>, which is as long.</summary>
    public static void Copy(ReadOnlySpan<char> source, Span<char> target)
    {
        var basic = Basic;
        for (var i = 0; i < source.Length; i++)
        {
            var unit = source[i];
            if (char.IsHighSurrogate(unit) && i + 1 < source.Length && char.IsLowSurrogate(source[i + 1]))
            {
                Rune.ToLowerInvariant(new Rune(unit, source[i + 1])).EncodeToUtf16(target[i..]);
                i++;
                continue;
            }

            target[i] = basic[unit];
        }
    }

    private static char[] BuildBasic()
    {
        var lower = new char[0x10000];
        for (var unit = 0; unit < lower.Length; unit++)
        {
            lower[unit] = char.ToLowerInvariant((char)unit);
        }

        // Unicode maps the dotted capital I to i; the invariant culture leaves it alone.
        lower['\u0130'] = 'i';
        return lower;
    }
}
