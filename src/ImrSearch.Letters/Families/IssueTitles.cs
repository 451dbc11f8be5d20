using System.Globalization;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Cuts what stands under "ISSUE AT DISPUTE:" into items: by their numbers, by signs before them, by paragraphs, or by
/// lines that are too short to have been wrapped; and each into its title, "Is the requested cane medically necessary?"
/// being the cane.
/// </summary>
internal static partial class IssueTitles
{
    // Lines of these letters hold about 90 letters: one that ends sooner than this was ended on purpose.
    private const int SurelyEnded = 60;

    public static List<TextSpan> Split(string text, EvenedText letter, TextSpan body)
    {
        var evened = letter.Value;
        var trimmed = body.TrimIn(evened);
        if (trimmed.Length == 0)
        {
            return [];
        }

        var starts = Numbers(evened, trimmed);
        if (starts.Count == 0)
        {
            starts = Signs(evened, trimmed);
        }

        if (starts.Count == 0)
        {
            starts = Lines(text, letter, trimmed);
        }

        var titles = new List<TextSpan>();
        for (var i = 0; i < starts.Count; i++)
        {
            var title = Title(evened, TextSpan.FromBounds(starts[i].Body, i + 1 < starts.Count ? starts[i + 1].Start : trimmed.End));
            if (title.Length > 0)
            {
                titles.Add(title);
            }
        }

        return titles;
    }

    private static List<(int Start, int Body)> Numbers(string evened, TextSpan body)
    {
        var starts = new List<(int, int)>();
        foreach (Match number in Number().Matches(evened[..body.End]))
        {
            if (number.Index >= body.Start && int.Parse(number.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) == starts.Count + 1
                && (starts.Count > 0 || evened.AsSpan(body.Start, number.Index - body.Start).Trim() is { IsEmpty: true } or [.., ':']))
            {
                starts.Add((number.Index, number.Index + number.Length));
            }
        }

        return starts;
    }

    private static List<(int Start, int Body)> Signs(string evened, TextSpan body) =>
        evened[body.Start] is '•' or '▪' or '●' or '\uF0B7' or '*' or '-' or '–'
            ? [.. Sign().Matches(evened[..body.End]).Where(m => m.Index >= body.Start && evened[m.Index] == evened[body.Start]).Select(m => (m.Index, m.Index + m.Length))]
            : [];

    private static List<(int Start, int Body)> Lines(string text, EvenedText letter, TextSpan body)
    {
        var source = letter.ToSource(body.Start, body.Length);
        var lines = TextLines.Of(text, source);
        var starts = new List<(int, int)>();
        for (var (i, at) = (0, body.Start); i < lines.Count; i++)
        {
            while (at < body.End && letter.ToSource(at, 1).Start < lines[i].Span.Start)
            {
                at++;
            }

            var line = lines[i].Span.In(text);
            var above = i > 0 ? lines[i - 1].Span.In(text) : "";
            if (i == 0 || lines[i].Gap == LineGap.Paragraph
                || (above.Length < SurelyEnded && !GoesOn().IsMatch(above) && (char.IsUpper(line[0]) || char.IsAsciiDigit(line[0]))))
            {
                starts.Add((at, at));
            }
        }

        return starts;
    }

    private static TextSpan Title(string evened, TextSpan item)
    {
        var tail = Tail().Match(evened, item.Start, item.Length);
        var end = tail.Success ? tail.Index : item.End;
        var lead = Lead().Match(evened, item.Start, end - item.Start);
        return RequestTitle.Find(evened, lead.Success ? lead.Index + lead.Length : item.Start, end);
    }

    [GeneratedRegex(@"(?<![\w.,/#-])(?<n>[0-9]{1,2})\s?[.)]\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<!\S)[•▪●\uF0B7*–-]\s+", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"(?:[,;:&/(-]|\b(?:and|or|of|the|a|an|for|to|with|without|in|on|at|by|x|times|per))\s*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"\G\s?(?:(?:The (?:issue|question)s?(?: at dispute| in dispute)? (?:is|are) )?(?:Whether (?:or not )?)?(?:Is |Are |Was |Were )?(?:the )?(?:medical necessity (?:of|for) )?)(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Lead();

    [GeneratedRegex(@",?\s(?:(?:is|are|was|were)\s)?(?:(?:is|was)/(?:is|was)\s)?medically necessary(?: (?:and|or) appropriate)?[^.?]{0,60}[.?]?\s?\z|\s?\?\s?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Tail();
}
