using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>Full names of the states in which a reviewer is licensed (Data/states.json).</summary>
internal static partial class LicenseStates
{
    private static readonly Dictionary<string, string> ByCode = DataFile.Read<Dictionary<string, string>>("states.json");

    private static readonly NearName Names = new(ByCode.Values.Select(n => (n, n)));

    // Longest first: "West Virginia" before "Virginia".
    private static readonly string[] LongestFirst = [.. ByCode.Values.OrderByDescending(n => n.Length)];

    /// <summary>The states of a printed list, each with its place: commas with or without a space, "and", names or two-letter codes.</summary>
    public static IReadOnlyList<Found<string>> Canonical(string printed)
    {
        var found = new List<Found<string>>();
        var capital = Capital().Replace(printed, m => "DC".PadRight(m.Length));
        foreach (var range in Parts().EnumerateSplits(capital))
        {
            var (start, length) = range.GetOffsetAndLength(capital.Length);
            foreach (var one in Read(printed, capital, new TextSpan(start, length)))
            {
                if (!found.Exists(f => f.Value == one.Value))
                {
                    found.Add(one);
                }
            }
        }

        return found;
    }

    private static IEnumerable<Found<string>> Read(string printed, string capital, TextSpan part)
    {
        var place = part.TrimIn(printed);
        var words = Spelled(Lead().Replace(part.In(capital), ""));
        if (words.Length == 2)
        {
            return ByCode.TryGetValue(words.ToUpperInvariant(), out var name) ? [new(name, place)] : [];
        }

        return Names.Nearest(words) is { } near
            ? [new(near.Name, place, near.Errors == 0 ? Confidence.Printed : near.Errors == 1 ? Confidence.Inferred : Confidence.Guessed)]
            : Unparted(capital, part);
    }

    // "California Nevada", "CaliforniaTexas": the comma was lost.
    private static List<Found<string>> Unparted(string text, TextSpan part)
    {
        var found = new List<Found<string>>();
        for (var at = part.Start; at < part.End; at++)
        {
            if (at > part.Start && !char.IsUpper(text[at]))
            {
                continue;
            }

            foreach (var name in LongestFirst)
            {
                if (at + name.Length <= part.End && string.Compare(text, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                    && (at + name.Length == text.Length || !char.IsLower(text[at + name.Length])))
                {
                    found.Add(new(name, new TextSpan(at, name.Length), Confidence.Inferred));
                    at += name.Length - 1;
                    break;
                }
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

    [GeneratedRegex(@"\A\s*(?:(?:in|the|states?|of|commonwealth)\b\s*)+(?=[A-Za-z]{2})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[,;/&()]|\band\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Parts();
}
