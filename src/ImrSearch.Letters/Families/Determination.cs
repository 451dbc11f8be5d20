namespace ImrSearch.Letters.Families;

/// <summary>A statement of the contractor on one item, by place in the evened letter.</summary>
/// <param name="Number">The number before it; null where none is printed.</param>
/// <param name="Statement">The whole statement.</param>
/// <param name="Title">What was asked for.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="OutcomePlace">The words that tell it.</param>
/// <param name="Confidence">How sure the outcome is.</param>
internal sealed record Determination(int? Number, TextSpan Statement, TextSpan Title, Outcome Outcome, TextSpan OutcomePlace, double Confidence = Letters.Confidence.Printed);
