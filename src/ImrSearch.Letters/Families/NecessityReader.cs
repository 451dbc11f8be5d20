using System.Text.RegularExpressions;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Reads the outcome of the older families, which is a sentence: "… is not medically necessary and appropriate."
/// (a typesetter's fused "notmedically" included), "… are partially medically necessary", "… is medically necessary and
/// appropriate for 6 of the 12 visits", or a word: "… is modified".
/// </summary>
internal static partial class NecessityReader
{
    private const int LongestTurn = 160;

    /// <summary>The first ruling of a statement: what was ruled on ends where the verb starts.</summary>
    /// <param name="statement">Evened text; may hold more behind the ruling.</param>
    /// <param name="labelled">Whether the statement ends where an item's label starts, so that a less exact ruling counts: "is not necessary and appropriate".</param>
    public static Ruling? First(string statement, bool labelled = false) =>
        Necessary().Match(statement) is { Success: true } necessary ? BothWays(statement, necessary)
        : Word().Match(statement) is { Success: true } word ? ByWord(word)
        : labelled && Unqualified().Match(statement) is { Success: true } unqualified ? ByNecessity(statement, unqualified)
        : null;

    /// <summary>Every ruling of a rationale on necessity, in order.</summary>
    public static IEnumerable<Ruling> All(string rationale) => Necessary().Matches(rationale).Select(m => ByNecessity(rationale, m));

    /// <summary>The last ruling of a rationale on necessity; null where it has none.</summary>
    public static Ruling? Last(string rationale) =>
        Necessary().Matches(rationale).LastOrDefault() is { } last ? ByNecessity(rationale, last) : null;

    // "… is not medically necessary; six visits are medically necessary": one sentence that refuses a part and grants a part.
    private static Ruling BothWays(string statement, Match first)
    {
        var ruling = ByNecessity(statement, first);
        if (first.NextMatch() is not { Success: true } next || next.Index < ruling.Words.End)
        {
            return ruling;
        }

        var between = statement[ruling.Words.End..next.Index];
        var other = ByNecessity(statement, next);
        return ruling.Outcome != other.Outcome && between.Length <= LongestTurn && Turn().IsMatch(between)
            ? new Ruling(ruling.Start, Outcome.PartiallyOverturned, TextSpan.FromBounds(ruling.Words.Start, other.Words.End))
            : ruling;
    }

    private static Ruling ByNecessity(string text, Match match)
    {
        var words = match.Groups["words"];
        var place = new TextSpan(words.Index, words.Length);
        if (match.Groups["part"].Success)
        {
            return new Ruling(match.Index, Outcome.PartiallyOverturned, place);
        }

        if (match.Groups["not"].Success)
        {
            return new Ruling(match.Index, Outcome.Upheld, place);
        }

        // What is necessary only up to a number, or for a part of what was asked, was granted in part.
        var limit = Limit().Match(text, place.End);
        return limit.Success
            ? new Ruling(match.Index, Outcome.PartiallyOverturned, TextSpan.FromBounds(place.Start, limit.Index + limit.Length))
            : new Ruling(match.Index, Outcome.Overturned, place);
    }

    private static Ruling ByWord(Match match)
    {
        var words = match.Groups["words"];
        var outcome = match.Groups["part"].Success ? Outcome.PartiallyOverturned
            : match.Groups["refused"].Success != match.Groups["not"].Success ? Outcome.Upheld
            : Outcome.Overturned;
        return new Ruling(match.Index, outcome, new TextSpan(words.Index, words.Length));
    }

    private const string Verb = @"(?<![\w/])(?:is/are|are/is|is/was|was/were|are|is|was|were|be|been)(?:\s|(?=not|medically))(?:(?:deemed|found|considered|determined|therefore|thus|hereby|to|be|both)\s){0,4}";

    [GeneratedRegex(Verb + @"(?<words>(?:(?<not>not)\s?(?:(?:deemed|found|considered|determined|to|be|as)\s){0,4})?(?:(?<part>(?:only )?(?:partially|partly|in part,?))\s)?medically[\s,]?necessary(?:(?:\s?(?:and/or|and|or|&|,|/)\s?)(?:medically )?appropriate)?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Necessary();

    [GeneratedRegex(Verb + @"(?<words>(?:(?<not>not)\s)?(?:(?<part>partially|partly)\s)?(?:necessary\s(?:and/or|and|or)\sappropriate|appropriate\s(?:and|or)\snecessary|necessary))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Unqualified();

    // A clause that goes on with the same sentence.
    [GeneratedRegex(@"\A(?:\s?[;,]|\s(?:but|and|however|while|whereas|although)\b)(?:[^.;]|\.(?!\s)){0,200}\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Turn();

    [GeneratedRegex(@"\G,?\s(?:[^.;]{0,120}?\b)?(?:in part|partially|only|limited to|up to|but not|as modified|with (?:the |a )?(?:following )?modifications?|(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?: [a-z-]{2,15}){0,2} (?:out )?of (?:the )?(?:requested |original )?(?:[0-9]{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty[a-z-]*))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Limit();

    [GeneratedRegex(Verb + @"(?<words>(?<not>not\s)?(?:(?<part>partially (?:overturned|approved|authorized|certified|upheld|granted)|(?:overturned|approved|certified|granted),? \(?in part\)?|modified)|(?<refused>upheld|denied|non-?\s?certified|disapproved)|overturned|approved|authorized|certified|granted))\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Word();
}
