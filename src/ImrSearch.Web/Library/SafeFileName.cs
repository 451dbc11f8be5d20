using System.Globalization;
using System.Text;

namespace ImrSearch.Web.Library;

/// <summary>Makes a name that came from elsewhere fit to be shown: one line without folders, of what a reader can see.</summary>
public static class SafeFileName
{
    private const int Longest = 200;

    public static string Of(string? name)
    {
        name ??= "";
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            // Controls could break a line of a log; formats (bidirectional, of no width) could make "fdp.exe" of "exe.pdf".
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator || rune == Rune.ReplacementChar)
            {
                continue;
            }

            clean.Append(rune);
            if (clean.Length >= Longest)
            {
                break;
            }
        }

        var shown = clean.ToString().Trim().Trim('.').Trim();
        return shown.Length == 0 ? "unnamed file" : shown;
    }
}
