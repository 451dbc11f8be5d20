namespace ImrSearch.Letters.Families;

/// <summary>The fields of a letter's header, by label, as printed with their places.</summary>
/// <param name="Values">Field name ("caseNumber", "dateAssigned", …) → place of the value.</param>
internal sealed record LetterHeader(IReadOnlyDictionary<string, TextSpan> Values)
{
    public const string CaseNumber = "caseNumber";
    public const string DateAssigned = "dateAssigned";
    public const string DateOfInjury = "dateOfInjury";
    public const string DecisionDate = "decisionDate";
    public const string UrDenialDate = "urDenialDate";
    public const string ApplicationReceived = "applicationReceived";
    public const string Priority = "priority";
}
