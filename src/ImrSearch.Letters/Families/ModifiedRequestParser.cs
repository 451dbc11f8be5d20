using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Takes apart the title of a request that the claims administrator granted in part. Two wordings are printed:
/// "A was the original request. B was authorized by the Claims Administrator. The remaining IMR eligible portion of the
/// original request, C is" and "A was the original request. The Claims Administrator authorized B, leaving the original
/// request IMR eligible. The original request, C is". Either beginning comes with either end. The form's phrases are looked
/// for one behind the other, each once.
/// </summary>
internal static partial class ModifiedRequestParser
{
    private const string Signs = " ,:;.-–";

    public static ModifiedRequestPlaces? Parse(EvenedText title)
    {
        var text = title.Value;
        if (Original().Match(text) is not { Success: true, Index: > 0 } original)
        {
            return null;
        }

        var from = original.Index + original.Length;
        if (Eligible().Match(text, from) is not { Success: true } eligible)
        {
            return null;
        }

        var granted = Administrator().Match(text, from, eligible.Index - from);
        TextSpan authorised;
        if (granted.Success)
        {
            var stop = Leaving().Match(text, granted.Index + granted.Length, eligible.Index - granted.Index - granted.Length);
            authorised = TextSpan.FromBounds(granted.Index + granted.Length, stop.Success ? stop.Index : eligible.Index);
        }
        else if (ByAdministrator().Match(text, from, eligible.Index - from) is { Success: true } by)
        {
            authorised = TextSpan.FromBounds(from, by.Index);
        }
        else
        {
            return null;
        }

        var rest = eligible.Index + eligible.Length;
        if (DisputedLead().Match(text, rest) is not { Success: true } lead)
        {
            return null;
        }

        rest += lead.Length;
        var verb = LastVerb().Match(text, Math.Max(rest, text.Length - 12));
        var disputed = Place(text, TextSpan.FromBounds(rest, verb.Success ? verb.Index : text.Length));
        return disputed is null ? null : new ModifiedRequestPlaces(Place(text, TextSpan.FromBounds(0, original.Index)), Place(text, authorised), disputed);
    }

    /// <summary>A part without the signs around it, and without brackets around the whole of it.</summary>
    private static TextSpan? Place(string text, TextSpan part)
    {
        var (start, end) = (part.Start, part.End);
        while (true)
        {
            while (start < end && Signs.Contains(text[start], StringComparison.Ordinal))
            {
                start++;
            }

            while (end > start && Signs.Contains(text[end - 1], StringComparison.Ordinal))
            {
                end--;
            }

            if (end - start < 2 || text[start] != '(' || text.IndexOf(')', start, end - start) != end - 1)
            {
                return end > start ? TextSpan.FromBounds(start, end) : null;
            }

            (start, end) = (start + 1, end - 1);
        }
    }

    [GeneratedRegex(@"\s(?:was|were|is) the original requests?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Original();

    [GeneratedRegex(@"\s(?:(?:was|were|has been|have been|is|are) )?(?:authorized|approved|certified) by (?:the )?Claims Administrator\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex ByAdministrator();

    [GeneratedRegex(@"(?<!\bby |\bby the )(?:\bThe )?\bClaims Administrator (?:has )?(?:authorized|approved|certified|modified(?: the request)? to) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Administrator();

    [GeneratedRegex(@",? (?:leaving|making) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Leaving();

    // "The remaining" before it is the same sentence's beginning, and no part of what was authorised.
    [GeneratedRegex(@"[.;,]?\s?(?:\bThe )?(?:\bremaining )?\bIMR[- ]eligible\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Eligible();

    [GeneratedRegex(@"\G.{0,60}?\brequests?\b[,:]?(?: (?:is|are|was|were)(?= [^:\s]))?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex DisputedLead();

    [GeneratedRegex(@"\s(?:is|are|was|were)\s?[:.]?\s?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex LastVerb();
}
