namespace ImrSearch.Letters.Families;

/// <summary>One disputed item as printed: its title, outcome and three labelled parts, each by place.</summary>
internal sealed record IssueBlock(
    TextSpan Title,
    Outcome Outcome,
    TextSpan OutcomePlace,
    TextSpan? AdministratorGuideline,
    TextSpan? ReviewerGuideline,
    TextSpan? Rationale);
