using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>Full names of the states in which a reviewer is licensed (Data/states.json).</summary>
internal static partial class LicenseStates
{
    private static readonly Dictionary<string, string> ByCode = DataFile.Read<Dictionary<string, string>>("states.json");

    private static readonly NearName Names = new(ByCode.Values.Select(n => (n, n)));

    /// <summary>The states of a printed list: commas with or without a space, "and", names or two-letter codes.</summary>
    public static IReadOnlyList<Found<string>> Canonical(string printed)
    {
        var found = new List<Found<string>>();
        var capital = Capital().Replace(printed, m => "DC".PadRight(m.Length));
        foreach (var range in Parts().EnumerateSplits(capital))
        {
            var (start, length) = range.GetOffsetAndLength(capital.Length);
            var part = Spelled(capital.Substring(start, length));
            var state = part.Length == 2 && ByCode.TryGetValue(part.ToUpperInvariant(), out var name) ? name
                : part.Length > 2 ? Names.Find(part) : null;
            if (state is not null && !found.Exists(f => f.Value == state))
            {
                found.Add(new Found<string>(state, new TextSpan(start, length).TrimIn(printed)));
            }
        }

        return found;
    }

    // "N.Y." is a code, "W. Virginia" a name with its first word cut short.
    private static string Spelled(string part)
    {
        var plain = Spaces().Replace(part.Replace('.', ' ').Trim(), " ");
        var code = plain.Replace(" ", "", StringComparison.Ordinal);
        return code.Length == 2 ? code : plain.Length > 3 && plain[1] == ' '
            ? char.ToUpperInvariant(plain[0]) switch { 'N' => "North", 'S' => "South", 'W' => "West", _ => "" } + plain[1..]
            : plain;
    }

    [GeneratedRegex(@"\bWashington,?\s*\(?D\.?\s?C\b\.?\)?|\bD\.\s?C\b\.?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Capital();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[,;/&]|\band\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Parts();
}
