namespace ImrSearch.Letters.Taxonomy;

/// <summary>Finds the name of a list that a printed one means: letters only, "&amp;" as "and", one or two typing errors forgiven.</summary>
internal sealed class NearName
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public NearName(IEnumerable<(string Printed, string Canonical)> names)
    {
        foreach (var (printed, canonical) in names)
        {
            _names.TryAdd(Key(printed), canonical);
        }
    }

    /// <summary>The canonical name, or null when none is near.</summary>
    public string? Find(string printed)
    {
        var key = Key(printed);
        if (_names.TryGetValue(key, out var exact))
        {
            return exact;
        }

        // One error in a long name, two in a very long one: in short names a single letter makes another name.
        var allowed = key.Length < 7 ? 0 : key.Length < 12 ? 1 : 2;
        return allowed == 0 ? null : _names.FirstOrDefault(n => Math.Abs(n.Key.Length - key.Length) <= allowed && Distance(n.Key, key) <= allowed).Value;
    }

    private static string Key(string name) =>
        string.Concat(name.Replace("&", "and", StringComparison.Ordinal).Where(char.IsLetter)).ToLowerInvariant();

    /// <summary>Optimal string alignment distance: Levenshtein's, with two swapped neighbours as one error ("Califronia").</summary>
    public static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }

                var least = Math.Min(cost[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    least = Math.Min(least, cost[i - 2, j - 2] + 1);
                }

                cost[i, j] = least;
            }
        }

        return cost[a.Length, b.Length];
    }
}
