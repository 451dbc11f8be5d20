using System.Globalization;
using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>Reads the worker's age and sex out of the clinical summary: "This is a 33-year-old female who sustained an injury …".</summary>
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

    public static PatientFacts Parse(string text, TextSpan summary)
    {
        var evened = EvenedText.Of(text, summary);
        int? age = null;
        TextSpan? agePlace = null, sexPlace = null;
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

        return new PatientFacts(age, agePlace, sex, sexPlace);
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
}
