using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>
/// Reads the spinal levels of a title. Two neighbours with a dash or slash are the segment between them ("L4-5" is
/// L4-L5); a wider span is each of its segments ("L3 through S1" is L3-L4, L4-L5, L5-S1), or each of its levels where nerves or
/// vertebrae are meant ("medial branch L3-L5"); levels in a row stand alone ("C5, C6"). Blood tests (T3, C4) are no levels.
/// </summary>
internal static partial class SpinalLevels
{
    private const int LongestSpan = 12;

    // The spine from above: C1 to C7, T1 to T12, L1 to L5, S1 to S5.
    private static readonly string[] Column =
        [.. Numbered('C', 7), .. Numbered('T', 12), .. Numbered('L', 5), .. Numbered('S', 5)];

    /// <summary>Whether a title names any level.</summary>
    public static bool In(string title) => Find(title).Count > 0;

    /// <summary>The levels in order of mention, each once, with their places.</summary>
    public static IReadOnlyList<Found<string>> Find(string title)
    {
        if (!LevelLike().IsMatch(title) || Laboratory().IsMatch(title))
        {
            return [];
        }

        bool? nerves = null, spine = null;
        var found = new List<Found<string>>();
        foreach (Match run in Run().Matches(title))
        {
            // A lone T2 or C3 may be something else; a lone L1 or S1 is not.
            if (run.Groups["more"].Success || run.ValueSpan[0] is 'L' or 'S' || (spine ??= SpineWord().IsMatch(title)))
            {
                found.AddRange(Levels(title, run, nerves ??= NerveWord().IsMatch(title)));
            }
        }

        return found.DistinctBy(f => f.Value).ToList();
    }

    private static IEnumerable<Found<string>> Levels(string title, Match run, bool nerves)
    {
        var region = run.ValueSpan[0];
        var parts = Part().Matches(run.Value);
        for (var i = 0; i < parts.Count; i++)
        {
            var (level, printed) = Read(parts[i], ref region);
            var end = parts[i];
            var values = new List<string>();
            while (level is not null && i + 1 < parts.Count && Spans(run.Value, parts[i], parts[i + 1]) is { } dash)
            {
                region = RegionBehind(level, parts[++i], region);
                var (next, _) = Read(parts[i], ref region);
                values.AddRange(Between(level, next, !dash || Math.Abs(Distance(level, next)) > 1 ? nerves : false));
                (level, end) = (next, parts[i]);
            }

            if (values.Count == 0 && level is not null)
            {
                values.Add(level);
            }

            var place = TextSpan.FromBounds(run.Index + printed.Index, run.Index + end.Index + end.Length);
            foreach (var value in values)
            {
                yield return new Found<string>(value, place.TrimIn(title), Confidence.Told);
            }
        }
    }

    private static (string? Level, Match Printed) Read(Match part, ref char region)
    {
        if (part.Groups["letter"] is { Success: true } letter)
        {
            region = letter.ValueSpan[0];
        }

        var level = region + part.Groups["number"].Value;
        return (level is "C8" or "L6" || Array.IndexOf(Column, level) >= 0 ? level : null, part);
    }

    /// <summary>The region of a number without letter: a 1 behind the last vertebra of a region begins the next, "5-1" in the low back being L5-S1.</summary>
    private static char RegionBehind(string level, Match next, char region) =>
        next.Value != "1" ? region : level switch { "C7" => 'T', "T12" => 'L', "L5" => 'S', _ => region };

    /// <summary>How two parts are joined: true by dash or slash, false by "to" or "through", null as a mere list.</summary>
    private static bool? Spans(string run, Match first, Match second)
    {
        var between = run.AsSpan(first.Index + first.Length, second.Index - first.Index - first.Length).Trim();
        return between is "-" or "–" or "/" ? true
            : between.StartsWith("t", StringComparison.OrdinalIgnoreCase) ? false
            : null;
    }

    private static int Distance(string from, string? to) => Array.IndexOf(Column, to) - Array.IndexOf(Column, from);

    private static IEnumerable<string> Between(string from, string? to, bool single)
    {
        var (top, bottom) = (Array.IndexOf(Column, from), Array.IndexOf(Column, to));
        if (top < 0 || bottom < 0 || Math.Abs(bottom - top) > LongestSpan || top == bottom)
        {
            // "L5-L6" and "C7-C8" are no part of the usual column, yet printed.
            return to is null || top == bottom ? [from] : top < 0 || bottom < 0 ? [$"{from}-{to}"] : [from, to];
        }

        (top, bottom) = (Math.Min(top, bottom), Math.Max(top, bottom));
        return single
            ? Column[top..(bottom + 1)]
            : Enumerable.Range(top, bottom - top).Select(i => $"{Column[i]}-{Column[i + 1]}");
    }

    private static IEnumerable<string> Numbered(char letter, int count) => Enumerable.Range(1, count).Select(n => $"{letter}{n}");

    [GeneratedRegex(@"\b[CTLS]-?[0-9]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex LevelLike();

    // A number without its letter counts behind a dash or slash, or in a list whose next sign is no unit: "L3, 4, 5" but not "L4, 2 injections".
    [GeneratedRegex(@"\b[CTLS]-?(?:1[0-2]|[1-9])(?:(?<more>\s?(?:[-–/]|to\b|thru\b|through\b|,\s?and\b|,|and\b|&)\s?[CTLS]-?(?:1[0-2]|[1-9])(?![0-9])|\s?[-–/]\s?(?:1[0-2]|[1-9])(?![0-9/])|\s?S-?1(?![0-9])|\s?(?:,|and\b|&)\s?(?:1[0-2]|[1-9])(?=\s?(?:[,)&]|[-–/]\s?S?[0-9]|and\b|\z))))*(?![0-9A-KM-RU-Z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Run();

    [GeneratedRegex(@"(?:(?<letter>[CTLS])-?)?(?<number>1[0-2]|[1-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:medial\s+branch|MBBs?|rami|ramus|root|SNRB|kyphoplast|vertebroplast|corpectom|vertebra|fracture)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NerveWord();

    [GeneratedRegex(@"\b(?:thoracic|cervical|spin(?:e|al)|vertebr|kypho|block|facet|fusion|epidural|\w?ESIs?\b|transforaminal|lamin|discect|decompress|medial\s+branch|radiofreq|rhizot|SNRB|MBB|root|rami|fracture|at\s+[CT][0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex SpineWord();

    [GeneratedRegex(@"\b(?:labs?|laborator(?:y|ies)|blood|serum|TSH|thyroid|complements?|panel|assay|CBC|CMP|hormones?|free T[34])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Laboratory();
}
