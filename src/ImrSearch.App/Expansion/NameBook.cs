using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.App.Expansion;

/// <summary>
/// Every name with the other names of the same thing. Groups that share a name are one. A name that holds another one of
/// the same thing ("naproxen sodium" beside "naproxen") is left out: where it stands, the shorter one stands.
/// </summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, IReadOnlyList<string>> _names = new(StringComparer.Ordinal);

    private NameBook(IEnumerable<(string Asked, IReadOnlyList<string> Names)> entries)
    {
        foreach (var same in entries.Where(entry => NameKey.Of(entry.Asked).Length > 0).GroupBy(entry => NameKey.Of(entry.Asked)))
        {
            if (Others(same.Key, same.SelectMany(entry => entry.Names)) is { Count: > 0 } others)
            {
                _names.Add(same.Key, others);
            }
        }

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

    private static List<string> Others(string asked, IEnumerable<string> names)
    {
        var distinct = names.DistinctBy(NameKey.Of).ToList();
        return distinct.FindAll(name =>
        {
            var key = NameKey.Of(name);
            return !Holds(key, asked) && !distinct.Exists(other => NameKey.Of(other) is var shorter && shorter != key && Holds(key, shorter));
        });
    }

    private static bool Holds(string key, string part) => $" {key} ".Contains($" {part} ", StringComparison.Ordinal);
}
