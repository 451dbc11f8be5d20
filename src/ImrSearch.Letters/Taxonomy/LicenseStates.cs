using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>Full names of the states in which a reviewer is licensed (Data/states.json).</summary>
internal static partial class LicenseStates
{
    private static readonly Dictionary<string, string> ByCode = DataFile.Read<Dictionary<string, string>>("states.json");

    private static readonly NearName Names = new(ByCode.Values.Select(n => (n, n)));

    /// <summary>The states of a printed list: commas with or without a space, "and", names or two-letter codes.</summary>
    public static IReadOnlyList<string> Canonical(string printed)
    {
        var found = new List<string>();
        foreach (var part in Parts().Split(printed).Select(p => p.Trim(' ', '.')))
        {
            var state = part.Length == 2 && ByCode.TryGetValue(part.ToUpperInvariant(), out var name) ? name
                : part.Length > 2 ? Names.Find(part) : null;
            if (state is not null && !found.Contains(state))
            {
                found.Add(state);
            }
        }

        return found;
    }

    [GeneratedRegex(@"[,;/&]|\band\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Parts();
}
