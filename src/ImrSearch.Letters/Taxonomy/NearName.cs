namespace ImrSearch.Letters.Taxonomy;

/// <summary>Finds the name of a list that a printed one means: letters only, "&amp;" as "and", a few typing errors forgiven.</summary>
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
    public string? Find(string printed) => Nearest(printed)?.Name;

    /// <summary>The nearest name with its typing errors; null when none is near, or when two names are as near.</summary>
    public (string Name, int Errors)? Nearest(string printed)
    {
        var key = Key(printed);
        if (_names.TryGetValue(key, out var exact))
        {
            return (exact, 0);
        }

        (string Name, int Errors)? best = null;
        var tie = false;
        foreach (var (name, canonical) in _names)
        {
            var allowed = Math.Min(Allowed(Math.Min(name.Length, key.Length)), best?.Errors ?? int.MaxValue);
            if (allowed == 0 || Math.Abs(name.Length - key.Length) > allowed || Distance(name, key) is var errors && errors > allowed)
            {
                continue;
            }

            tie = best is { } other && other.Errors == errors && (tie || other.Name != canonical);
            best = best is { } old && old.Errors == errors ? old : (canonical, errors);
        }

        return tie ? null : best;
    }

    // In short names a single letter makes another name.
    private static int Allowed(int length) => length < 6 ? 0 : length < 12 ? 1 : length < 20 ? 2 : 3;

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
