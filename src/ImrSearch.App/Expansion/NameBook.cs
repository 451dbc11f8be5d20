using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.App.Expansion;

/// <summary>
/// Every name with the other names of the same thing. Groups that share a name are one. A name that holds another one of
/// the same thing ("naproxen sodium" beside "naproxen") is left out: where it stands, the shorter one stands.
/// </summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);

    // Names come many times while the book is made.
    private readonly Dictionary<string, string> _keys = new(StringComparer.Ordinal);

    private NameBook(IEnumerable<(string Asked, IReadOnlyList<string> Names)> entries)
    {
        foreach (var same in entries.GroupBy(entry => KeyOf(entry.Asked)).Where(same => same.Key.Length > 0))
        {
            if (Others(same.Key, same.SelectMany(entry => entry.Names)) is { Count: > 0 } others)
            {
                _names.Add(same.Key, others);
            }
        }

        _keys.Clear();
        MostPieces = _names.Keys.Max(key => key.AsSpan().Count(' ') + 1);
    }

    /// <summary>The names that this program knows.</summary>
    public static NameBook Instance { get; } = new(Groups().SelectMany(Entries).Concat(DrugNameBook.Entries()));

    /// <summary>How many pieces the longest name has.</summary>
    public int MostPieces { get; }

    /// <summary>The other names of what a key (<see cref="NameKey"/>) names, most usual first; none for an unknown one.</summary>
    public IReadOnlyList<string> Find(string key) => _names.GetValueOrDefault(key) ?? [];

    private static IEnumerable<(string, IReadOnlyList<string>)> Entries(NameGroup group) =>
        group.Names.Concat(group.Said).Select(asked => (asked, (IReadOnlyList<string>)[.. group.Names, .. group.Kinds]));

    /// <summary>The groups, those with a name in common joined in the order of the first.</summary>
    private static List<NameGroup> Groups()
    {
        var joined = new List<NameGroup>();
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in QueryNames.Groups)
        {
            var known = group.Names.Select(NameKey.Of).FirstOrDefault(place.ContainsKey);
            if (known is null)
            {
                joined.Add(group);
            }
            else
            {
                var old = joined[place[known]];
                joined[place[known]] = new NameGroup([.. old.Names, .. group.Names], [.. old.Said, .. group.Said], [.. old.Kinds, .. group.Kinds]);
            }

            foreach (var name in group.Names)
            {
                place.TryAdd(NameKey.Of(name), known is null ? joined.Count - 1 : place[known]);
            }
        }

        return joined;
    }

    private string KeyOf(string name)
    {
        if (!_keys.TryGetValue(name, out var key))
        {
            _keys.Add(name, key = NameKey.Of(name));
        }

        return key;
    }

    private List<string> Others(string asked, IEnumerable<string> names)
    {
        var keyed = names.Distinct(StringComparer.Ordinal).Select(name => (Name: name, Key: KeyOf(name))).DistinctBy(name => name.Key).ToList();
        return
        [
            .. keyed.Where(one => !Holds(one.Key, asked) && !keyed.Exists(other => other.Key.Length < one.Key.Length && Holds(one.Key, other.Key)))
                .Select(one => one.Name),
        ];
    }

    private static bool Holds(string key, string part)
    {
        for (var at = key.IndexOf(part, StringComparison.Ordinal); at >= 0; at = key.IndexOf(part, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || key[at - 1] == ' ') && (at + part.Length == key.Length || key[at + part.Length] == ' '))
            {
                return true;
            }
        }

        return false;
    }
}
