namespace ImrSearch.Letters.Families;

/// <summary>What an older letter says on one item under the item's own heading, by place in the evened letter.</summary>
/// <param name="Number">The number before the heading; null where none is printed.</param>
/// <param name="Title">What the heading names.</param>
/// <param name="Administrator">The administrator's guidelines.</param>
/// <param name="Reviewer">The reviewer's guidelines.</param>
/// <param name="Rationale">The rationale.</param>
/// <param name="Outcome">What the heading or the rationale rules; null where neither does.</param>
/// <param name="OutcomePlace">The words that tell it.</param>
/// <param name="Confidence">How sure that outcome is.</param>
internal sealed record ItemPart(
    int? Number,
    TextSpan Title,
    TextSpan? Administrator,
    TextSpan? Reviewer,
    TextSpan? Rationale,
    Outcome? Outcome,
    TextSpan OutcomePlace,
    double Confidence);
