using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Cuts an item's title out of the sentence that names it: "the request for one cane" → "one cane", "the requested cane"
/// → "cane", "the retrospective request for one cane" → "retrospective request for one cane". The article of what was asked
/// for belongs to it.
/// </summary>
internal static partial class RequestTitle
{
    /// <summary>The title between two places of an evened text; empty where nothing is left.</summary>
    public static TextSpan Find(string evened, int start, int end)
    {
        var lead = Lead().Match(evened, start, end - start);
        start = lead.Success ? lead.Index + lead.Length : start;
        while (start < end && (char.IsWhiteSpace(evened[start]) || evened[start] is ':' or ',' or ';' or '.' or '-' or '–'))
        {
            start++;
        }

        while (end > start && (char.IsWhiteSpace(evened[end - 1]) || evened[end - 1] is ':' or ',' or ';' or '-' or '–' or '.' or '—'))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    [GeneratedRegex(@"\G\s?(?:(?:the |these |this )?(?:requests? for|requested (?!by\b)|request (?=[A-Z0-9]))\s?(?:authorization (?:for|of) |the medical necessity of )?|the (?=[a-z-]{3,20} requests?\b))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Lead();
}
