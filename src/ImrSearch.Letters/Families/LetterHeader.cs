namespace ImrSearch.Letters.Families;

/// <summary>The fields of a letter's header as printed.</summary>
/// <param name="Values">Field name (<see cref="FactFields"/>) → place of the value behind its label.</param>
/// <param name="Told">Field name → place of a date that the form tells in a sentence; stands in for a label whose value is missing.</param>
internal sealed record LetterHeader(IReadOnlyDictionary<string, TextSpan> Values, IReadOnlyDictionary<string, TextSpan> Told)
{
    private static readonly Dictionary<string, TextSpan> None = [];

    public LetterHeader(IReadOnlyDictionary<string, TextSpan> values)
        : this(values, None)
    {
    }
}
