namespace ImrSearch.Letters.Families;

/// <summary>One disputed item as printed: its title, outcome and three labelled parts, each by place.</summary>
/// <param name="Title">What was asked for.</param>
/// <param name="Outcome">What was decided.</param>
/// <param name="OutcomePlace">The words that tell the outcome.</param>
/// <param name="AdministratorGuideline">What the claims administrator relied on.</param>
/// <param name="ReviewerGuideline">What the reviewer relied on.</param>
/// <param name="Rationale">The reviewer's reasons.</param>
/// <param name="Confidence">How sure the outcome is.</param>
internal sealed record IssueBlock(
    TextSpan Title,
    Outcome Outcome,
    TextSpan OutcomePlace,
    TextSpan? AdministratorGuideline,
    TextSpan? ReviewerGuideline,
    TextSpan? Rationale,
    double Confidence = Letters.Confidence.Printed);
