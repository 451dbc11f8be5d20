using System.Numerics;

namespace ImrSearch.Index.Analysis;

/// <summary>
/// Turns a <see cref="Pattern"/> into a <see cref="WordAutomaton"/>: Glushkov's construction (every
/// <see cref="Pattern.One"/> is a position, and a set of positions is the bits of a big integer), then the subset
/// construction, then as few states as possible. Used once, when the tokenizer is first needed.
/// </summary>
internal sealed class PatternCompiler
{
    // By position: which positions may come next. By class: the positions that take it.
    private readonly List<BigInteger> _follow = [];
    private readonly BigInteger[] _takers = new BigInteger[WordAutomaton.Classes];

    private PatternCompiler()
    {
    }

    /// <summary>The positions that a pattern may start and end with, and whether it may be empty.</summary>
    private readonly record struct Ends(BigInteger First, BigInteger Last, bool Empty);

    /// <summary>Compiles <paramref name="pattern"/>, which must not match nothing at all.</summary>
    public static WordAutomaton Compile(Pattern pattern)
    {
        var compiler = new PatternCompiler();
        return compiler.Determinize(compiler.Add(pattern));
    }

    private Ends Add(Pattern pattern)
    {
        switch (pattern)
        {
            case Pattern.One one:
                var position = BigInteger.One << _follow.Count;
                _follow.Add(BigInteger.Zero);
                for (var i = 0; i < WordAutomaton.Classes; i++)
                {
                    _takers[i] |= (one.Classes >> i & 1) != 0 ? position : BigInteger.Zero;
                }

                return new Ends(position, position, Empty: false);

            case Pattern.Sequence sequence:
                var whole = new Ends(BigInteger.Zero, BigInteger.Zero, Empty: true);
                foreach (var part in sequence.Parts)
                {
                    var next = Add(part);
                    Link(whole.Last, next.First);
                    whole = new Ends(
                        whole.Empty ? whole.First | next.First : whole.First,
                        next.Empty ? whole.Last | next.Last : next.Last,
                        whole.Empty && next.Empty);
                }

                return whole;

            case Pattern.Choice choice:
                var any = new Ends(BigInteger.Zero, BigInteger.Zero, Empty: false);
                foreach (var part in choice.Choices)
                {
                    var other = Add(part);
                    any = new Ends(any.First | other.First, any.Last | other.Last, any.Empty || other.Empty);
                }

                return any;

            case Pattern.Repeat repeat:
                var inner = Add(repeat.Inner);
                Link(inner.Last, inner.First);
                return inner with { Empty = true };

            default:
                throw new ArgumentException($"The pattern {pattern} is of no known kind.", nameof(pattern));
        }
    }

    private void Link(BigInteger from, BigInteger to)
    {
        foreach (var position in Positions(from))
        {
            _follow[position] |= to;
        }
    }

    private static List<int> Positions(BigInteger set)
    {
        var positions = new List<int>();
        var bytes = set.ToByteArray(isUnsigned: true);
        for (var i = 0; i < bytes.Length; i++)
        {
            for (uint rest = bytes[i]; rest != 0; rest &= rest - 1)
            {
                positions.Add((i * 8) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return positions;
    }

    /// <summary>State 0 is dead, 1 the start; every other one is a set of positions that may have been met last.</summary>
    private WordAutomaton Determinize(Ends pattern)
    {
        var next = new List<BigInteger> { BigInteger.Zero, pattern.First };
        var accepts = new List<bool> { false, pattern.Empty };
        var transitions = new List<int>();
        var numbers = new Dictionary<BigInteger, int> { [BigInteger.Zero] = WordAutomaton.Dead };
        for (var state = 0; state < next.Count; state++)
        {
            for (var i = 0; i < WordAutomaton.Classes; i++)
            {
                var met = next[state] & _takers[i];
                if (!numbers.TryGetValue(met, out var number))
                {
                    number = next.Count;
                    numbers.Add(met, number);
                    next.Add(AfterAny(met));
                    accepts.Add(!(met & pattern.Last).IsZero);
                }

                transitions.Add(number);
            }
        }

        return Minimize(transitions, accepts);
    }

    private BigInteger AfterAny(BigInteger positions)
    {
        var after = BigInteger.Zero;
        foreach (var position in Positions(positions))
        {
            after |= _follow[position];
        }

        return after;
    }

    /// <summary>
    /// Puts states together that no text tells apart (Moore's algorithm): starts with accepting or not, and splits until
    /// all states of a block go to the same blocks. Blocks are numbered by their first state, so that 0 and 1 stay.
    /// </summary>
    private static WordAutomaton Minimize(List<int> transitions, List<bool> accepts)
    {
        var block = accepts.ConvertAll(accept => accept ? 1 : 0);
        var firsts = new List<int>();
        for (var count = -1; firsts.Count != count;)
        {
            count = firsts.Count;
            firsts.Clear();
            var numbers = new Dictionary<string, int>();
            var refined = new List<int>(block.Count);
            var row = new char[WordAutomaton.Classes + 1];
            for (var state = 0; state < block.Count; state++)
            {
                for (var i = 0; i < WordAutomaton.Classes; i++)
                {
                    row[i] = (char)block[transitions[(state * WordAutomaton.Classes) + i]];
                }

                row[^1] = (char)block[state];
                if (numbers.TryAdd(new string(row), numbers.Count))
                {
                    firsts.Add(state);
                }

                refined.Add(numbers[new string(row)]);
            }

            block = refined;
        }

        var minimal = new byte[firsts.Count * WordAutomaton.Classes];
        for (var cell = 0; cell < minimal.Length; cell++)
        {
            var (state, one) = Math.DivRem(cell, WordAutomaton.Classes);
            minimal[cell] = checked((byte)block[transitions[(firsts[state] * WordAutomaton.Classes) + one]]);
        }

        return new WordAutomaton(minimal, [.. firsts.ConvertAll(state => accepts[state])]);
    }
}
