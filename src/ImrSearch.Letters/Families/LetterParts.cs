namespace ImrSearch.Letters.Families;

/// <summary>
/// What the parser of a family finds in a letter, all by place: what is printed where differs from family to family,
/// what it means does not (<see cref="LetterAssembler"/>).
/// </summary>
internal sealed record LetterParts
{
    public required LetterFamily Family { get; init; }

    public required LetterHeader Header { get; init; }

    public required ReviewerCredentials Reviewer { get; init; }

    /// <summary>The clinical summary's body; empty where the letter has none.</summary>
    public required TextSpan Summary { get; init; }

    public required IssueList Issues { get; init; }
}
