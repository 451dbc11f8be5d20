namespace ImrSearch.Samples.Cases;

/// <summary>What one side of the dispute relied on, without the words in which a family prints it.</summary>
/// <param name="Mtus">E.g. "Low Back Complaints 2004, Section(s): Special Studies".</param>
/// <param name="Other">Citations outside the MTUS, e.g. "Official Disability Guidelines (ODG), Low Back Chapter, Braces".</param>
internal sealed record SampleCitation(IReadOnlyList<string> Mtus, IReadOnlyList<string> Other)
{
    public static SampleCitation None { get; } = new([], []);

    public bool IsNone => Mtus.Count == 0 && Other.Count == 0;
}
