using System.Text.RegularExpressions;
using ImrSearch.Letters.Text;

namespace ImrSearch.Letters.Families;

/// <summary>
/// Finds the reviewer's credentials in both printed forms:
/// "The expert reviewer is Board Certified in X, has a subspecialty in Y and is licensed to practice in Z." and
/// "State(s) of Licensure: Z" / "Certification(s)/Specialty: X, Y", whose lists may wrap over lines. Older letters may tell
/// either in a sentence of its own.
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

        // The professional reviews of early 2013 tell them in sentences or lines of their own.
        var (certified, licensed) = (Certified().Match(evened.Value), Licensed().Match(evened.Value));
        return new ReviewerCredentials(
            certified.Success ? Place(certified.Groups["s"]) : null,
            licensed.Success ? Place(licensed.Groups["z"]) : null);
    }

    [GeneratedRegex(@"State\(?s?\)? of Licensure\s*:\s*(?<v>[^:]{0,400}?)(?=\s*(?:Certification\(?s?\)?\s*/\s*Special|Specialty\s*:|CLINICAL CASE|\z))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex LabelledStates();

    [GeneratedRegex(@"Certification\(?s?\)?\s*/\s*Special(?:ty|ties|ty\(ies\))\s*:\s*(?<v>[^:]{0,400}?)(?=\s*(?:State\(?s?\)? of Licensure|CLINICAL CASE|DOCUMENTS REVIEWED|\z))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex LabelledSpecialty();

    [GeneratedRegex(@"\breviewer (?:is|was) (?:an? )?(?:also )?(?:Board[- ]Certified (?:in )?|(?=licensed [A-Z]|Doctor|[A-Z]))(?<s>(?:[^.]|(?<=\b[A-Z])\.){2,300}?),? (?:and )?(?:who )?(?:he/she )?(?:is |holds an? )?(?:currently )?licensed to practice (?:medicine )?in (?:the states? of )?(?<z>.{2,300}?)(?:(?<!\b[A-Z])\.|\.(?=\s+(?:He|She|The)\b)|\.?\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Prose();

    [GeneratedRegex(@"\bBoard[- ]Certified (?:in )?(?<s>[^.;:•]{2,200}?)(?=\s?[.;:•]|\s?\z|,? (?:and )?(?:is |who is )?licensed\b|,? with\b(?! (?:an? )?(?:sub|added|certif)))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Certified();

    [GeneratedRegex(@"\blicensed (?:to practice )?(?:medicine |physician |[a-z]{5,15} )?in (?:the states? of )?(?<z>[^.;:•]{2,200}?)(?=\s?[.;:•]|\s?\z|,? (?:and )?(?:is |has |with )\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Licensed();
}
