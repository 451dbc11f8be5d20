using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Finds the reviewer's credentials in both printed forms:
/// "The expert reviewer is Board Certified in X, has a subspecialty in Y and is licensed to practice in Z." (the older
/// letters also say physician or professional reviewer, or only "board certified in X" and "licensed in Z") and
/// "State(s) of Licensure: Z" / "Certification(s)/Specialty: X, Y", whose lists may wrap over lines.
/// </summary>
internal static partial class ReviewerParser
{
    public static ReviewerCredentials Parse(string text, TextSpan section)
    {
        var evened = EvenedText.Of(text, section);
        TextSpan? Place(Group group)
        {
            var trimmed = group.Value.TrimEnd(' ', '.', ',', ';');
            return trimmed.Length == 0 ? null : evened.ToSource(group.Index, trimmed.Length);
        }

        var states = LabelledStates().Match(evened.Value);
        var specialty = LabelledSpecialty().Match(evened.Value);
        if (states.Success || specialty.Success)
        {
            return new ReviewerCredentials(
                specialty.Success ? Place(specialty.Groups["v"]) : null,
                states.Success ? Place(states.Groups["v"]) : null);
        }

        var prose = Prose().Match(evened.Value);
        if (prose.Success)
        {
            return new ReviewerCredentials(Place(prose.Groups["s"]), Place(prose.Groups["z"]));
        }

        var certified = Certified().Match(evened.Value);
        var licensed = Licensed().Match(evened.Value);
        return new ReviewerCredentials(
            certified.Success ? Place(certified.Groups["s"]) : null,
            licensed.Success ? Place(licensed.Groups["z"]) : null);
    }

    [GeneratedRegex(@"State\(?s?\)? of Licensure\s*:\s*(?<v>[^:]{0,400}?)(?=\s*(?:Certification\(?s?\)?\s*(?:/\s*Special|:)|Special(?:ty|ties)\s*:|CLINICAL CASE|\z))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex LabelledStates();

    [GeneratedRegex(@"\b(?:Certification\(?s?\)?(?:\s*/\s*Special(?:ty\(ies\)|ty\(s\)|ty|ties))?|(?<=Licensure\s{0,2}:[^:]{0,400})Special(?:ty|ties))\s*:\s*(?<v>[^:]{0,400}?)(?=\s*(?:State\(?s?\)? of Licensure|CLINICAL CASE|DOCUMENTS REVIEWED|\z))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex LabelledSpecialty();

    [GeneratedRegex(@"(?:expert|physician|professional|medical|independent|clinical|chiropractic|psychology|dental|podiatric) reviewer (?:is|holds) (?:an? )?(?:Board[- ]Certified (?:in|by) )?(?<s>(?:[^.]|(?<=\b[A-Z])\.){2,300}?),? (?:and )?(?:he/she )?(?:is |holds an? )?(?:currently )?licensed (?:to practice )?(?:medicine )?in (?:the states? of )?(?<z>.{2,300}?)(?:(?<!\b[A-Z])\.|\.(?=\s+(?:He|She|The)\b)|\.?\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Prose();

    [GeneratedRegex(@"\bBoard[- ]Certified (?:in|by) (?<s>(?:[^.]|(?<=\b[A-Z])\.){2,200}?)(?=,? (?:and )?(?:is |are |licensed |he/she |has been |who )|\s?[.;•]|\s?\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Certified();

    [GeneratedRegex(@"\blicensed (?:to practice )?(?:[a-z]{4,20} )?in (?:the states? of )?(?<z>.{2,300}?)(?:(?<!\b[A-Z])\.|\.(?=\s+(?:He|She|The)\b)|\s?[;•]|,? and (?:has|is)\b|\.?\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Licensed();
}
