using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>Canonical names of the reviewers' specialties (Data/specialties.json).</summary>
internal static partial class Specialties
{
    private sealed record Entry(string Canonical, List<string> Aliases);

    private sealed record Table(List<Entry> Specialties);

    private static readonly NearName Names = new(DataFile.Read<Table>("specialties.json").Specialties
        .SelectMany(s => s.Aliases.Append(s.Canonical).Select(a => (a, s.Canonical))));

    /// <summary>
    /// The canonical specialties of a printed list, each with its place. No name holds a comma; "and" parts two names only
    /// where the whole is none ("Physical Medicine and Rehabilitation"). A name that the table lacks is kept as printed.
    /// </summary>
    public static IReadOnlyList<Found<string>> Canonical(string printed)
    {
        var found = new List<Found<string>>();
        foreach (var range in Parts().EnumerateSplits(printed))
        {
            var (start, length) = range.GetOffsetAndLength(printed.Length);
            var place = Bare(printed, new TextSpan(start, length));
            if (place.Length < 2 || NoSpecialty().IsMatch(place.In(printed)))
            {
                continue;
            }

            foreach (var one in Read(printed, place) ?? [new Found<string>(place.In(printed), place, Confidence.Guessed)])
            {
                if (!found.Exists(f => f.Value == one.Value))
                {
                    found.Add(one);
                }
            }
        }

        return found;
    }

    private static IReadOnlyList<Found<string>>? Read(string printed, TextSpan place) =>
        Name(printed, place) is { } whole ? [whole] : Halves(printed, place) ?? Bracketed(printed, place);

    private static Found<string>? Name(string printed, TextSpan place) => Names.Nearest(place.In(printed)) is { } near
        ? new Found<string>(near.Name, place, near.Errors == 0 ? Confidence.Printed : near.Errors == 1 ? Confidence.Inferred : Confidence.Guessed)
        : null;

    private static List<Found<string>>? Halves(string printed, TextSpan place)
    {
        foreach (Match and in And().Matches(place.In(printed)))
        {
            var left = Bare(printed, new TextSpan(place.Start, and.Index));
            var right = Bare(printed, TextSpan.FromBounds(place.Start + and.Index + and.Length, place.End));
            if (Name(printed, left) is { } first && Read(printed, right) is { } rest)
            {
                return [first, .. rest];
            }
        }

        return null;
    }

    // "Orthopedic Surgery (Hand Surgery)": the bracket holds a name of its own, or an abbreviation of the one before.
    private static List<Found<string>>? Bracketed(string printed, TextSpan place)
    {
        var bracket = Bracket().Match(place.In(printed));
        if (!bracket.Success || Read(printed, Bare(printed, new TextSpan(place.Start, bracket.Index))) is not { } before)
        {
            return null;
        }

        var inside = Bare(printed, new TextSpan(place.Start + bracket.Groups["in"].Index, bracket.Groups["in"].Length));
        return [.. before, .. (inside.Length > 1 ? Read(printed, inside) : null) ?? []];
    }

    // The place without the words and signs round a name.
    private static TextSpan Bare(string printed, TextSpan place)
    {
        var words = place.In(printed);
        var lead = Qualifier().Match(words).Length;
        var name = words.AsSpan(lead).TrimEnd(" .,;:)*");
        return lead >= words.Length ? new TextSpan(place.End, 0)
            : new TextSpan(place.Start + lead, name.Length + (name.Count('(') > name.Count(')') && words.Length > lead + name.Length && words[lead + name.Length] == ')' ? 1 : 0));
    }

    [GeneratedRegex(@"[,;\n]\s*(?:and\s+)?|\s*\b(?:and )?(?:he/she )?(?:has|with|have|holds) (?:an? )?(?:sub-?special(?:ty|ties)(?: certificates?| certification)?|certificates?|certification|added qualifications?)(?: in)?\b\s*|\s*\b(?:and )?(?:is )?(?:also )?board[- ]certified (?:in|by)\b\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\A[\s.,;:*(\u2022-]*(?:(?:(?:is )?(?:also )?(?:board[- ]certified|certified|licensed|diplomate|fellowship[- ]trained)(?: in| of)?|doctor of(?= (?:dent|orient|nat|psych|optom))|the specialty of|subspecialty in|specialty|certification|and|has|in|an?|the)\b:?\s*)*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Qualifier();

    // Degrees and words of the form are no specialties.
    [GeneratedRegex(@"\A(?:M\.?D\.?|D\.?O\.?|Ph\.?D\.?|Q\.?M\.?E\.?|F\.?A\.?C\.?S\.?|M\.?P\.?H\.?|none|n/?a|not applicable|certificates?|subspecialty|board[- ]certified)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NoSpecialty();

    [GeneratedRegex(@"\s*(?:\band\b|&|/| - )\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex And();

    [GeneratedRegex(@"\s*\((?<in>[^()]{1,80})\)?\s*\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Bracket();
}
