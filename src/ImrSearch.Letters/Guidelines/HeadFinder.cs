using System.Text.RegularExpressions;
using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Guidelines;

/// <summary>
/// Finds the names of guidelines in a statement. A name that could as well be a section ("Acupuncture", "Opioids") counts
/// at the start of "Decision based on MTUS …", and later only with its year or the word "Guidelines".
/// </summary>
internal static partial class HeadFinder
{
    private const string BodyPart = @"\b(?:Neck|(?:Upper|Low(?:er)?)[ -]?Back|Shoulders?|Elbows?|Forearm|Wrist|Hand|Knee|Ankle|Foot|Cervical|Thoracic|Lumbar|Spine|Hip|Groin)\b";
    private const string BodyParts = BodyPart + @"(?:(?:, ?|/| )?(?:(?:and|&) )?" + BodyPart + "){0,4}";
    private const string Complaints = BodyParts + @" (?:Complaints?|Disorders?)(?: Chapter)?|Hip and Groin(?: Disorders)?(?: Chapter)?|Stress[- ]Related (?:Conditions|Complaints|Disorders)(?: Chapter)?|\bEye(?: Complaints| Disorders| Chapter)?(?= \(?[12][0-9]{3}| Page)";
    private const string GeneralNames = @"Initial Approach(?:es)? to Treatment|General Approach(?:es)? to Initial Assessment(?: and Documentation)?|Cornerstones of Disability Prevention(?: and Management)?|Work[- ]Relatedness|Independent Medical Examinations?(?: and|,) Consultations?|Pain,? Suffering,? and (?:the )?Restoration of Function|Prevention\b(?! of)";
    private const string Acoem = @"\bAmerican College of Occupational(?: Medicine\b|(?: (?:and|&) Environmental)?(?: Medicine)?)(?:'s)?|\bA\.?C\.?O\.?E\.?M\b\.?(?:'s|\u2019s)?|\bACEOM\b|(?:https?://)?(?:www\.)?(?:acoem|acoempracguides)\.org\S{0,200}";

    private const string Month = @"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)";

    public static List<CitationHead> Find(string text, TextSpan statement, StatementKind kind)
    {
        var heads = new List<CitationHead>();
        var at = statement.Start;
        while (at < statement.End && Name().Match(text, at, statement.End - at) is { Success: true } name)
        {
            var head = name.Groups["odg"].Success ? OdgHead(text, name, statement.End)
                : name.Groups["other"].Success ? Other(text, name, heads.Count == 0 ? statement.Start : heads[^1].Span.End)
                : Book(text, name, statement.End);
            if (head is not null && Counts(head, text, statement, kind, heads.Count == 0))
            {
                heads.Add(head);
                at = Math.Max(head.Span.End, name.Index + 1);
            }
            else
            {
                at = name.Index + name.Length;
            }
        }

        return heads;
    }

    private static CitationHead? OdgHead(string text, Match name, int end)
    {
        var word = name.Value;
        var errors = word.StartsWith('O') && word.Contains(' ', StringComparison.Ordinal) && !word.StartsWith("ODG", StringComparison.OrdinalIgnoreCase)
            ? NearName.Distance(word.ToLowerInvariant().TrimEnd('s'), "official disability guideline")
            : 0;
        if (errors > 5)
        {
            return null;
        }

        var tail = OdgTail().Match(text, name.Index + name.Length, end - name.Index - name.Length);
        return new CitationHead(CitationHeadKind.Odg, new TextSpan(name.Index, name.Length + tail.Length), true, null, null, false, errors, word);
    }

    // A reference is more than the word by which it is known: its authors and title stand before.
    private static CitationHead Other(string text, Match name, int floor)
    {
        var start = name.Index;
        if (name.Groups["reference"].Success)
        {
            start = Math.Max(floor, text.LastIndexOf(';', start, start - floor) + 1);
        }

        return new CitationHead(CitationHeadKind.Other, TextSpan.FromBounds(start, name.Index + name.Length), true, null, null, false, 0, name.Value);
    }

    private static CitationHead Book(string text, Match name, int end)
    {
        var kind = name.Groups["pain"].Success ? CitationHeadKind.ChronicPain
            : name.Groups["post"].Success ? CitationHeadKind.Postsurgical
            : name.Groups["acu"].Success ? CitationHeadKind.Acupuncture
            : name.Groups["opioid"].Success ? CitationHeadKind.Opioids
            : name.Groups["approaches"].Success ? CitationHeadKind.General
            : CitationHeadKind.Acoem;
        var named = kind != CitationHeadKind.Acoem || name.Groups["acoem"].Success;
        var acoem = kind == CitationHeadKind.Acoem;
        var (chapter, number, year, third, behind) = (name.Groups["chapter"].Value, name.Groups["number"].Value, (string?)null, false, name.Index + name.Length);
        while (behind < end && Part().Match(text, behind, end - behind) is { Success: true, Length: > 0 } part)
        {
            var (more, n, y) = (part.Groups["chapter"], part.Groups["number"], part.Groups["year"]);
            if ((more.Success && (!acoem || chapter.Length > 0)) || (n.Success && (!acoem || number.Length > 0) && !named)
                || (y.Success && year is not null && year != y.Value) || (part.Groups["acoem"].Success && !acoem))
            {
                break;
            }

            // A bare body part names a chapter only behind the book's name: "ACOEM Chapter 12 Low Back Page(s): 303".
            chapter = more.Success ? more.Value : chapter;
            number = n.Success && number.Length == 0 ? n.Value : number;
            year = y.Success ? y.Value : year;
            third |= part.Groups["third"].Success;
            named |= part.Groups["acoem"].Success;
            behind = part.Index + part.Length;
        }

        var found = chapter.Length > 0 ? AcoemChapters.Named(chapter) : null;
        found ??= number.Length > 0 ? AcoemChapters.Numbered(number) : null;
        return new CitationHead(kind, TextSpan.FromBounds(name.Index, behind), named || number.Length > 0, found, year, third, 0, name.Value);
    }

    /// <summary>Whether the place in the Code of Regulations that stands before a name says it is the MTUS's own: "Section 9792.23.5 Low Back Complaints".</summary>
    public static bool InRegulations(string text, TextSpan statement, CitationHead head) =>
        Regulation().IsMatch(text[Math.Max(statement.Start, head.Span.Start - 40)..head.Span.Start]);

    private static bool Counts(CitationHead head, string text, TextSpan statement, StatementKind kind, bool first)
    {
        if (head.Kind is CitationHeadKind.Odg or CitationHeadKind.Other)
        {
            return true;
        }

        var words = head.Span.In(text);
        var full = FullName().IsMatch(words);
        var before = text.AsSpan(statement.Start, head.Span.Start - statement.Start).TrimEnd();
        if (kind == StatementKind.NonMtus)
        {
            return head.Kind == CitationHeadKind.Acoem ? head.Named || InRegulations(text, statement, head) : words.Contains("Medical Treatment", StringComparison.OrdinalIgnoreCase) || before.EndsWith("MTUS", StringComparison.OrdinalIgnoreCase);
        }

        if (first && head.Span.Start - statement.Start <= 12 && kind == StatementKind.Mtus)
        {
            return true;
        }

        if (head.Kind == CitationHeadKind.Acoem && head.Named)
        {
            return true;
        }

        if (kind == StatementKind.Prose)
        {
            // "His low back complaints persist" names no chapter: headings are written large.
            return full || head.Year is not null || (head.Kind == CitationHeadKind.Acoem && Heading().IsMatch(words)) || before.TrimEnd(" ,:;(").EndsWith("MTUS", StringComparison.OrdinalIgnoreCase);
        }

        if (before.EndsWith(" and", StringComparison.OrdinalIgnoreCase))
        {
            before = before[..^4].TrimEnd();
        }

        return (head.Year is not null || full) && (before.Length == 0 || before[^1] is ',' or ';' or '.' or ')' || char.IsDigit(before[^1]) || before.Length < head.Span.Start - statement.Start - 1);
    }

    [GeneratedRegex(
        @"(?<odg>(?:https?://)?(?:www\.)?(?:[a-z0-9.]{0,20}odg-?twc|worklossdata|disabilityguidelines|odg\.mcg|mcg\.odg)\b\S{0,200}|\bO\w{3,8} D\w{5,12} (?:Treatment )?Gui\w{2,10}|\bODGs?\b|\bWork Loss Data Institute|\bWLDI\b)"
        + @"|(?<acoem>" + Acoem + ")"
        + @"|(?<pain>\bChronic Pain(?:,? (?:Medical )?Treatment)?(?: Medical)?(?: Guidelines?)?)"
        + @"|(?<post>\bPost-?\s?(?:surgical|operative)(?: (?:Rehabilitation|Physical Medicine|Medical))?(?: Treatment)?(?: Guidelines?)?)"
        + @"|(?<acu>\bAcupuncture(?: Medical)?(?: Treatment)?(?: Guidelines?)?)"
        + @"|(?<opioid>\bOpioids?(?: Medical)?(?: Treatment)?(?: Guidelines?)?)"
        + @"|(?<chapter>" + Complaints + "|(?:" + GeneralNames + ")(?= \\(?(?:19|20)[0-9]{2}))"
        + @"|\bChapter (?<number>[0-9]{1,2})\b(?=[\s,:;(-]{1,3}(?:" + BodyPart + "|" + GeneralNames + "))"
        + @"|(?<approaches>\bGeneral Approach(?:es)?\b(?! to))"
        + @"|(?<other>" + OtherNames + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Name();

    // Publications, publishers and bibliographic marks outside the MTUS, ODG and ACOEM.
    private const string OtherNames =
        @"https?:\s?//\S{1,300}|\bwww\.\S{1,300}|\b[a-z0-9-]{2,40}\.(?:com|org|gov|edu|net)\b(?:/\S{0,300})?"
        + @"|\bOther Medical Treatment Guidelines?(?: or Medical Evidence)?"
        + @"|\b(?:Aetna|Cigna|Anthem|Blue ?Cross|Humana|United ?Health ?care|Regence|Kaiser|Wellmark|Premera|Tufts)\b|\bMedicare\b|\bMedi-Cal\b|\bCenters? for (?:Medicare|Disease)|\bCMS\b|\bCDC\b|\bFDA\b|\bFood and Drug Administration|\b(?:Clinical|Medical|Coverage) Policy(?: Bulletin)?"
        + @"|\bNational (?:Guidelines? Clearinghouse|Institutes? |Comprehensive Cancer|Heart|Library of Medicine|Center for|Osteoporosis|Kidney|Sleep)|\bNGC\b|\bNICE\b|\bAHRQ\b|\bNIH\b|\bNCBI\b|\bSAMHSA\b|\bWorld Health Organization|\bU\.?S\.? (?:Preventive|National Library)|\bDepartment of (?:Veterans|Health|Defense)"
        + @"|\bAmerican (?!College of Occupational)(?:Academy|Association|College|Society|Heart|Pain|Board|Diabetes|Psychiatric|Psychological|Medical|Urological|Gastro\w+|Cancer|Chiropractic|Physical|Dental|Journal|Family|Geriatrics|Lung|Sleep|Thoracic|Optometric|Podiatric)|\bAAOS\b|\bAANEM\b|\bASIPP\b|\bAASM\b|\bNorth American Spine|\bInternational (?:Association|Society|Journal)|\bEuropean \w+"
        + @"|\bPub ?Med\b|\bMed ?line(?:plus)?\b|\bMed ?scape\b|\be ?Medicine\b|\bUp-?\s?To-?\s?Date\b|\bCochrane\b|\bEpocrates\b|\bRx ?List\b|\bDrugs\.com|\bPhysicians?['\u2019]?s?['\u2019]? Desk Reference|\bPDR\b|\bGoodman\b|\bMosby|\bMerck\b|\bMayo Clinic|\bWeb ?MD\b|\bWikipedia|\bLexi-?Comp|\bMicromedex|\bMonthly Prescribing|\bDaily ?Med\b|\bTarascon|\bWheeless|\bCampbell['\u2019]?s|\bHarrison['\u2019]?s|\bBraddom|\bDeLisa|\bStat ?Pearls|\bOrthobullets"
        + @"|\bMilliman\b|\bMCG\b|\bInter ?Qual|\bColorado (?:Division|Workers|Medical|Guidelines)|\bWashington State|\bNew York (?:State )?Work|\bTexas Department|\bLabor Code\b|\bAMA Guides|\bDSM-?\b|\bDiagnostic and Statistical|\bUniversity of \w+"
        + @"|(?<reference>\bet\.? ?al\b|\b(?:19|20)[0-9]{2}(?: [A-Z][a-z]{2}(?: [0-9]{1,2})?)?\s?;\s?[0-9]{1,4}|\b(?:\w{1,20} ){0,3}Journal of\b|\b[JN] (?:Bone Joint|Engl J|Am Acad|Pain|Hand Surg|Shoulder|Orthop|Neurosurg|Spinal|Arthroplasty)|\bJAMA\b|\bLancet\b|\bBMJ\b|\bArthroscopy\. |\bClin (?:Orthop|J)|\btextbook\b|\bPublish(?:ers|ing)\b|\bUSP\b|\bSpine \(Phila)";

    [GeneratedRegex(@"\G(?:['\u2019]s\b)?(?:[\s,:(-]{0,3}\b(?:ODG|TWC|Official Disability Guidelines?|(?:ODG )?Treatment in Workers?.{0,2} Comp(?:ensation)?|Guidelines?(?! for)|(?:TWC )?Treatment (?:Index|Guidelines?)|Integrated Treatment/ ?Disability Duration Guidelines?)\b\)?){0,6}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex OdgTail();

    [GeneratedRegex(
        @"\G[\s,:;(\[>\u2013-]{0,4}(?:(?:the|of|in|from|by|per)\s){0,2}(?:(?<acoem>" + Acoem + @")|(?:CA |California )?MTUS\b|Occupational Medicine(?: Practice)?(?: Guidelines?)?|(?:Medical )?(?:Practice|Treatment) Guidelines?\b|Guidelines?\b(?! for)"
        + @"|(?:(?:2nd|Second|[45]th|(?<third>3rd|Third|Fourth|V(?:ersion|\.)?\s?3(?:\.0)?))(?: Ed(?:ition|\.|\b))?)|Edition\b|(?:Revised|Rev\.|Effective(?: July [0-9]{1,2})?,?|DWC|updated?|" + Month + @"(?: [0-9]{1,2})?,?)\s?(?=\(?(?:19|20)[0-9]{2})|(?<year>(?:19|20)[0-9]{2})\b(?!\s?[-\u2013/;.][0-9])"
        + @"|8 C\.?\s?C\.?\s?R\.?[\s\u00A7]{0,4}9792[0-9.\s\u2013-]{0,30}|\u00A7{0,2}\s?9792[0-9.\s\u2013-]{0,30}"
        + @"|Ch(?:apter|\.)?s?:?\s?(?<number>[0-9]{1,2})\b|(?<chapter>" + Complaints + "|" + GeneralNames + "|(?:" + BodyParts + @"(?: Chapter)?)(?=\s?(?:[,;:.)(>]|Pages?\b|pgs?\b|pp?\.|Sections?|Chapter|\z)))"
        + @"|Chapter\b(?! [0-9]))[)\]]{0,2}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Part();

    [GeneratedRegex(@"\b(?:Complaints?|Disorders?|Conditions|Chapter)\b", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\b9792\.2[0-9](?:\.[0-9]{1,2}){0,2}[\s,:;()-]{0,4}\z", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Regulation();

    [GeneratedRegex(@"\b(?:Guidelines?|Medical Treatment)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex FullName();
}
