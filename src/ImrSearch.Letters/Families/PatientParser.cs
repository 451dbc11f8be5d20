using System.Globalization;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Reads the worker's age and sex out of the clinical summary, and the dates of the injury and of the denial, which
/// stand in for a missing header: "This is a 33-year-old female who sustained an injury to her back on 2/14/04. …
/// Utilization review denied the request on May 29, 2014."
/// </summary>
internal static partial class PatientParser
{
    private const int MaxAge = 110;
    private const string SexNoun = "female|male|woman|man|gentleman|lady";

    // The worker is introduced in the first sentences; people told of later may be others.
    private const int Opening = 600;
    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    private static readonly string[] Units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    private static readonly string[] Teens = ["sixteen", "seventeen", "eighteen", "nineteen"];

    // An injury, a study or an implant may have an age too.
    private const string NotOfThings =
        @"(?!,?[\s-]+(?:(?:work|job|work-related|industrial|occupational|back|neck|knee|shoulder|lumbar|cervical|spine|spinal|chronic|known|prior|previous|plain|MRI|CT)[\s-]+){0,2}(?:injur(?:y|ies)|claim|accident|fractures?|fusion|surger(?:y|ies)|operation|study|studies|reports?|tear|case|images?|imaging|MRI|x-?rays?|scans?|films?|brace|implants?|hardware|device|mattress|prosthe\w+|child|son|daughter)\b)";
    private const string SpelledTens = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety";
    private const string Review = @"(?:utilization review|UR)\b(?: \(UR\))?";

    public static PatientFacts Parse(string text, TextSpan summary)
    {
        var evened = EvenedText.Of(text, summary);
        int? age = null;
        TextSpan? agePlace = null, sexPlace = null, injuryPlace = null;
        string? sex = null;
        foreach (Match match in AgePhrase().Matches(evened.Value))
        {
            var years = match.Groups["ten"].Success ? Spelled(match)
                : int.Parse(match.Groups["age"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            if (years is 0 or > MaxAge)
            {
                continue;
            }

            age = years;
            agePlace = evened.ToSource(match.Groups["age"].Index, match.Groups["age"].Length);
            if (match.Groups["sex"].Success)
            {
                sex = Sex(match.Groups["sex"].Value);
                sexPlace = evened.ToSource(match.Groups["sex"].Index, match.Groups["sex"].Length);
            }

            break;
        }

        if (sex is null)
        {
            var word = SexWord().Match(evened.Value);
            var introduced = word.Success && word.Index < Opening;
            if (!introduced && Pronouns(evened.Value) is { } pronoun)
            {
                sex = pronoun.Groups["he"].Success ? "Male" : "Female";
                sexPlace = evened.ToSource(pronoun.Index, pronoun.Length);
            }
            else if (word.Success)
            {
                sex = Sex(word.Groups["sex"].Value);
                sexPlace = evened.ToSource(word.Groups["sex"].Index, word.Groups["sex"].Length);
            }
        }

        var injury = InjuryDate().Match(evened.Value);
        if (injury.Success && DateReader.Read(injury.Groups["date"].Value) is not null)
        {
            injuryPlace = evened.ToSource(injury.Groups["date"].Index, injury.Groups["date"].Length);
        }

        TextSpan? denialPlace = null;
        foreach (Match match in DenialDate().Matches(evened.Value))
        {
            // Later reviews are told after earlier ones: the last is the one in dispute.
            if (DateReader.Read(match.Groups["date"].Value) is not null)
            {
                denialPlace = evened.ToSource(match.Groups["date"].Index, match.Groups["date"].Length);
            }
        }

        return new PatientFacts(age, agePlace, sex, sexPlace, injuryPlace, denialPlace);
    }

    /// <summary>The first pronoun of the sex that most pronouns have, as a physician or a spouse may be told of too; null at a draw.</summary>
    private static Match? Pronouns(string summary)
    {
        var all = Pronoun().Matches(summary);
        var he = all.Count(m => m.Groups["he"].Success);
        return he * 2 == all.Count ? null : all.First(m => m.Groups["he"].Success == he * 2 > all.Count);
    }

    private static int Spelled(Match match)
    {
        var ten = match.Groups["ten"].Value.ToLowerInvariant();
        return Array.IndexOf(Teens, ten) is var teen && teen >= 0
            ? 16 + teen
            : 20 + (10 * Array.IndexOf(Tens, ten)) + 1 + Array.IndexOf(Units, match.Groups["unit"].Value.ToLowerInvariant());
    }

    private static string Sex(string word) =>
        word.ToLowerInvariant() is "male" or "man" or "gentleman" or "mr" or "m" ? "Male" : "Female";

    // "47 year old right-handed woman", "33-year-old-male", "sixty-two year old", "55 years of age", "39 y/o", "34 year male",
    // "age 52"; not "a 10 year old injury".
    [GeneratedRegex(@"\b(?<age>[0-9]{1,3}|(?<ten>" + SpelledTens + @")(?:[\s-]{0,2}(?<unit>one|two|three|four|five|six|seven|eight|nine)\b)?|(?<ten>sixteen|seventeen|eighteen|nineteen))\s?-?\s?(?:(?:years?|yrs?\.?|y\.?)[\s/-]{0,3}(?:old|of[\s-]age|o\b\.?)|years?(?=[\s-]+(?:" + SexNoun + @")\b))" + NotOfThings + @"(?:(?:,?[\s-]+[A-Za-z-]{2,20}){0,5}?,?[\s-]+(?<sex>" + SexNoun + @"|F\b|M\b))?"
        + @"|\b(?:aged?|age of|age:|age is)\s+(?<age>[0-9]{1,3})\b(?!\s?(?:%|mg|months?|weeks?|days?))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex AgePhrase();

    [GeneratedRegex(@"(?<!\b(?:by|with|from) (?:an? |another )?(?:\w+ )?)\b(?<sex>" + SexNoun + @")\b(?!,?[\s-](?:physician|doctor|provider|surgeon|therapist|nurse|co-?worker|supervisor|inmate|customer|suspect|client|pattern))|\b(?<sex>Mr|Mrs|Ms)\.\s", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex SexWord();

    [GeneratedRegex(@"(?<!/)\b(?<sex>(?<he>he|his|him)|she|hers?)\b(?!/)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Pronoun();

    // "The original utilization review (11-22-16) denied …", "On 11-3-16, utilization review determined …",
    // "Utilization review denied the request on May 29, 2014", "On 12-19-16 the request was non-certified by utilization review".
    [GeneratedRegex(
        @"\b(?<date>" + DateReader.Pattern + @"),? (?:the )?(?:original |prior )?" + Review
        + @"|\b" + Review + @"(?: (?:determination|decision|denial|report|letter|documentation))?,? (?:is |was )?(?:\(|dated |of |on |from )?(?<date>" + DateReader.Pattern
        + @")|\b" + Review + @"[^.;]{0,60}?(?:denied|non-? ?certified|modified|did not certify)[^.;]{0,160}? on (?<date>" + DateReader.Pattern
        + @")|\bOn (?<date>" + DateReader.Pattern + @"),? [^.;]{0,160}? by (?:the )?" + Review + "(?! on )"
        + @"|\bby (?:the )?" + Review + " on (?<date>" + DateReader.Pattern + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex DenialDate();

    // The first sentence or two tell the accident; later dates of injury are of other body parts or earlier claims.
    [GeneratedRegex(@"\A.{0,400}?(?:date of injury|DOI|injur(?:y|ies|ed)|accident|trauma|claim)\b[^.;]{0,120}?\b(?<date>" + DateReader.Pattern + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex InjuryDate();
}
