namespace ImrSearch.Letters.Reasons;

/// <summary>
/// Reads patterns as Data/reason-cues.json writes them: words side by side; "stem*" any word that begins so; "(a|b c)" one
/// of several; "[a]" may be missing; "~5" up to five other words; "@name" a list of the file by its name.
/// </summary>
internal sealed class CueParser(CueVocabulary vocabulary)
{
    private readonly Dictionary<string, CuePattern> _lists = new(StringComparer.Ordinal);

    /// <summary>Makes a list known by its name; a list may use those before it.</summary>
    public void Define(string name, string pattern)
    {
        var parsed = Parse(pattern);
        _lists.Add(name, parsed is CuePattern.Word ? parsed : new CuePattern.List(_lists.Count, parsed));
    }

    /// <summary>The pattern that a text writes.</summary>
    /// <exception cref="FormatException">The text breaks the rules above; the message says where.</exception>
    public CuePattern Parse(string text)
    {
        var at = 0;
        var pattern = Choice(text, ref at);
        return at == text.Length ? pattern : throw Error(text, at, "a closing sign without its opening one");
    }

    private CuePattern Choice(string text, ref int at)
    {
        var options = new List<CuePattern>();
        var words = new List<string>();
        while (true)
        {
            if (Sequence(text, ref at, out var word) is { } option)
            {
                options.Add(option);
            }
            else
            {
                words.Add(word!);
            }

            if (at == text.Length || text[at] != '|')
            {
                break;
            }

            at++;
        }

        if (words.Count > 0)
        {
            options.Insert(0, new CuePattern.Word(vocabulary.Class(words)));
        }

        return options.Count == 1 ? options[0] : new CuePattern.Choice([.. options]);
    }

    /// <summary>Parts up to the end of the option; a single word is handed back as such, to be put in one class with its neighbours.</summary>
    private CuePattern? Sequence(string text, ref int at, out string? single)
    {
        var parts = new List<CuePattern>();
        single = null;
        while (at < text.Length && text[at] is not ('|' or ')' or ']'))
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            if (single is not null)
            {
                parts.Add(new CuePattern.Word(vocabulary.Class([single])));
                single = null;
            }

            switch (text[at])
            {
                case '(':
                    parts.Add(Bracket(text, ref at, ')'));
                    break;
                case '[':
                    parts.Add(new CuePattern.Optional(Bracket(text, ref at, ']')));
                    break;
                case '~':
                    at++;
                    parts.Add(new CuePattern.Gap(int.TryParse(Name(text, ref at), out var most) ? most : throw Error(text, at, "'~' without a number")));
                    break;
                case '@':
                    at++;
                    var name = Name(text, ref at);
                    parts.Add(_lists.TryGetValue(name, out var list) ? list : throw Error(text, at, $"no list is called '{name}'"));
                    break;
                default:
                    single = Name(text, ref at);
                    break;
            }
        }

        if (parts.Count > 0 && single is not null)
        {
            parts.Add(new CuePattern.Word(vocabulary.Class([single])));
            single = null;
        }

        return parts.Count switch
        {
            0 => single is null ? throw Error(text, at, "nothing between two signs") : null,
            1 => parts[0],
            _ => new CuePattern.Sequence([.. parts]),
        };
    }

    private CuePattern Bracket(string text, ref int at, char close)
    {
        at++;
        var inner = Choice(text, ref at);
        if (at == text.Length || text[at] != close)
        {
            throw Error(text, at, $"'{close}' is missing");
        }

        at++;
        return inner;
    }

    private static string Name(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '*' or ';'))
        {
            at++;
        }

        return at > start ? text[start..at] : throw Error(text, at, "a word is missing");
    }

    private static FormatException Error(string text, int at, string what) =>
        new($"Data/reason-cues.json: {what}, at character {at + 1} of \"{text}\".");
}
