using System.Globalization;
using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Text;

/// <summary>
/// What a page prints besides the letter's words, and what therefore falls into the middle of sentences: the running
/// footer of the letters of 2013 ("Final Determination Letter for IMR Case Number CM13-0000000 5") and page numbers.
/// </summary>
internal static partial class PageFurniture
{
    private const int LongestLine = 80;

    /// <summary>Letters have fewer pages.</summary>
    private const int LastPage = 40;

    /// <summary>How many units of furniture start at a place where a word starts; 0 where none does.</summary>
    /// <param name="text">The letter.</param>
    /// <param name="start">The first unit behind white space.</param>
    /// <param name="startsLine">Whether that white space held a line's end, or the text begins here.</param>
    public static int LengthAt(string text, int start, bool startsLine)
    {
        if (text[start] is 'F' or 'f')
        {
            var footer = Footer().Match(text, start, Math.Min(LongestLine + 60, text.Length - start));
            return footer.Success ? footer.Length : 0;
        }

        return startsLine && (char.IsAsciiDigit(text[start]) || text[start] is 'P' or 'p' or '-') && PageNumber(text, start) is var length and > 0 ? length : 0;
    }

    /// <summary>Whether a trimmed line of the letter is nothing but furniture.</summary>
    public static bool IsLine(string text, TextSpan line) => line.Length > 0 && LengthAt(text, line.Start, true) == line.Length;

    // A bare number on a line of its own may be a quantity; it is a page's only where the page ends or begins beside it, or
    // where it is a paragraph between a finished sentence and a line that begins with a capital: no title starts so.
    private static int PageNumber(string text, int start)
    {
        var end = text.AsSpan(start, Math.Min(LongestLine, text.Length - start)).IndexOfAny('\n', '\f');
        end = end < 0 ? Math.Min(text.Length, start + LongestLine) : start + end;
        var line = new TextSpan(start, end - start).TrimIn(text);
        var number = line.Length <= 20 ? Number().Match(line.In(text)) : Match.Empty;
        return number.Success && (number.Groups["all"].Success || BesidePageBreak(text, line) || BetweenParagraphs(text, line)) ? line.Length : 0;
    }

    private static bool BesidePageBreak(string text, TextSpan line)
    {
        for (var i = line.End; i < text.Length && char.IsWhiteSpace(text[i]); i++)
        {
            if (text[i] == '\f')
            {
                return true;
            }
        }

        for (var i = line.Start - 1; i >= 0 && char.IsWhiteSpace(text[i]); i--)
        {
            if (text[i] == '\f')
            {
                return true;
            }
        }

        return false;
    }

    private static bool BetweenParagraphs(string text, TextSpan line)
    {
        if (line.Length > 2 || !int.TryParse(line.In(text), NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page is 0 or > LastPage)
        {
            return false;
        }

        var (before, behind, above, below) = (line.Start - 1, line.End, 0, 0);
        for (; before >= 0 && char.IsWhiteSpace(text[before]); before--)
        {
            above += text[before] == '\n' ? 1 : 0;
        }

        for (; behind < text.Length && char.IsWhiteSpace(text[behind]); behind++)
        {
            below += text[behind] == '\n' ? 1 : 0;
        }

        return above > 1 && below > 1 && before >= 0 && behind < text.Length && (text[before] is '.' or '?' or '!') && char.IsUpper(text[behind]);
    }

    [GeneratedRegex(@"\GFinal\s{1,9}Determination\s{1,9}Letter\s{1,9}for\s{1,9}IMR\s{1,9}Case\s{1,9}Number:?(?:\s{1,9}[A-Z]{0,3}[0-9]{2}-[0-9]{4,7})?(?:\s{1,90}(?:Page\s?)?[0-9]{1,2}(?:\s?of\s?[0-9]{1,2})?(?![0-9/.,)-]))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Footer();

    [GeneratedRegex(@"\A(?:(?<all>Page\s?[0-9]{1,3}\s?(?:of|/)\s?[0-9]{1,3})|(?:Page\s?)?[0-9]{1,3}|-\s?[0-9]{1,3}\s?-)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Number();
}
