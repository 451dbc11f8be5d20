using System.Globalization;

namespace ImrSearch.App.Exhibits;

/// <summary>
/// Where words stand in a letter: of a PDF by page, of a text file by the lines of the file. Lines of a PDF are known only as its
/// text was read, where a word broken at a line's end is whole and so a line shorter than on paper: they are not cited.
/// </summary>
/// <param name="FirstPage">The page on which the words begin, from 1; null for a file without pages.</param>
/// <param name="FirstLine">Their first line in the text as it was read, from 1; of a page where there are pages.</param>
/// <param name="LastPage">The page on which they end.</param>
/// <param name="LastLine">Their last line.</param>
public sealed record PinCite(int? FirstPage, int FirstLine, int? LastPage, int LastLine)
{
    /// <summary>Where a span of a letter's text stands.</summary>
    /// <param name="text">The letter's text, a form feed at the end of each page.</param>
    /// <param name="start">The span's first unit.</param>
    /// <param name="end">The first unit behind it.</param>
    /// <param name="hasPages">Whether the form feeds are the ends of printed pages.</param>
    public static PinCite Of(string text, int start, int end, bool hasPages)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start, end);

        // The last word counts, not the line end behind it.
        var last = Math.Max(start, end - 1);
        while (last > start && char.IsWhiteSpace(text[last]))
        {
            last--;
        }

        var (firstPage, firstLine) = Place(text, start, hasPages);
        var (lastPage, lastLine) = Place(text, last, hasPages);
        return new PinCite(firstPage, firstLine, lastPage, lastLine);
    }

    /// <summary>"page 3", "pages 3–4", "letter text, lines 7–9".</summary>
    public override string ToString() => (FirstPage, LastPage) switch
    {
        (null, _) => $"letter text, {Lines(FirstLine, LastLine)}",
        var (first, last) when first == last => string.Create(CultureInfo.InvariantCulture, $"page {first}"),
        var (first, last) => string.Create(CultureInfo.InvariantCulture, $"pages {first}–{last}"),
    };

    private static string Lines(int first, int last) =>
        first == last
            ? string.Create(CultureInfo.InvariantCulture, $"line {first}")
            : string.Create(CultureInfo.InvariantCulture, $"lines {first}–{last}");

    private static (int? Page, int Line) Place(string text, int position, bool hasPages)
    {
        var before = text.AsSpan(0, position);
        if (!hasPages)
        {
            return (null, 1 + before.Count('\n'));
        }

        var page = 1 + before.Count('\f');
        var top = before.LastIndexOf('\f') + 1;

        // Empty lines of the text stand for space on the page, where nobody counts lines.
        var line = 1;
        foreach (var range in text.AsSpan(top, position - top).Split('\n'))
        {
            var words = text.AsSpan(top, position - top)[range];
            line += !words.IsWhiteSpace() && range.End.Value < position - top ? 1 : 0;
        }

        return (page, line);
    }
}
