using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Guidelines;

/// <summary>Makes citations of a statement: each guideline's name with the sections and pages behind it, up to the next name.</summary>
internal static partial class CitationReader
{
    private const double Mended = 0.65;
    private const double UnknownSource = 0.65;

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
            if (kind == StatementKind.Prose && (NotRelied().IsMatch(body) || NoneOf().IsMatch(text[statement.Start..head.Span.Start])))
            {
                continue;
            }

            var printed = kind == StatementKind.Prose ? ProseTail().Replace(body, "") : body;
            printed = TrailingAnd().Replace(printed, "");
            var place = new TextSpan(head.Span.Start, text.AsSpan(head.Span.Start, head.Span.Length + printed.Length).TrimEnd(" .,;:").Length).TrimIn(text);
            Add(found, Citations(text, head, printed, place, kind, NotPart(text, head.Span.End, statement.End)));
        }

        return found;
    }

    private static IEnumerable<Found<GuidelineCitation>> Citations(string text, CitationHead head, string body, TextSpan place, StatementKind kind, bool notPart)
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

        var (source, chapter, section) = Source(head, kind, notPart);
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

    // "…, which is part of the MTUS" speaks of the names before it.
    private static bool NotPart(string text, int from, int end) => Part().Match(text, from, end - from) is { Success: true } part && part.Groups["not"].Success;

    [GeneratedRegex(@"[\s,;(]*(?:\b(?:and|as well as|or|also|see|per|as|from|the|in|of|CA|California|MTUS|guidelines? from)\b[\s,;:(]*){0,6}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex TrailingAnd();

    [GeneratedRegex(@"\b(?:and|the|or|per|see|also|according|to|in|of|from|guidelines?|CA|MTUS|California|treatment|occupational|medicine|practice|medical|updated?|current|citation|web|based|edition|version|non|other|evidence|reed group|workers?|compensation|comp|official|following|sources?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\AOther Medical Treatment Guidelines?(?: or Medical Evidence)?\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex OtherLabel();

    [GeneratedRegex(@"(?<not>\bnot (?:a )?)?\bpart of\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Part();

    // What a sentence says of a guideline, behind its name, sections and pages.
    [GeneratedRegex(@"[\s,;:(]*(?:\bwhich\b|\bthat (?:is|are|was|were)\b|\ba (?:nationally[- ]recognized )?(?:medical treatment guideline|MTG)\b|\b(?:is |are )?(?:not )?(?:a )?part of\b|\bbecause\b|\bas it (?:is|was)\b|\bas (?:relevant|applicable|appropriate)\b|\bthis (?:guideline|is)\b|\b(?:is |are |was |were )?(?:the )?(?:most )?(?:applicable|relevant|appropriate)\b|\bin its utilization\b|\bto be\b|\bfor (?:its|his|her|their) decision|\bstates?\b|\brecommends?\b|\bindicates?\b|\bnotes?\b|\bsuggests?\b|\bThe (?:Expert|Physician|Professional|Claims|provider|medical|employee|MTUS)\b).*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex ProseTail();

    [GeneratedRegex(@"\A[^.;]{0,160}\b(?:(?:do|does|did) not (?:specifically |directly )?(?:address|apply|discuss|mention|speak|cover)|(?:is|are|was|were) (?:silent|not (?:applicable|relevant|appropriate|specific|used))|not applicable|had no )", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NotRelied();

    [GeneratedRegex(@"\b(?:no (?:specific )?(?:section|part|chapter|portion|guideline)s? (?:of|in|within|from) (?:the )?(?:(?:CA|California) )?(?:MTUS,? )?|did not (?:base|rely|use|cite|find)\b[^.;]{0,80})\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NoneOf();
}
