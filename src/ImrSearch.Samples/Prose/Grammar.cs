namespace ImrSearch.Samples.Prose;

/// <summary>
/// The wordings of all letters, read from Data/*.grammar.txt. A line "= name" opens a rule, every further line is one wording of it;
/// "== name" opens a rule whose wordings stay the same within a letter; "# " opens a comment. Immutable once loaded.
/// </summary>
internal sealed class Grammar
{
    private readonly Dictionary<string, GrammarRule> _byName = new(StringComparer.Ordinal);
    private readonly List<GrammarRule> _rules = [];

    public IReadOnlyList<GrammarRule> Rules => _rules;

    public static Grammar Load(params IEnumerable<string> texts)
    {
        var grammar = new Grammar();
        foreach (var text in texts)
        {
            grammar.Add(text);
        }

        foreach (var rule in grammar._rules)
        {
            if (rule.Alternatives.Count is 0 or > GrammarRule.MaxAlternatives)
            {
                throw new FormatException($"The rule \"{rule.Name}\" has {rule.Alternatives.Count} wordings; allowed are 1 to {GrammarRule.MaxAlternatives}.");
            }
        }

        return grammar;
    }

    public GrammarRule? Find(string name) => _byName.GetValueOrDefault(name);

    public GrammarRule Get(string name) =>
        Find(name) ?? throw new KeyNotFoundException($"The word lists have no rule \"{name}\".");

    /// <summary>The most special rule there is: "title.brace.lumbar", else "title.brace", else "title.device".</summary>
    public GrammarRule GetFirst(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } rule)
            {
                return rule;
            }
        }

        throw new KeyNotFoundException($"The word lists have none of the rules {string.Join(", ", names.ToArray())}.");
    }

    private void Add(string text)
    {
        GrammarRule? rule = null;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal))
            {
                continue;
            }

            if (line.StartsWith('='))
            {
                rule = new GrammarRule(line.TrimStart('=').Trim(), _rules.Count, line.StartsWith("==", StringComparison.Ordinal));
                _byName.Add(rule.Name, rule);
                _rules.Add(rule);
            }
            else
            {
                (rule ?? throw new FormatException($"This wording stands before the first rule: {line}"))
                    .Alternatives.Add(new GrammarParser(line, this).Parse());
            }
        }
    }
}
