using System.Text.RegularExpressions;
using ImrSearch.Letters.Taxonomy;

namespace ImrSearch.Letters.Guidelines;

/// <summary>Knows the chapters of the Official Disability Guidelines by their printed names.</summary>
internal static partial class OdgChapters
{
    private static readonly List<(string Printed, string Canonical)> Names = All();
    private static readonly NearName Near = new(Names.Where(n => n.Printed.Length > 8).Select(n => (n.Printed, n.Canonical)));

    // Words of the body by which a section tells its chapter: "MRI hand", "Lumbar supports".
    private static readonly (string Word, string Canonical)[] Words =
        [.. Names.Where(n => BodyWord().IsMatch(n.Printed)).OrderByDescending(n => n.Printed.Length)];

    /// <summary>Whether a text begins with a chapter's name, as some citations leave out the book's.</summary>
    public static bool StartsWith(string text) => Take(OdgReader.Even(text), 0) is not null;

    /// <summary>The chapter whose name begins at a place of a text in which "&amp;" is written "and", with the length of what belongs to it.</summary>
    public static (string Canonical, int Length, bool Named)? Take(string text, int from)
    {
        var lead = Lead().Match(text, from).Length;
        var at = from + lead;
        foreach (var (printed, canonical) in Names)
        {
            if (string.Compare(text, at, printed, 0, printed.Length, StringComparison.OrdinalIgnoreCase) != 0)
            {
                continue;
            }

            var tail = Tail().Match(text, at + printed.Length);
            if (!tail.Success)
            {
                continue;
            }

            var behind = at + printed.Length + tail.Length;
            var named = tail.Groups["named"].Success || NamedBefore().IsMatch(text[from..at]);
            var next = text.AsSpan(behind).TrimStart();
            // A plain word ("Shoulder", "Pain") must be set off, or be followed by a capital as headings are, or it begins a section ("Shoulder surgery").
            if (named || next.Length == 0 || !char.IsLetterOrDigit(next[0]) || (char.IsUpper(next[0]) && !SectionNames.Holds(First(text[at..])))
                || (printed.Contains(' ', StringComparison.Ordinal) && !SectionNames.Holds(First(text[at..]))))
            {
                return (canonical, behind - from, named);
            }
        }

        return null;
    }

    /// <summary>The chapter that one whole piece of a list means, typing errors forgiven.</summary>
    public static string? Whole(string piece)
    {
        var name = Suffix().Replace(piece, "").Trim();
        return name.Length < 3 ? null
            : Names.Find(n => n.Printed.Equals(name, StringComparison.OrdinalIgnoreCase)).Canonical ?? Near.Find(name);
    }

    /// <summary>The chapter of the part of the body that a section names, with the section when it is a study of that part.</summary>
    public static (string Canonical, string Section)? Told(string section)
    {
        foreach (var (word, canonical) in Words)
        {
            var at = section.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && (at == 0 || !char.IsLetter(section[at - 1])) && (at + word.Length == section.Length || !char.IsLetter(section[at + word.Length])))
            {
                var rest = Edges().Replace(section.Remove(at, word.Length), "");
                return (canonical, Study().IsMatch(rest) ? rest : section);
            }
        }

        return null;
    }

    private static string First(string rest) => rest[..SectionList.EndOfFirst(rest)];

    private static List<(string Printed, string Canonical)> All()
    {
        var odg = GuidelineData.Instance.Sources[GuidelineSource.Odg];
        return odg.Chapters.Select(c => (Printed: c, Canonical: c))
            .Concat((odg.ChapterAliases ?? []).Select(a => (Printed: a.Key, Canonical: a.Value)))
            .Select(n => (Printed: OdgReader.Even(n.Printed), n.Canonical))
            .DistinctBy(n => n.Printed.ToUpperInvariant())
            .OrderByDescending(n => n.Printed.Length)
            .ToList();
    }

    [GeneratedRegex(@"\G(?:[\s,;:/.\u2013-]{0,4}(?:and |the |in |of |under |see |\()?){0,3}(?:chapters? (?:on |for |[0-9]{1,2}\W{0,3})?|sections? (?:on |for )?)?[\s,;:/.(-]{0,4}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\bchapters?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NamedBefore();

    [GeneratedRegex(@"\G(?:\s?[-,/]?\s?\(?(?:lumbar(?: and thoracic)?|thoracic(?: and lumbar)?|acute (?:and|or|/) chronic|acute|chronic|conditions?|disorders|complaints)\b\)?){0,4}(?<named>[\s,:()-]{0,3}\b(?:chapters?\b(?! [0-9])|sections?\b(?!\()|procedures? summar(?:y|ies)|treatment guidelines?|guidelines?\b(?=\W*\z|\s?[,;:.]))(?:[\s,]{0,2}\bguidelines?\b)?)?(?=\W|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Tail();

    [GeneratedRegex(@"(?:\s+(?:chapters?|sections?|procedures? summary|guidelines?|complaints|disorders|conditions))+\z|\s*\((?:acute|chronic|acute (?:and|/) chronic)\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\A(?:(?:Low(?:er)? )?Back|Lumbar(?: Spine)?|Neck|Cervical(?: Spine)?|Thoracic Spine|Knees?|Shoulders?|Elbows?|Forearm|Wrist|Hand|Wrist and Hand|Hand and Wrist|Hips?|Pelvis|Ankle|Foot|Carpal Tunnel(?: Syndrome)?|Hernia)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex BodyWord();

    [GeneratedRegex(@"\A(?:MRI'?s?|MR arthro\w+|CT(?: scans?)?|X-?rays?|radiograph\w*|ultrasound|EMG|NCS|NCV|EMG/NC[SV]|magnetic resonance imaging(?: \(MRI\))?|arthrogra\w+|imaging|bone scan)\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Study();

    [GeneratedRegex(@"\A(?:\W|of the |of |for the |for |the )+|(?:\W| of the| of| for the| for| the)+\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Edges();
}
