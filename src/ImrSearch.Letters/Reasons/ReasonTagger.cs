namespace ImrSearch.Letters.Reasons;

/// <summary>Gives a rationale the reason tags of Data/reasons.json that the reviewer applies to this case.</summary>
internal static class ReasonTagger
{
    /// <summary>The tags in order of mention, each with the place in the rationale of the sentence that shows it.</summary>
    /// <param name="rationale">The rationale, evened out.</param>
    /// <param name="decision">The decision as far as it is known: title, outcome, type, guidelines.</param>
    public static IReadOnlyList<Found<string>> Tag(string rationale, Decision decision) => [];
}
