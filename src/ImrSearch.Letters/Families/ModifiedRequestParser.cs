using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Takes apart the title of a request that the claims administrator granted in part. Two wordings are printed:
/// "A was the original request. B was authorized by the Claims Administrator. The remaining IMR eligible portion of the
/// original request, C is" and "A was the original request. The Claims Administrator authorized B, leaving the original
/// request IMR eligible. The original request, C is".
/// </summary>
internal static partial class ModifiedRequestParser
{
    public static ModifiedRequestPlaces? Parse(EvenedText title)
    {
        var match = ByAdministrator().Match(title.Value);
        if (!match.Success)
        {
            match = AdministratorAuthorized().Match(title.Value);
        }

        return match.Success
            ? new ModifiedRequestPlaces(Place(match.Groups["o"]), Place(match.Groups["a"]), Place(match.Groups["d"]))
            : null;
    }

    private static TextSpan? Place(Group group)
    {
        var value = group.Value;
        var start = 0;
        while (start < value.Length && value[start] is ' ' or ',' or ':')
        {
            start++;
        }

        var trimmed = value[start..].TrimEnd(' ', ',', ':', '.', ';');
        return trimmed.Length == 0 ? null : new TextSpan(group.Index + start, trimmed.Length);
    }

    [GeneratedRegex(@"\A(?<o>.{1,1500}?) (?:was|were|is) the original requests?\b\.?\s?(?<a>.{0,1500}?) (?:was|were|has been|have been) (?:authorized|approved|certified) by the Claims Administrator\b\.?\s?.{0,80}?\bIMR[- ]eligible (?:portion|part|request)?.{0,40}?\b(?:original )?requests?[,:]?\s?(?<d>.{1,1500}?)(?:\s(?:is|are|was|were))?\s*:?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex ByAdministrator();

    [GeneratedRegex(@"\A(?<o>.{1,1500}?) (?:was|were|is) the original requests?\b\.?\s?(?:The )?Claims Administrator (?:has )?(?:authorized|approved|certified|modified(?: the request)? to) (?<a>.{0,1500}?),? (?:leaving|making) .{0,120}?IMR[- ]eligible\.?\s?(?:The )?(?:remaining )?(?:original )?requests?,? ?(?<d>.{1,1500}?)(?:\s(?:is|are|was|were))?\s*:?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex AdministratorAuthorized();
}
