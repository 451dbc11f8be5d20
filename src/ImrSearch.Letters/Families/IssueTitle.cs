namespace ImrSearch.Letters.Families;

/// <summary>An item's title and outcome, by place.</summary>
internal sealed record IssueTitle(TextSpan Title, Outcome Outcome, TextSpan OutcomePlace);
