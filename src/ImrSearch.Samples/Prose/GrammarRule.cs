namespace ImrSearch.Samples.Prose;

/// <summary>One named rule: alternative wordings of the same thing.</summary>
internal sealed class GrammarRule(string name, int id, bool oncePerLetter)
{
    /// <summary>Used wordings are kept in the bits of one ulong, see <see cref="LetterProse"/>.</summary>
    public const int MaxAlternatives = 64;

    public string Name { get; } = name;

    /// <summary>Place in <see cref="Grammar.Rules"/>.</summary>
    public int Id { get; } = id;

    /// <summary>True when a wording is expanded once and then repeated word for word within a letter.</summary>
    public bool OncePerLetter { get; } = oncePerLetter;

    public List<GrammarNode> Alternatives { get; } = [];
}
