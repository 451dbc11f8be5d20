using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Guidelines;

/// <summary>Makes citations of a statement: each guideline's name with the sections and pages behind it, up to the next name.</summary>
internal static partial class CitationReader
{
    private const double Mended = 0.65;
    private const double UnknownSource = 0.65;

    // How far words about a name stand from it, in characters.
    private const int Behind = 200;
    private const int Ahead = 2000;

    public static List<Found<GuidelineCitation>> Read(string text, TextSpan statement, StatementKind kind)
    {
        var heads = HeadFinder.Find(text, statement, kind);
        var found = new List<Found<GuidelineCitation>>();
        Lead(text, TextSpan.FromBounds(statement.Start, heads.Count == 0 ? statement.End : heads[0].Span.Start), kind, found);
        for (var i = 0; i < heads.Count; i++)
        {
            var head = heads[i];
            var limit = i + 1 < heads.Count ? heads[i + 1].Span.Start : statement.End;
            // The words of foreign publications run on until a guideline of the known ones.
            while (head.Kind == CitationHeadKind.Other && i + 1 < heads.Count && heads[i + 1].Kind == CitationHeadKind.Other)
            {
                i++;
                limit = i + 1 < heads.Count ? heads[i + 1].Span.Start : statement.End;
            }

            var body = text[head.Span.End..limit];
            var before = text[Math.Max(statement.Start, head.Span.Start - Behind)..head.Span.Start];
            if ((kind == StatementKind.Prose && NotRelied().IsMatch(body)) || NoneOf().IsMatch(before))
            {
                continue;
            }

            var printed = kind == StatementKind.Prose ? ProseTail().Replace(body, "") : body;
            printed = NotCited().Replace(SectionOf().Match(printed) is { Success: true } next && limit < statement.End ? printed[..next.Index] : printed, "");
            printed = TrailingAnd().Replace(printed, "");
            var place = new TextSpan(head.Span.Start, text.AsSpan(head.Span.Start, head.Span.Length + printed.Length).TrimEnd(" .,;:").Length).TrimIn(text);
            var citations = Citations(text, head, printed, place, kind, NotPart(text, head.Span.End, limit, statement.End), kind == StatementKind.NonMtus && HeadFinder.InRegulations(text, statement, head));
            Add(found, SectionOf().Match(before) is { Success: true } of ? citations.Select(c => WithSection(c, of.Groups["section"].Value)) : citations);
        }

        return found;
    }

    private static IEnumerable<Found<GuidelineCitation>> Citations(string text, CitationHead head, string body, TextSpan place, StatementKind kind, bool notPart, bool inRegulations)
    {
        if (head.Kind == CitationHeadKind.Odg)
        {
            return OdgReader.Read(head, body).Select(c => new Found<GuidelineCitation>(
                c.Value with { Text = place.In(text) }, place, head.Errors > 1 ? Mended : kind == StatementKind.Prose ? Math.Min(c.Confidence, Confidence.Told) : c.Confidence));
        }

        if (head.Kind == CitationHeadKind.Other)
        {
            // The label of a form is no source: "Other Medical Treatment Guideline or Medical Evidence: ODG …".
            return OtherLabel().IsMatch(place.In(text)) ? [] : [new(Other(place.In(text)), place, Confidence.Told)];
        }

        var (source, chapter, section) = Source(head, inRegulations ? StatementKind.Mtus : kind, notPart);
        if (head.Kind == CitationHeadKind.Opioids && head.Year is null && SectionOfPain().IsMatch(head.Word + body))
        {
            // Of the two guidelines that speak of opioids, the one that is not named by its year has them as a section.
            (source, body) = (GuidelineSource.ChronicPain, head.Word + (SectionFirst().IsMatch(body) ? ";" : "") + body);
        }

        var (sections, pages) = SectionList.Parse(body);
        return [new(
            new GuidelineCitation
            {
                Source = source,
                Chapter = chapter,
                Sections = section is null ? sections : [section, .. sections],
                Pages = pages,
                Edition = head.Year,
                Text = source == GuidelineSource.OtherAcoem ? place.In(text) : null,
            },
            place,
            kind == StatementKind.Prose ? Confidence.Told : Confidence.Printed)];
    }

    private static (string Source, string? Chapter, string? Section) Source(CitationHead head, StatementKind kind, bool notPart) => head.Kind switch
    {
        CitationHeadKind.ChronicPain => (GuidelineSource.ChronicPain, null, null),
        CitationHeadKind.Postsurgical => (GuidelineSource.Postsurgical, null, null),
        CitationHeadKind.Acupuncture => (GuidelineSource.Acupuncture, null, null),
        CitationHeadKind.Opioids => (GuidelineSource.Opioids, null, null),
        CitationHeadKind.General => (GuidelineSource.General, null, null),
        _ when kind == StatementKind.NonMtus || head.ThirdEdition || notPart || head.Chapter is { Mtus: null } =>
            (GuidelineSource.OtherAcoem, SecondEdition(head) ? head.Chapter?.Mtus : head.Chapter?.Third, null),
        _ when head.Chapter is { General: true } => (GuidelineSource.General, null, head.Chapter.Mtus),
        _ => (GuidelineSource.Acoem, head.Chapter?.Mtus, null),
    };

    // Outside the MTUS a chapter keeps the name that its edition prints.
    private static bool SecondEdition(CitationHead head) => !head.ThirdEdition && head.Chapter?.Mtus is not null && head.Word.Contains("Complaints", StringComparison.OrdinalIgnoreCase);

    // Words before the first name: a chapter of ODG without the book's name, or a source of no known name.
    private static void Lead(string text, TextSpan lead, StatementKind kind, List<Found<GuidelineCitation>> found)
    {
        lead = TextSpan.FromBounds(lead.Start, lead.Start + TrailingAnd().Replace(lead.In(text), "").Length).TrimIn(text);
        var words = lead.In(text);
        if (kind != StatementKind.NonMtus || words.Length == 0)
        {
            LeadSections(text, lead, kind, found);
            return;
        }

        if (OdgChapters.StartsWith(words))
        {
            var head = new CitationHead(CitationHeadKind.Odg, new TextSpan(lead.Start, 0), false, null, null, false, 0, "");
            Add(found, OdgReader.Read(head, words).Select(c => new Found<GuidelineCitation>(c.Value with { Text = words }, lead, Math.Min(c.Confidence, Confidence.Inferred))));
        }
        else if (Filler().Replace(words, "").Count(char.IsLetter) >= 4)
        {
            found.Add(new(Other(words), lead, UnknownSource));
        }
    }

    // "MTUS Topical Analgesics Page(s): 111-113": of the guidelines of the MTUS, the one of such a section need not be named.
    private static void LeadSections(string text, TextSpan lead, StatementKind kind, List<Found<GuidelineCitation>> found)
    {
        if (kind == StatementKind.Prose)
        {
            if (MtusWord().Match(text, lead.Start, lead.Length) is not { Success: true } mtus)
            {
                return;
            }

            lead = TextSpan.FromBounds(mtus.Index + mtus.Length, lead.End);
        }

        var words = NotCited().Replace(kind == StatementKind.Prose ? ProseTail().Replace(lead.In(text), "") : lead.In(text), "");
        if (SectionOf().IsMatch(words))
        {
            return;
        }

        var (sections, pages) = SectionList.Parse(words);
        if (sections.Count > 0 && SectionNames.OfChronicPain(sections[0]))
        {
            found.Add(new(
                new GuidelineCitation { Source = GuidelineSource.ChronicPain, Sections = sections, Pages = pages },
                new TextSpan(lead.Start, words.Length).TrimIn(text),
                Confidence.Inferred));
        }
    }

    // "the Physical Medicine section of the Chronic Pain Medical Treatment Guidelines"
    private static Found<GuidelineCitation> WithSection(Found<GuidelineCitation> citation, string printed)
    {
        var section = SectionList.Canonical(printed);
        return section.Length == 0 || citation.Value.Source is GuidelineSource.Odg or GuidelineSource.Other || !SectionNames.Holds(section)
            ? citation
            : citation with { Value = citation.Value with { Sections = [section, .. citation.Value.Sections] } };
    }

    // The same chapter told twice in a row is one citation: "Low Back Complaints (ACOEM Practice Guidelines, Chapter 12)".
    private static void Add(List<Found<GuidelineCitation>> found, IEnumerable<Found<GuidelineCitation>> more)
    {
        foreach (var one in more)
        {
            var at = found.FindIndex(f => f.Value.Source == one.Value.Source && (f.Value.Chapter == one.Value.Chapter || (one.Value.Chapter is null && f.Value.Source == GuidelineSource.Acoem)));
            if (at < 0 || one.Value.Source == GuidelineSource.Other)
            {
                found.Add(one);
            }
            else if (one.Value.Sections.Count > 0 || one.Value.Pages is not null)
            {
                var old = found[at];
                if (old.Value.Sections.Count > 0 || old.Value.Pages is not null)
                {
                    found.Add(one);
                }
                else
                {
                    found[at] = one with { Value = one.Value with { Chapter = one.Value.Chapter ?? old.Value.Chapter, Edition = one.Value.Edition ?? old.Value.Edition } };
                }
            }
        }
    }

    private static GuidelineCitation Other(string text) => new() { Source = GuidelineSource.Other, Text = text };

    // "…, which are not part of the MTUS" speaks of all names before it, "which is not" of the last.
    private static bool NotPart(string text, int from, int limit, int end) =>
        Part().Match(text, from, Math.Min(end - from, Ahead)) is { Success: true } part && part.Groups["not"].Success && (part.Index < limit || !part.Groups["one"].Success);

    [GeneratedRegex(@"[\s,;(]*(?:\b(?:and|as well as|or|also|see|per|as|from|the|in|of|CA|California|Non-? ?MTUS(?: citations?)?|MTUS|guidelines? from)\b[\s,;:(]*){0,6}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex TrailingAnd();

    [GeneratedRegex(@"\b(?:and|the|or|per|see|also|according|to|in|of|from|guidelines?|CA|MTUS|California|treatment|occupational|medicine|practice|medical|updated?|current|citation|web|based|edition|version|non|other|evidence|reed group|workers?|compensation|comp|official|following|sources?|sections?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\AOther Medical Treatment Guidelines?(?: or Medical Evidence)?\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"(?:(?<one>\b(?:is|was) )?(?<not>\bnot (?:a )?))?\bpart of\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\bMTUS\b(?: guidelines?\b)?[\s,:;(]{1,3}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex MtusWord();

    [GeneratedRegex(@"\bthe (?<section>(?:(?!\bthe\b)[^,.;:]){3,60}) sections? (?:of|in|from) (?:the )?(?:(?:CA|California) )?(?:MTUS,? )?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex SectionOf();

    // The numbered sections are those of the Opioid Treatment Guidelines.
    [GeneratedRegex(@"\AOpioids(?:\s?[,:;]|\s(?:Sections?|Pages?|pgs?|pp?)\b)(?![^;]{0,40}\b[0-9]\.[0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex SectionOfPain();

    [GeneratedRegex(@"\A\s*Section", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex SectionFirst();

    [GeneratedRegex(@"[\s,;]{0,3}(?:\b(?:and|but) )?\b(?:did|does|do) not (?:cite|use|rely|reference|mention)\b.*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex NotCited();

    // What a sentence says of a guideline, behind its name, sections and pages.
    [GeneratedRegex(@"[\s,;:(]*(?:\bwhich\b|\bthat (?:is|are|was|were)\b|\ba (?:nationally[- ]recognized )?(?:medical treatment guideline|MTG)\b|\b(?:is |are )?(?:not )?(?:a )?part of\b|\bbecause\b|\bas it (?:is|was)\b|\bas (?:relevant|applicable|appropriate)\b|\bthis (?:guideline|is)\b|\b(?:is |are |was |were )?(?:the )?(?:most )?(?:applicable|relevant|appropriate)\b|\bin its utilization\b|\bto be\b|\bfor (?:its|his|her|their) decision|\bstates?\b|\brecommends?\b|\bindicates?\b|\bnotes?\b|\bsuggests?\b|\bThe (?:Expert|Physician|Professional|Claims|provider|medical|employee|MTUS)\b).*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex ProseTail();

    [GeneratedRegex(@"\A[^.;]{0,160}\b(?:(?:do|does|did) not (?:specifically |directly )?(?:address|apply|discuss|mention|speak|cover)|(?:is|are|was|were) (?:silent|not (?:applicable|relevant|appropriate|specific|used))|not applicable|had no )", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NotRelied();

    [GeneratedRegex(@"\b(?:no (?:specific )?(?:section|part|chapter|portion|guideline)s? (?:of|in|within|from) (?:the )?(?:(?:CA|California) )?(?:MTUS,? )?|did not (?:base|rely|use|cite|find)\b[^.;]{0,80})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NoneOf();
}
