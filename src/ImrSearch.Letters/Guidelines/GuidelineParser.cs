using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Guidelines;

/// <summary>
/// Reads what one side relied on: "Decision based on MTUS …. Decision based on Non-MTUS Citation …", the sentences of the
/// older letters ("The Claims Administrator based its decision on …, which is part of the MTUS."), or "… did not cite any
/// medical evidence for its decision." The text must be evened out. Words that tell of a basis which cannot be read give
/// a citation of another source that is listed for review, so that the relation of the two sides is known.
/// </summary>
internal static partial class GuidelineParser
{
    // In characters. What a side says takes some 2,000 at most; a longer text is a damaged letter, read up to here.
    private const int MostRead = 20_000;
    private const int LongestSentence = 2_000;

    /// <summary>The citations in printed order, each with the place of its words.</summary>
    public static IReadOnlyList<Found<GuidelineCitation>> Parse(string text) =>
        text.Length <= MostRead ? ParseAll(text) : [.. ParseAll(text[..MostRead]).Select(c => c with { Confidence = Math.Min(c.Confidence, Confidence.Guessed) })];

    private static List<Found<GuidelineCitation>> ParseAll(string text)
    {
        var citations = new List<Found<GuidelineCitation>>();
        foreach (var (span, kind) in Statements(text))
        {
            citations.AddRange(Read(text, span, kind));
        }

        if (citations.Count > 0)
        {
            return citations;
        }

        if (NoneCited().Match(text) is { Success: true } none)
        {
            return [new(new GuidelineCitation { Source = GuidelineSource.NoneCited }, new TextSpan(none.Index, none.Length))];
        }

        return text.Count(char.IsLetter) < 4 || Empty().IsMatch(text) || OnlyMtus().IsMatch(text)
            ? []
            : [new(new GuidelineCitation { Source = GuidelineSource.Other, Text = text }, new TextSpan(0, text.Length), Confidence.Guessed)];
    }

    private static List<Found<GuidelineCitation>> Read(string text, TextSpan span, StatementKind kind)
    {
        var found = CitationReader.Read(text, span, kind);
        // A form that says MTUS may be filled with another guideline.
        return found.Count == 0 && kind == StatementKind.Mtus ? CitationReader.Read(text, span, StatementKind.NonMtus) : found;
    }

    private static IEnumerable<(TextSpan Span, StatementKind Kind)> Statements(string text)
    {
        var starts = BasedOn().Matches(text);
        var first = starts.Count == 0 ? text.Length : starts[0].Index;
        foreach (var sentence in Sentences(text, first))
        {
            if (sentence.Length > LongestSentence || !NoBasis().IsMatch(sentence.In(text)))
            {
                yield return (sentence, StatementKind.Prose);
            }
        }

        for (var i = 0; i < starts.Count; i++)
        {
            var start = starts[i].Index + starts[i].Length;
            yield return (
                TextSpan.FromBounds(start, i + 1 < starts.Count ? starts[i + 1].Index : text.Length),
                starts[i].Groups["non"].Success ? StatementKind.NonMtus : StatementKind.Mtus);
        }
    }

    private static IEnumerable<TextSpan> Sentences(string text, int end)
    {
        var start = 0;
        foreach (Match stop in Stop().Matches(text[..end]))
        {
            yield return TextSpan.FromBounds(start, stop.Index + 1);
            start = stop.Index + stop.Length;
        }

        if (start < end)
        {
            yield return TextSpan.FromBounds(start, end);
        }
    }

    [GeneratedRegex(@"\bdecisions? (?:is |was |were )?based (?:up)?on:? (?:(?<non>(?:the )?Non[- ]?MTUS(?: Citations?| Guidelines?)?\b:?)|(?:the )?(?:California |CA )?MTUS\b(?! [A-Za-z]+ (?:do|does|did) not)(?: Guidelines?\b)?,?:?)?\s?|\bdecisions? on (?:the )?(?<non>Non[- ]?MTUS(?: Citations?| Guidelines?)?\b:?)\s?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex BasedOn();

    // A stop between sentences: what follows begins like one. "pg. 63" and "Ann Arbor. University" do not.
    [GeneratedRegex(@"(?<=[a-z0-9)\]""\u201D]|[A-Z]{2})\.\s+(?=(?:The|Per|This|These|That|It|He|She|They|His|Her|Their|In|As|According|An?|No|Therefore|Thus|However|There|Also|Additionally|Since|Because|Based|While|Although|If|When|For|On|At)\b)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Stop();

    [GeneratedRegex(@"\bno (?:evidence[- ]based |medical |specific |applicable )*(?:guidelines?|citations?|evidence|criteria) (?:was|were|is|are) (?:cited|provided|given|listed|used|referenced|noted|stated)"
        + @"|\b(?:did|does|do|has|have) not (?:\w+ )?(?:cite|provide|state|list|include|reference|specify|identify|give|use|rely|mention|submit|indicate|document|note)[a-z]{0,2} (?:[a-z'/-]+ ){0,5}(?:evidence|guidelines?|citations?|criteria|references?|section|basis|source|MTUS)\b"
        + @"|\bdid not base (?:its|their|his/her|the) decision (?:up)?on (?:any )?(?:evidence|guidelines?|criteria|a guideline|specific)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NoneCited();

    // The rule by which reviewers rank evidence names the MTUS and the Code of Regulations, but relies on neither.
    [GeneratedRegex(@"\A(?:(?!\b(?:based|relied|used)\b).)*\b(?:(?:do|does|did) not (?:specifically |directly )?(?:address|apply|discuss)|(?:is|are|was|were) (?:silent|not applicable)|outside of the MTUS|did not (?:cite|provide|dispute|base))\b(?:(?!\b(?:relied on|based (?:his|her|its|their)[a-z/]* decision|used)\b).)*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline, 2000)]
    private static partial Regex NoBasis();

    // Says that nothing is to be read here: the other side is meant, or the citations are missing.
    [GeneratedRegex(@"\bguidelines? (?:used|cited|relied (?:up)?on|referenced) by the Claims Administrator|\bthe same guidelines?|\b(?:based|relied)\b[^.]{0,40}\bon the same\W*\z|\bcitations? (?:were|was) not (?:included|provided|available)|\A\W*(?:n/?a|none)\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Empty();

    // The schedule is all the guidelines of California: it names none of them.
    [GeneratedRegex(@"\A[^.]{0,200}\b(?:based|relied)\b[^.]{0,40}\bon:? (?:the )?(?:(?:CA|California) )?(?:MTUS|Medical Treatment Utilization Schedule)(?: \(MTUS\))?(?: guidelines?)?\W*\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex OnlyMtus();
}
