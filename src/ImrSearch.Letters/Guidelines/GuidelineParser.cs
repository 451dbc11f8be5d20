using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Guidelines;

/// <summary>
/// Reads what one side relied on: "Decision based on MTUS …. Decision based on Non-MTUS Citation …", or
/// "… did not cite any medical evidence for its decision." The text must be evened out.
/// </summary>
internal static partial class GuidelineParser
{
    /// <summary>The citations in printed order, each with its place in the text.</summary>
    public static IReadOnlyList<Found<GuidelineCitation>> Parse(string text) =>
        Citations(text).ConvertAll(c => new Found<GuidelineCitation>(c, new TextSpan(0, text.Length)));

    private static List<GuidelineCitation> Citations(string text)
    {
        var citations = new List<GuidelineCitation>();
        var starts = BasedOn().Matches(text);
        for (var i = 0; i < starts.Count; i++)
        {
            var start = starts[i].Index + starts[i].Length;
            var piece = text[start..(i + 1 < starts.Count ? starts[i + 1].Index : text.Length)].Trim();
            citations.AddRange(starts[i].Groups["non"].Success ? CitationParser.Parse(piece) : Mtus(piece));
        }

        if (citations.Count == 0)
        {
            if (NoneCited().IsMatch(text))
            {
                citations.Add(new GuidelineCitation { Source = GuidelineSource.NoneCited });
            }
            else if (starts.Count == 0 && text.Length > 0 && !OutsideMtus().IsMatch(text))
            {
                citations.AddRange(Mtus(text));
            }
        }

        return citations;
    }

    private static IEnumerable<GuidelineCitation> Mtus(string piece)
    {
        var found = MtusParser.Parse(piece).ToList();
        return found.Count > 0 ? found : CitationParser.Parse(piece);
    }

    [GeneratedRegex(@"\bdecision(?:s)? (?:is |was |were )?based (?:up)?on (?:(?<non>Non[- ]?MTUS(?: Citations?| Guidelines?)?\b:?)|(?:the )?(?:California |CA )?MTUS\b(?: Guidelines?\b)?,?:?)?\s?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex BasedOn();

    [GeneratedRegex(@"\b(?:did|does|do|has|have) not (?:cite|provide|state|list|include|reference)d? (?:any |a )?(?:medical |specific |clinical )?(?:evidence|guidelines?|citations?|evidence[- ]based)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex NoneCited();

    [GeneratedRegex(@"outside (?:of )?the MTUS|did not base (?:its|their|his/her) decision on", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex OutsideMtus();
}
