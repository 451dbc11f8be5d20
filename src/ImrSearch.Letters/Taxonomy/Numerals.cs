using System.Globalization;

namespace ImrSearch.Letters.Taxonomy;

/// <summary>Small numbers as titles write them: "12", "twelve".</summary>
internal static class Numerals
{
    /// <summary>A number in digits or words, for use in a pattern without regard to case.</summary>
    public const string Pattern =
        "(?:[0-9]{1,3}|twenty-?\\s?four|twenty|thirty-?\\s?six|thirty|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)";

    private static readonly string[] Words =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    /// <summary>The number that <see cref="Pattern"/> matched.</summary>
    public static int Value(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return digits;
        }

        var word = string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();
        return word switch
        {
            "thirty" => 30,
            "twentyfour" => 24,
            "thirtysix" => 36,
            _ => Math.Max(0, Array.IndexOf(Words, word)),
        };
    }
}
