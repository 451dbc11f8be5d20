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

    // Levenshtein's distance, two rows.
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(diagonal + (a[i - 1] == b[j - 1] ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1);
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}
