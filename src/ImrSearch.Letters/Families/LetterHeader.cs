namespace ImrSearch.Letters.Families;

/// <summary>The fields of a letter's header as printed.</summary>
/// <param name="Values">Field name (<see cref="FactFields"/>) → place of the value.</param>
internal sealed record LetterHeader(IReadOnlyDictionary<string, TextSpan> Values);
