using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Guidelines;

/// <summary>
/// Takes apart what follows a guideline's name: sections and pages, in the forms "Section(s): A, B", "A Page(s): 63" and
/// "(A)". A comma parts two sections when a capital follows it outside brackets ("Facet blocks, Fusion (spinal)"), as
/// the guidelines write the second half of one heading small ("Opioids, criteria for use"). The headings that break this
/// rule are known (<see cref="SectionNames"/>): a comma inside a known name never parts, and one before a known name
/// always does. Where sections are numbered ("3.3.9 Opioids for Chronic Pain"), only a number begins one. A number of
/// two or three digits standing as a section is a page.
/// </summary>
internal static partial class SectionList
{
    public static (IReadOnlyList<string> Sections, string? Pages) Parse(string body)
    {
        var pages = new List<string>();
        body = Pages().Replace(body, page =>
        {
            pages.Add(Spaces().Replace(page.Groups["n"].Value.Trim(' ', ',', '.', ';', '&'), " "));
            return "; ";
        });

        body = SectionLabel().Replace(Remark().Replace(body, " "), " ");
        var sections = new List<string>();
        foreach (var piece in Split(Trim(body)))
        {
            foreach (var section in Halves(Canonical(piece)))
            {
                if (PageNumber().IsMatch(section))
                {
                    pages.Add(section);
                }
                else if (section.Length > 1 && !sections.Contains(section, StringComparer.OrdinalIgnoreCase))
                {
                    sections.Add(section);
                }
            }
        }

        return (sections, pages.Count == 0 ? null : string.Join(", ", pages));
    }

    /// <summary>Where the first section of a list ends: the index of its comma or semicolon, or the text's length.</summary>
    public static int EndOfFirst(string body) => Breaks(body).FirstOrDefault(body.Length);

    /// <summary>The canonical form of one section's words, or an empty string where they name none.</summary>
    public static string Canonical(string piece)
    {
        var section = Trim(Tail().Replace(Trim(Lead().Replace(Trim(piece), "")), ""));
        foreach (var (wrong, right) in GuidelineData.Instance.PrintedErrors)
        {
            section = section.Replace(wrong, right, StringComparison.OrdinalIgnoreCase);
        }

        return NoSection().IsMatch(section) ? "" : GuidelineData.Instance.SectionAliases.GetValueOrDefault(section, section);
    }

    private static IEnumerable<string> Split(string body)
    {
        var start = 0;
        foreach (var at in Breaks(body))
        {
            yield return body[start..at];
            start = at + 1;
        }

        yield return body[start..];
    }

    private static IEnumerable<int> Breaks(string body)
    {
        var numbered = Numbered().IsMatch(body);
        var (depth, start) = (0, 0);
        for (var i = 0; i < body.Length; i++)
        {
            depth = body[i] switch { '(' or '[' => depth + 1, ')' or ']' when depth > 0 => depth - 1, _ => depth };
            // A bracket that is never closed does not hide the rest of the list.
            if (depth > 0 && body.AsSpan(i).IndexOfAny(')', ']') >= 0)
            {
                continue;
            }

            var parts = body[i] switch
            {
                ',' => numbered ? Numbered().IsMatch(body[(i + 1)..]) : PartsSections(body, start, i),
                ';' or '>' => true,
                '.' => EndsSentence(body, start, i),
                _ => false,
            };
            if (parts)
            {
                yield return i;
                start = i + 1;
            }
        }
    }

    private static bool PartsSections(string body, int start, int comma)
    {
        var next = comma + 1;
        while (next < body.Length && body[next] == ' ')
        {
            next++;
        }

        if (next == body.Length)
        {
            return true;
        }

        // "305, 307" stays one list of pages.
        if (char.IsDigit(body[next]) && comma > 0 && char.IsDigit(body[comma - 1]))
        {
            return false;
        }

        var first = start + Lead().Match(body[start..]).Length;
        if (first < comma && SectionNames.GoOnBehind(body[first..], comma - first))
        {
            return false;
        }

        var joined = And().Match(body, next);
        var behind = joined.Success ? joined.Index + joined.Length : next;
        if (behind < body.Length && !char.IsLower(body[behind]))
        {
            return true;
        }

        var end = body.IndexOfAny([',', ';'], behind);
        return SectionNames.Holds(body[behind..(end < 0 ? body.Length : end)]);
    }

    // "Physical Therapy. Office visits": a stop behind a whole word, before a capital.
    private static bool EndsSentence(string body, int start, int stop) =>
        stop - start > 4 && stop + 2 < body.Length && body[stop + 1] == ' ' && char.IsUpper(body[stop + 2])
        && (body[stop - 1] == ')' || (char.IsLetter(body[stop - 1]) && char.IsLetter(body[stop - 2]) && char.IsLetter(body[stop - 3])));

    // "Urine drug testing and Weaning of Medications" names two sections, "Assessment of pain and function" one.
    private static IEnumerable<string> Halves(string section)
    {
        foreach (Match and in Joint().Matches(section))
        {
            var (left, right) = (section[..and.Index], section[(and.Index + and.Length)..]);
            if (!SectionNames.Holds(section) && SectionNames.Holds(left) && SectionNames.Holds(right))
            {
                return [Canonical(left), Canonical(right)];
            }
        }

        return [section];
    }

    private static string Trim(string s)
    {
        s = Spaces().Replace(s, " ").Trim(' ', ',', '.', ';', ':', '/', '-', '\u2013', '"', '\u201C', '\u201D', '*', '\u2022');
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

    // "the Physical Medicine section": the word tells what stands before it.
    [GeneratedRegex(@"(?<=\w{3}\)?) sections?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"[(\[]?\b(?:Pages?(?:\(s\))?|pgs?\b\.?|pp?\b\.?)\s*[:#]?\s*(?<n>[0-9]{1,4}(?:[a-z]\b)?(?:\s?(?:-|–|to|,|;|&|and|, and)\s?(?:pages? |pgs?\.? |pp?\. )?[0-9]{1,4}(?!\.?[0-9]|\s?[A-Za-z]{3})){0,20})\b(?: of [0-9]{2,3}\b)?[)\]]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Pages();

    [GeneratedRegex(@"\b(?:Sub)?Section(?:\(s\)|s)?\s*:|\bSection\(s\)|\bPages?\(s\)\s*:?|\b(?:and )?(?:the )?(?:chapter and )?sections? (?:on|regarding|titled|entitled|for)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex SectionLabel();

    // Brackets that tell a date, or that something is missing: "(May 2009)", "(no page cited)".
    [GeneratedRegex(@"[(\[]\s?(?:no (?:specific )?(?:pages?|sections?|chapters?|citations?)\b[^()\[\]]{0,40}|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b[ .,]{0,2}[0-9][^()\[\]]{0,20}|(?:dated|effective|last updated|updated|revised|accessed)\b[^()\[\]]{0,40}|(?:19|20)[0-9]{2})\s?[)\]]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\A[0-9]{2,3}(?:\s?(?:[-,–&]|and)\s?[0-9]{1,3})*\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"\A\s*(?:and\s+)?(?:[0-9]{1,2}\.[0-9\s]|Appendix [A-Z0-9]|[A-Z]\.[0-9])", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\G(?:and|or|&)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex And();

    [GeneratedRegex(@"\s+(?:and|&)\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"\A\s*(?:and |regarding |re: ?|on |for |under |in |the |see |also |titled |entitled |as well as |criteria for (?:the )?(?:use of )?(?=skilled))+(?=\S)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Lead();

    // Words that tell of the edition or the book, not of a place in it.
    [GeneratedRegex(@"\A(?:(?:Medical )?(?:(?:Practice |Treatment )?Guidelines?|Chapters?|Sections?|Pages?|Complaints|Disorders|Online(?: Version| Edition)?|Web(?:[- ]?based)?(?: Version| Edition)?|Internet(?: Version)?|TWC|ODG|MTUS|ACOEM|Treatment in Workers'? Comp(?:ensation)?|Treatment Index|(?:Acute|Chronic)(?: (?:&|and) (?:Acute|Chronic))?|(?:19|20)[0-9]{2}|[0-9]{1,2}(?:st|nd|rd|th) (?:ed\.?|edition).*|(?:last )?updated.*|accessed.*|dated .*|effective .*|and|or|the|of|Procedure Summary|(?:most )?current(?: version| edition)?|latest edition|version|edition|ed|citations?|California|CA|also|see|part [12]|none|N/?A))\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NoSection();

    [GeneratedRegex(@"\s{2,}", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Spaces();
}
