using System.Runtime.CompilerServices;
using System.Text;

namespace ImrSearch.Letters.Text;

/// <summary>
/// Decides whether a hyphen at a line's end belongs to the word ("short-\nterm") or only parts it ("documen-\ntation"). What
/// the same text writes within its lines decides first, then what is known of English compounds and endings. The letters
/// are typed without automatic hyphenation, so that a hyphen about which nothing is known is one that was typed; a text in
/// which very many lines end so was hyphenated by a program, and there it goes. Immutable, one for each text.
/// </summary>
internal sealed class LineHyphens
{
    private const int ManyHyphens = 5;
    private const int LinesPerHyphen = 12;
    private const char SoftHyphen = '\u00AD';

    private static readonly ConditionalWeakTable<string, LineHyphens> Cache = [];

    // First halves that are written with a hyphen. Syllables that may be one as well ("in-", "re-", "pro-") are left out:
    // the list is asked only where a program hyphenated.
    private static readonly HashSet<string> Firsts = Set(
        "all anti cross day double early evidence ex eye first five follow four full half hand hard head high hour ill job joint left "
        + "level life light long low mid month nine non one open opioid over patient peer physician post pre quasi right second self semi "
        + "seven short single six sleep soft ten third three time two under upper week weight well wheel work year");

    // Second halves that follow a hyphen, not a syllable's end.
    private static readonly HashSet<string> Seconds = Set(
        "acting aged and approved based bearing by certified controlled cost day days dependent directed documented dose down effect "
        + "effective established fold for free going grade guided hour hours house in induced inflammatories inflammatory injury legged level like line lying "
        + "making medical month months of off old on operative out over pain payment point positive ray rays related release reported reviewed "
        + "risk shaped side sided specific spectrum standing steroidal step surgical term the threatening through time to treatment up user "
        + "value week weekly weeks wide work year years");

    // What a word can end with and no word is: what is left of it behind a break between syllables.
    private static readonly string[] Endings =
    [
        "able", "ably", "al", "ally", "ance", "ances", "ant", "ants", "ary", "ate", "ated", "ates", "ating", "ation", "ations", "cal", "cally", "cation",
        "cations", "cian", "cians", "cient", "cine", "cines", "cy", "dence", "dent", "ed", "ence", "ences", "ency", "ent", "er", "ers", "ery", "eral",
        "es", "est", "fully", "gery", "gia", "gic", "gical", "gist", "gram", "graphic", "graphy", "ial", "ian", "ible", "ibly", "ic", "ical", "ically", "ies", "ing",
        "ings", "ion", "ions", "ism", "ist", "ists", "itis", "itive", "ity", "ium", "ive", "ively", "ize", "ized", "izing", "lar", "lated",
        "less", "lines", "logic", "logical", "logist", "logy", "ly", "mended", "ment", "mental", "mented", "menting", "ments", "ness", "nosis",
        "nostic", "omy", "ological", "ologist", "ology", "opathy", "ory", "osis", "oscopy", "ostomy", "otomy", "ous", "ously", "pathic", "pathy",
        "plasty", "py", "rative", "ric", "ries", "ry", "scopic", "scopy", "sia", "sic", "sion", "sions", "sis", "sity", "sive", "tal", "tary", "tation", "tations", "ted", "tenance",
        "tent", "ter", "ters", "tervention", "tes", "tial", "tic", "tical", "ties", "tient", "tients", "ting", "tinue", "tinued", "tion", "tional", "tionally", "tioned",
        "tioning", "tions", "tis", "tive", "tively", "tomy", "tor", "tors", "tory", "tural", "ture", "tures", "ty", "ual", "ually", "uation", "ular", "uous", "ure", "ures",
        "utes", "vant", "vely", "ver", "vical", "zation", "zations", "zed",
    ];

    private static readonly HashSet<string> EndingSet = new(Endings, StringComparer.OrdinalIgnoreCase);

    private readonly string _text;
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _hyphenated;

    private LineHyphens(string text)
    {
        _text = text;
        var (hyphens, lines) = (0, 0);
        var broken = false;
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                lines += text[i++] == '\n' ? 1 : 0;
                continue;
            }

            var start = i;
            i = WordEnd(text, i);
            var breaks = i < text.Length && text[i] == '-' && EndsLine(text, i + 1);
            if (!broken && !breaks)
            {
                _words.Add(text[start..i]);
            }

            hyphens += breaks ? 1 : 0;
            broken = breaks;
        }

        _hyphenated = hyphens >= ManyHyphens && hyphens * LinesPerHyphen >= lines;
    }

    /// <summary>What a text's hyphens mean; made once for each text and kept as long as it.</summary>
    public static LineHyphens Of(string text) => Cache.GetValue(text, t => new LineHyphens(t));

    /// <summary>
    /// Makes whole the words that line ends part, by drawing the rest of each up into its first line. Where rows of cells
    /// or an empty line meet, nothing is known of what goes on where, and all stays.
    /// </summary>
    public static string Join(string text)
    {
        LineHyphens? hyphens = null;
        StringBuilder? joined = null;
        var copied = 0;
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            if (end < 2 || end <= copied || text[end - 1] is not ('-' or SoftHyphen) || !char.IsLetterOrDigit(text[end - 2]))
            {
                continue;
            }

            var next = end + 1;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            var rest = next;
            while (rest < text.Length && !char.IsWhiteSpace(text[rest]))
            {
                rest++;
            }

            if (rest == next || !char.IsLetterOrDigit(text[next]) || HasCells(text, end - 1) || HasCells(text, next))
            {
                continue;
            }

            joined ??= new StringBuilder(text.Length);
            hyphens ??= Of(text);
            var keeps = text[end - 1] == '-' && hyphens.Keeps(end - 1, next);
            joined.Append(text, copied, (keeps ? end : end - 1) - copied).Append(text, next, rest - next);

            // What is left of the lower line stays where it is; a line of which nothing is left goes.
            while (rest < text.Length && text[rest] == ' ')
            {
                rest++;
            }

            if (rest < text.Length && text[rest] != '\n')
            {
                joined.Append('\n').Append(text, end + 1, next - end - 1);
            }

            copied = rest;
        }

        return joined is null ? text : joined.Append(text, copied, text.Length - copied).ToString();
    }

    // A wide gap inside the line that a place belongs to.
    private static bool HasCells(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at);
        return text.AsSpan(start, (end < 0 ? text.Length : end) - start).Trim(' ').IndexOf("   ", StringComparison.Ordinal) >= 0;
    }

    /// <summary>Whether the hyphen is part of the word.</summary>
    /// <param name="hyphen">Where the hyphen at a line's end stands.</param>
    /// <param name="next">Where the word goes on.</param>
    public bool Keeps(int hyphen, int next)
    {
        var start = hyphen;
        while (start > 0 && char.IsLetter(_text[start - 1]))
        {
            start--;
        }

        var end = next;
        while (end < _text.Length && char.IsLetter(_text[end]))
        {
            end++;
        }

        // "7.5-\n325mg" and "over-the-\ncounter" keep what they are made of.
        if (start == hyphen || end == next || (start > 0 && (_text[start - 1] == '-' || char.IsDigit(_text[start - 1]))))
        {
            return true;
        }

        var (first, second) = (_text[start..hyphen], _text[next..end]);
        if (_words.Contains(first + "-" + second))
        {
            return true;
        }

        if (_words.Contains(first + second))
        {
            return false;
        }

        // "x-\nray", "Patrick-\nFaber"
        if (first.Length == 1 || (char.IsUpper(second[0]) && !char.IsUpper(first[^1])) || (end < _text.Length && _text[end] == '-'))
        {
            return true;
        }

        if (EndingSet.Contains(second))
        {
            return false;
        }

        return Firsts.Contains(first) || Seconds.Contains(second) || (_words.Contains(first) && _words.Contains(second)) || !_hyphenated;
    }

    // A word with the hyphens and apostrophes inside it.
    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && (char.IsLetter(text[at]) || (text[at] is '-' or '\'' or '\u2019' && at + 1 < text.Length && char.IsLetter(text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private static bool EndsLine(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\r')
        {
            at++;
        }

        return at < text.Length && text[at] is '\n' or '\f';
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);
}
