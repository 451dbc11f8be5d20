using ImrSearch.Index.Analysis;
using ImrSearch.Index.Segments;

namespace ImrSearch.Index.Harness;

/// <summary>
/// What the writing process does, told beforehand: from the seed follows what commit number n changes, and so what the
/// index must hold after it, whoever asks and however often the process was killed in between. Not thread-safe.
/// </summary>
/// <param name="seed">Another seed, another history.</param>
/// <param name="mostChanges">How many parents a commit changes at most.</param>
public sealed class CrashPlan(int seed, int mostChanges = 60)
{
    /// <summary>In the user data of each commit: its number.</summary>
    public const string CommitKey = "commit";

    private const int Parents = 120;
    private const int Words = 400;

    private readonly SortedDictionary<string, IReadOnlyList<PlannedGroup>> _state = new(StringComparer.Ordinal);
    private int _commit;

    public static IndexSchema Schema { get; } = new(EnglishAnalyzer.Instance, ["body"], ["state", "colour"], ["day"])
    {
        VectorFields = [PlannedGroup.VectorField],
        GraphBytes = 16 * 40,
    };

    /// <summary>So small that a commit writes several segments, and that merges come often.</summary>
    public static IndexWriterOptions Options { get; } = new()
    {
        MemoryBudgetBytes = 400_000,
        MergePolicy = new MergePolicy { Factor = 3, MinDocuments = 30 },
    };

    /// <summary>The changes of a commit in order: a parent and its new groups; none deletes it. A null parent deletes all.</summary>
    public IEnumerable<(string? Parent, IReadOnlyList<PlannedGroup> Groups)> Changes(int commit)
    {
        var random = new Random(HashCode(seed, commit));
        if (random.Next(40) == 0)
        {
            yield return (null, []);
        }

        for (var i = random.Next(1, mostChanges); i > 0; i--)
        {
            var parent = $"p{random.Next(Parents)}";
            yield return (parent, random.Next(4) == 0
                ? []
                : [.. Enumerable.Range(1, random.Next(1, 4)).Select(number => new PlannedGroup(parent, number, (commit * 100) + i, random))]);
        }
    }

    /// <summary>
    /// What the index holds after a commit (0: nothing): parents and their groups. Valid until the next call; cheap when
    /// it asks for the same commit or a later one.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<PlannedGroup>> StateAfter(int commit)
    {
        if (commit < _commit)
        {
            _state.Clear();
            _commit = 0;
        }

        while (_commit < commit)
        {
            foreach (var (parent, groups) in Changes(++_commit))
            {
                if (parent is null)
                {
                    _state.Clear();
                }
                else if (groups.Count == 0)
                {
                    _state.Remove(parent);
                }
                else
                {
                    _state[parent] = groups;
                }
            }
        }

        return _state;
    }

    /// <summary>A word: few are common, most are rare.</summary>
    public static string Word(Random random) => $"w{random.Next(1 + random.Next(Words))}";

    // Not System.HashCode, which is another one in each process.
    private static int HashCode(int seed, int commit) => unchecked((seed * 1_000_003) ^ (commit * 7919));
}
