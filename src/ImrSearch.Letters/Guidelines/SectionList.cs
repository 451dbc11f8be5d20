using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Guidelines;

/// <summary>
/// Takes apart what follows a guideline's name: sections and pages, in the forms "Section(s): A, B", "A Page(s): 63" and
/// "(A)". A comma parts two sections when a capital follows it outside brackets ("Facet blocks, Fusion (spinal)"), as
/// the guidelines write the second half of one heading small ("Opioids, criteria for use"); headings that break this
/// rule are listed in Data/guidelines.json. A number of two or three digits standing as a section is a page.
/// </summary>
internal static partial class SectionList
{
    public static (IReadOnlyList<string> Sections, string? Pages) Parse(string body)
    {
        string? pages = null;
        var page = Pages().Match(body);
        if (page.Success)
        {
            pages = Spaces().Replace(page.Groups["n"].Value.Trim(' ', ',', '.', ';', '&'), " ");
            body = body.Remove(page.Index, page.Length);
        }

        body = SectionLabel().Replace(body, " ");
        var sections = new List<string>();
        foreach (var piece in Split(Trim(body)))
        {
            var section = Canonical(piece);
            if (section.Length == 0)
            {
                continue;
            }

            if (PageNumber().IsMatch(section))
            {
                pages = pages is null ? section : pages + ", " + section;
            }
            else if (!sections.Contains(section, StringComparer.OrdinalIgnoreCase))
            {
                sections.Add(section);
            }
        }

        return (sections, pages);
    }

    private static IEnumerable<string> Split(string body)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i < body.Length; i++)
        {
            depth = body[i] switch { '(' or '[' => depth + 1, ')' or ']' when depth > 0 => depth - 1, _ => depth };
            if (depth > 0 || body[i] is not (',' or ';') || (body[i] == ',' && !PartsSections(body, start, i)))
            {
                continue;
            }

            yield return body[start..i];
            start = i + 1;
        }

        yield return body[start..];
    }

    private static bool PartsSections(string body, int start, int comma)
    {
        var next = comma + 1;
        while (next < body.Length && body[next] == ' ')
        {
            next++;
        }

        if (next == body.Length || char.IsLower(body[next]))
        {
            return next == body.Length;
        }

        // "305, 307" stays one list of pages.
        if (char.IsDigit(body[next]) && comma > 0 && char.IsDigit(body[comma - 1]))
        {
            return false;
        }

        var rest = body.AsSpan(start).TrimStart();
        var restStart = body.Length - rest.Length;
        foreach (var heading in GuidelineData.Instance.SectionsWithCommas)
        {
            if (rest.StartsWith(heading, StringComparison.OrdinalIgnoreCase) && comma < restStart + heading.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static string Canonical(string piece)
    {
        var section = Trim(piece);
        section = Lead().Replace(section, "");

        foreach (var (wrong, right) in GuidelineData.Instance.PrintedErrors)
        {
            section = section.Replace(wrong, right, StringComparison.OrdinalIgnoreCase);
        }

        if (NoSection().IsMatch(section))
        {
            return "";
        }

        return GuidelineData.Instance.SectionAliases.FirstOrDefault(a => a.Key.Equals(section, StringComparison.OrdinalIgnoreCase)).Value ?? section;
    }

    private static string Trim(string s)
    {
        s = Spaces().Replace(s, " ").Trim(' ', ',', '.', ';', ':', '/', '-', '\u2013', '"');
        // "(Shock wave therapy)": brackets round the whole.
        if (s.Length > 2 && s[0] == '(' && s[^1] == ')' && ClosesAt(s) == s.Length - 1)
        {
            s = Trim(s[1..^1]);
        }

        return s;
    }

    private static int ClosesAt(string s)
    {
        var depth = 0;
        for (var i = 0; i < s.Length; i++)
        {
            depth += s[i] == '(' ? 1 : s[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"\b(?:Pages?(?:\(s\))?|pgs?\.?|pp?\.)\s*:?\s*(?<n>[0-9]{1,4}(?:\s?(?:-|–|to|,|&|and)\s?[0-9]{1,4}){0,20})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Pages();

    [GeneratedRegex(@"\bSection(?:\(s\)|s)?\s*:|\bPage\(s\)\s*:?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex SectionLabel();

    [GeneratedRegex(@"\A[0-9]{2,3}(?:\s?[-,–]\s?[0-9]{1,3})*\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\A(?:and |regarding |re: ?|on |for |under |in )+(?=\S)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Lead();

    // Words that tell of the edition or the book, not of a place in it.
    [GeneratedRegex(@"\A(?:(?:Treatment )?Guidelines?|Chapters?|Sections?|Complaints|Online(?: Version)?|Web(?:[- ]?based)?(?: Version)?|Internet(?: Version)?|TWC|Treatment in Workers'? Comp(?:ensation)?|Treatment Index|(?:Acute|Chronic)(?: (?:&|and) (?:Acute|Chronic))?|(?:19|20)[0-9]{2}|[0-9]{1,2}(?:st|nd|rd|th) (?:ed\.?|edition).*|(?:last )?updated.*|accessed.*|and|the|Procedure Summary|current|version)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NoSection();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Spaces();
}
