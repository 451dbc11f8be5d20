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
    /// The canonical specialties of a printed list. No name holds a comma; "and" parts two names only where the whole is
    /// none ("Physical Medicine and Rehabilitation"). A name that the table lacks is kept as printed.
    /// </summary>
    public static IReadOnlyList<Found<string>> Canonical(string printed)
    {
        var found = new List<Found<string>>();
        foreach (var range in Parts().EnumerateSplits(printed))
        {
            var (start, length) = range.GetOffsetAndLength(printed.Length);
            var part = Qualifier().Replace(printed.Substring(start, length).Trim(' ', '.', ','), "").Trim();
            if (part.Length < 2)
            {
                continue;
            }

            var place = new TextSpan(start, length).TrimIn(printed);
            var known = Names.Find(part) is { } whole ? [whole] : Halves(part);
            found.AddRange((known ?? [part])
                .Where(n => !found.Exists(f => f.Value == n))
                .Select(n => new Found<string>(n, place, known is null ? Confidence.Guessed : Confidence.Printed)));
        }

        return found;
    }

    private static string[]? Halves(string part)
    {
        foreach (Match and in And().Matches(part))
        {
            if (Names.Find(part[..and.Index]) is { } left && Names.Find(part[(and.Index + and.Length)..]) is { } right)
            {
                return [left, right];
            }
        }

        return null;
    }

    [GeneratedRegex(@"[,;\n]\s*(?:and\s+)?|\s*\b(?:and )?(?:has|with|have) (?:an? )?(?:subspecialty|sub-specialty|subspecialties|certificate[sd]?|added qualifications?) in\b\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Parts();

    [GeneratedRegex(@"\A(?:(?:is )?(?:also )?(?:board[- ]certified|licensed) (?:in )?|(?:an? )?(?:doctor of )|and |has |in |an? )+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"\s*(?:\band\b|&|/)\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex And();
}
