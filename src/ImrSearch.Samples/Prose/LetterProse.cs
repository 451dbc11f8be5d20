using System.Numerics;
using System.Text;

namespace ImrSearch.Samples.Prose;

/// <summary>
/// The wordings of one letter: its facts by name and what has been said already. A rule's wordings are dealt like cards,
/// so that a letter repeats one only when all are used. One per letter, not thread-safe.
/// </summary>
internal sealed class LetterProse(Grammar grammar, SampleRandom random)
{
    private readonly Dictionary<string, string> _facts = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Rule, int Alternative), string> _saidOnce = [];
    private readonly ulong[] _used = new ulong[grammar.Rules.Count];
    private readonly byte[] _last = new byte[grammar.Rules.Count];

    public Grammar Grammar { get; } = grammar;

    public SampleRandom Random { get; } = random;

    public string Fact(string name) =>
        _facts.TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"The letter has no fact \"{name}\".");

    public void Set(string name, string value) => _facts[name] = value;

    public void SetAll(IReadOnlyDictionary<string, string> facts)
    {
        foreach (var (name, value) in facts)
        {
            _facts[name] = value;
        }
    }

    public void Append(StringBuilder output, GrammarRule rule)
    {
        var alternative = Deal(rule);
        if (!rule.OncePerLetter)
        {
            rule.Alternatives[alternative].Append(output, this);
            return;
        }

        if (!_saidOnce.TryGetValue((rule.Id, alternative), out var said))
        {
            var once = new StringBuilder();
            rule.Alternatives[alternative].Append(once, this);
            _saidOnce.Add((rule.Id, alternative), said = once.ToString());
        }

        output.Append(said);
    }

    /// <summary>The rule's words as they are, e.g. a title or a noun.</summary>
    public string Phrase(GrammarRule rule)
    {
        var output = new StringBuilder();
        Append(output, rule);
        return output.ToString().Trim();
    }

    /// <summary>Appends the rule's words as sentences: capital first letter, full stop, a space before.</summary>
    public void Sentences(StringBuilder output, GrammarRule rule, int count = 1)
    {
        count = Math.Min(count, rule.Alternatives.Count);
        if (BitOperations.PopCount(Free(rule)) < count)
        {
            _used[rule.Id] = 0; // these sentences differ at least among themselves
        }

        for (var i = 0; i < count; i++)
        {
            if (output.Length > 0)
            {
                output.Append(' ');
            }

            var start = output.Length;
            Append(output, rule);
            output[start] = char.ToUpperInvariant(output[start]);
            while (output[^1] == ' ')
            {
                output.Length--;
            }

            output.Append('.');
        }
    }

    private int Deal(GrammarRule rule)
    {
        var free = Free(rule);
        if (free == 0)
        {
            // All but the last one said, so that none stands twice in a row.
            _used[rule.Id] = rule.Alternatives.Count > 1 ? 1UL << _last[rule.Id] : 0;
            free = Free(rule);
        }

        for (var skip = Random.Next(BitOperations.PopCount(free)); skip > 0; skip--)
        {
            free &= free - 1;
        }

        var alternative = BitOperations.TrailingZeroCount(free);
        _used[rule.Id] |= 1UL << alternative;
        _last[rule.Id] = (byte)alternative;
        return alternative;
    }

    private ulong Free(GrammarRule rule) => ~_used[rule.Id] & (ulong.MaxValue >> (GrammarRule.MaxAlternatives - rule.Alternatives.Count));
}
