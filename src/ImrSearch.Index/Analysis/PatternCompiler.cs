namespace ImrSearch.Index.Analysis;

/// <summary>
/// Turns a <see cref="Pattern"/> into a <see cref="WordAutomaton"/>: Thompson's construction, then the subset
/// construction (Aho, Lam, Sethi, Ullman, "Compilers", §3.7), then as few states as possible. Used once, when the tokenizer
/// is first needed.
/// </summary>
internal sealed class PatternCompiler
{
    // Thompson states: an edge on a set of classes (0 = none) to Target, and up to any number of free moves.
    private readonly List<(uint Classes, int Target)> _edges = [];
    private readonly List<List<int>> _free = [];

    private PatternCompiler()
    {
    }

    /// <summary>Compiles <paramref name="pattern"/>.</summary>
    public static WordAutomaton Compile(Pattern pattern)
    {
        var compiler = new PatternCompiler();
        var start = compiler.NewState();
        var end = compiler.Add(pattern, start);
        return compiler.Determinize(start, end);
    }

    private int NewState()
    {
        _edges.Add((0, 0));
        _free.Add([]);
        return _edges.Count - 1;
    }

    /// <summary>Lays the pattern from state <paramref name="from"/> on and returns the state in which it has matched.</summary>
    private int Add(Pattern pattern, int from)
    {
        switch (pattern)
        {
            case Pattern.One one:
                var edge = NewState();
                _free[from].Add(edge);
                var target = NewState();
                _edges[edge] = (one.Classes, target);
                return target;

            case Pattern.Sequence sequence:
                return sequence.Parts.Aggregate(from, (state, part) => Add(part, state));

            case Pattern.Choice choice:
                var end = NewState();
                foreach (var part in choice.Choices)
                {
                    // A state of its own at the head of each choice: a loop inside one may lead back to its head only.
                    var head = NewState();
                    _free[from].Add(head);
                    _free[Add(part, head)].Add(end);
                }

                return end;

            case Pattern.Repeat repeat:
                var loop = NewState();
                _free[from].Add(loop);
                _free[Add(repeat.Inner, loop)].Add(loop);
                var exit = NewState();
                _free[loop].Add(exit);
                return exit;

            default:
                throw new ArgumentException($"The pattern {pattern} is of no known kind.", nameof(pattern));
        }
    }

    private WordAutomaton Determinize(int start, int end)
    {
        // Number 0 is the dead state (the empty set), 1 the start.
        var numbers = new Dictionary<string, int>();
        var sets = new List<SortedSet<int>>();
        var transitions = new List<int>();
        Number([]);
        Number(Closure([start], end));
        for (var state = 0; state < sets.Count; state++)
        {
            for (var one = 0; one < WordAutomaton.Classes; one++)
            {
                var targets = sets[state].Where(s => (_edges[s].Classes >> one & 1) != 0).Select(s => _edges[s].Target);
                transitions.Add(Number(Closure(targets, end)));
            }
        }

        return Minimize([.. transitions], [.. sets.Select(set => set.Contains(end))]);

        int Number(SortedSet<int> set)
        {
            var key = string.Join(',', set);
            if (!numbers.TryGetValue(key, out var number))
            {
                number = sets.Count;
                numbers.Add(key, number);
                sets.Add(set);
            }

            return number;
        }
    }

    /// <summary>
    /// Puts states together that no text tells apart (Moore's algorithm): starts with accepting or not, and splits until
    /// all states of a block go to the same blocks. Blocks are numbered by their first state, so that 0 and 1 stay.
    /// </summary>
    private static WordAutomaton Minimize(int[] transitions, bool[] accepts)
    {
        var block = accepts.Select(accept => accept ? 1 : 0).ToArray();
        for (var count = 0; ;)
        {
            var numbers = new Dictionary<string, int>();
            var refined = new int[block.Length];
            for (var state = 0; state < block.Length; state++)
            {
                var row = transitions.Skip(state * WordAutomaton.Classes).Take(WordAutomaton.Classes);
                var key = string.Join(',', row.Select(target => block[target]).Prepend(block[state]));
                numbers.TryAdd(key, numbers.Count);
                refined[state] = numbers[key];
            }

            block = refined;
            if (numbers.Count == count)
            {
                break;
            }

            count = numbers.Count;
        }

        var firsts = Enumerable.Range(0, block.Length).GroupBy(state => block[state]).Select(group => group.First()).ToArray();
        var minimal = firsts.SelectMany(state => Enumerable.Range(state * WordAutomaton.Classes, WordAutomaton.Classes))
            .Select(cell => checked((byte)block[transitions[cell]]));
        return new WordAutomaton([.. minimal], [.. firsts.Select(state => accepts[state])]);
    }

    /// <summary>What can be reached by free moves, less the states that have only such moves: they tell nothing apart.</summary>
    private SortedSet<int> Closure(IEnumerable<int> states, int end)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(states);
        while (open.TryPop(out var state))
        {
            if (seen.Add(state))
            {
                _free[state].ForEach(open.Push);
            }
        }

        return [.. seen.Where(state => _edges[state].Classes != 0 || state == end)];
    }
}
