namespace ImrSearch.Samples.Prose;

/// <summary>Reads one wording such as "pain [of the {part}|there] since {injuryDate}" into nodes.</summary>
internal sealed class GrammarParser(string line, Grammar grammar)
{
    private int _at;

    public GrammarNode Parse()
    {
        var node = ParseSequence(insideChoice: false);
        return _at == line.Length ? node : throw Error("a bracket closes that was not opened");
    }

    private GrammarNode ParseSequence(bool insideChoice)
    {
        var parts = new List<GrammarNode>();
        while (_at < line.Length && line[_at] != ']' && !(insideChoice && line[_at] == '|'))
        {
            parts.Add(line[_at] switch
            {
                '{' => ParseName(),
                '[' => ParseChoice(),
                _ => ParseWords(),
            });
        }

        return parts.Count == 1 ? parts[0] : new GrammarNode.Sequence(parts);
    }

    private GrammarNode.Words ParseWords()
    {
        var start = _at;
        while (_at < line.Length && !"{[]|".Contains(line[_at], StringComparison.Ordinal))
        {
            _at++;
        }

        return _at > start ? new GrammarNode.Words(line[start.._at]) : throw Error("\"|\" stands outside brackets");
    }

    private GrammarNode ParseName()
    {
        var end = line.IndexOf('}', _at);
        if (end < 0)
        {
            throw Error("a brace is not closed");
        }

        var name = line[(_at + 1)..end];
        _at = end + 1;
        var fact = name.IndexOf('@', StringComparison.Ordinal);
        return fact < 0
            ? new GrammarNode.Name(name, grammar)
            : new GrammarNode.NameByFact(name[..fact], name[(fact + 1)..], grammar);
    }

    private GrammarNode.Choice ParseChoice()
    {
        var options = new List<GrammarNode>();
        do
        {
            _at++;
            options.Add(ParseSequence(insideChoice: true));
        }
        while (_at < line.Length && line[_at] == '|');

        if (_at == line.Length)
        {
            throw Error("a bracket is not closed");
        }

        _at++;
        return new GrammarNode.Choice(options);
    }

    private FormatException Error(string what) => new($"In the wording \"{line}\", at {_at}: {what}.");
}
