using System.Text;

namespace ImrSearch.Samples.Prose;

/// <summary>A piece of a wording: plain words, a name in braces, a choice in brackets, or a sequence of these.</summary>
internal abstract class GrammarNode
{
    public abstract void Append(StringBuilder output, LetterProse prose);

    internal sealed class Words(string text) : GrammarNode
    {
        public override void Append(StringBuilder output, LetterProse prose) => output.Append(text);
    }

    /// <summary>"{name}": a rule of that name, else a fact of the letter.</summary>
    internal sealed class Name(string name, Grammar grammar) : GrammarNode
    {
        // Looked up late because a rule may be used before the line that defines it.
        private readonly Lazy<GrammarRule?> _rule = new(() => grammar.Find(name));

        public override void Append(StringBuilder output, LetterProse prose)
        {
            if (_rule.Value is not { } rule)
            {
                output.Append(prose.Fact(name));
            }
            else
            {
                prose.Append(output, rule);
            }
        }
    }

    /// <summary>"{finding.@region}": the rule whose name ends in the value of a fact.</summary>
    internal sealed class NameByFact(string prefix, string fact, Grammar grammar) : GrammarNode
    {
        public override void Append(StringBuilder output, LetterProse prose) =>
            prose.Append(output, grammar.Get(prefix + prose.Fact(fact)));
    }

    /// <summary>"[one|another|]".</summary>
    internal sealed class Choice(IReadOnlyList<GrammarNode> options) : GrammarNode
    {
        public override void Append(StringBuilder output, LetterProse prose) => prose.Random.Pick(options).Append(output, prose);
    }

    internal sealed class Sequence(IReadOnlyList<GrammarNode> parts) : GrammarNode
    {
        public override void Append(StringBuilder output, LetterProse prose)
        {
            foreach (var part in parts)
            {
                part.Append(output, prose);
            }
        }
    }
}
