using System.Text;
using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Guidelines;

/// <summary>
/// Names of the sections of the guidelines (Data/guideline-sections.json): California's chronic pain guidelines, ACOEM's
/// chapters, the postsurgical body parts and the entries of ODG. They tell which comma belongs to a name. Names are
/// compared by letters and digits only.
/// </summary>
internal static class SectionNames
{
    private static readonly Dictionary<string, List<string>> Books = DataFile.Read<Dictionary<string, List<string>>>("guideline-sections.json");

    private static readonly HashSet<string> Names = Books.SelectMany(g => g.Value).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> Keys = Names.Select(Key).ToHashSet(StringComparer.Ordinal);

    private static readonly HashSet<string> ChronicPainKeys = Books["chronicPain"].Select(Key).ToHashSet(StringComparer.Ordinal);

    // Longest first: "CRPS, sympathetic blocks (therapeutic)" before "CRPS, sympathectomy" does not matter, "Capsaicin,
    // topical (chili pepper/cayenne pepper)" before "Capsaicin, topical" does.
    private static readonly string[] WithComma = [.. Names.Where(HasOpenComma).Select(Key).Distinct().OrderByDescending(n => n.Length)];

    /// <summary>Whether a text is the name of a section.</summary>
    public static bool Holds(string text) => Keys.Contains(Key(text));

    /// <summary>Whether a text is the name of a section of California's chronic pain guidelines, or the first half of one: "NSAIDs, specific drug list".</summary>
    public static bool OfChronicPain(string text) =>
        ChronicPainKeys.Contains(Key(text)) || (text.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && ChronicPainKeys.Contains(Key(text[..comma])));

    /// <summary>Whether a text begins with a section's name that goes on behind the comma at <paramref name="comma"/>.</summary>
    public static bool GoOnBehind(string text, int comma)
    {
        var (key, before) = (Key(text), Key(text[..comma]).Length);
        return before > 0 && Array.Exists(WithComma, n => n.Length > before && key.StartsWith(n, StringComparison.Ordinal));
    }

    private static bool HasOpenComma(string name)
    {
        var depth = 0;
        foreach (var c in name)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ',' && depth == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                key.Append(char.ToLowerInvariant(c));
            }
            else if (c == '&')
            {
                key.Append("and");
            }
        }

        return key.ToString();
    }
}
